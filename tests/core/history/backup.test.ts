import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backup } from '../../../src/core/history/backup.ts';
import type { LogEvent } from '../../../src/core/history/event.ts';
import { writeLine } from '../../../src/core/history/line.ts';
import { sessions } from '../../../src/core/history/log.ts';
import { type KeptLine, keptLines } from '../../../src/core/history/raw-lines.ts';
import { chose, logged, started } from '../../helpers/session.ts';

const late = logged('late', started(), [chose(0, ['a']), { type: 'moved', i: 1 }, chose(1, ['b'])], 6);
const early = logged('early', started(), [chose(0, ['b'])], 4);
const gone = logged('gone', started(), [chose(0, ['c'])], 5);
const lost = logged('lost', started(), [chose(0, ['c'])], 3).slice(1);
const forgot = { ...late[0], id: 'f', s: '-', n: 0, type: 'forgot', sessions: ['gone'] } as LogEvent;
const NEWER = ['{"v":2,"id":"a","s":"late","n":3}', '{"v":2,"id":"b","s":"gone"}', '{"v":2,"id":"c"}'];
const LINES = [...[...late, ...early, ...gone, ...lost, forgot].map((event) => writeLine(event).trimEnd()), ...NEWER];

function linesOf(lines: readonly string[]): KeptLine[] {
  return keptLines(Buffer.from(lines.join('\n')));
}

function fold(lines: readonly KeptLine[]) {
  return sessions(lines.flatMap(({ event }) => event ?? []));
}

describe('a backup', () => {
  it('is sorted by the start of the sessions and the number in them, each id once, without the forgotten', () => {
    const ids = backup(linesOf([...LINES.toReversed(), ...LINES])).map(({ id }) => id);
    expect(ids).toEqual(['early-1', 'early-2', 'late-1', 'late-2', 'a', 'late-3', 'late-4', 'c', 'f', 'lost-2']);
  });

  it('holds the lines as they stand', () => {
    const texts = backup(linesOf(LINES)).map(({ bytes }) => Buffer.from(bytes).toString());
    expect(LINES).toEqual(expect.arrayContaining(texts));
  });

  it('makes the same history again, whatever the log it was made of', () => {
    const log = fc
      .tuple(fc.shuffledSubarray(LINES), fc.array(fc.constantFrom(...LINES)))
      .map(([some, copies]) => linesOf([...some, ...copies]));
    fc.assert(
      fc.property(log, (lines) => {
        const kept = backup(lines);
        expect(fold(kept)).toEqual(fold(lines));
        expect(backup(kept)).toEqual(kept);
      }),
    );
  });
});
