import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addition } from '../../../src/core/history/addition.ts';
import type { LogEvent } from '../../../src/core/history/event.ts';
import { writeLine } from '../../../src/core/history/line.ts';
import { sessions } from '../../../src/core/history/log.ts';
import { keptLines } from '../../../src/core/history/raw-lines.ts';
import { chose, logged, started } from '../../helpers/session.ts';

const one = logged('one', started(), [chose(0, ['a']), { type: 'moved', i: 1 }, chose(1, ['b'])], 5);
const two = logged('two', started(), [chose(0, ['c'])], 4);
const three = logged('three', started(), [chose(0, ['b']), { type: 'finished', by: 'learner' }], 6);
const forgot = { ...one[0], id: 'f', s: '-', n: 0, type: 'forgot', sessions: ['two'] } as LogEvent;
const NEWER = '{"v":2,"id":"newer","s":"one","n":3}';
const LINES = [...one, ...two, ...three, forgot].map((event) => writeLine(event).slice(0, -1)).concat(NEWER);

function bytesOf(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}

/** A log after files were merged into it, one after the other. */
function merged(own: Buffer, files: readonly Buffer[]): Buffer {
  return files.reduce((log, file) => {
    const added = addition(file, new Set(keptLines(log).map(({ id }) => id)));
    const lines = [...(added?.fresh.values() ?? [])].flatMap((line) => [line, Buffer.from('\n')]);
    return Buffer.concat([log, ...lines]);
  }, own);
}

function fold(log: Uint8Array) {
  return sessions(keptLines(log).flatMap(({ event }) => event ?? []));
}

/** All lines, dealt out to files with copies, in any order. */
const files = fc
  .tuple(fc.shuffledSubarray(LINES, { minLength: LINES.length }), fc.array(fc.constantFrom(...LINES)), fc.nat(5))
  .chain(([lines, copies, count]) => {
    const all = [...lines, ...copies];
    return fc
      .array(fc.nat(count), { minLength: all.length, maxLength: all.length })
      .map((deal) => Array.from({ length: count + 1 }, (_, file) => all.filter((_, at) => deal[at] === file)));
  })
  .map((parts) => parts.map(bytesOf));

describe('what a file adds to a history', () => {
  it('is its new lines, byte for byte, each id once', () => {
    const added = addition(bytesOf([...LINES.slice(0, 3), NEWER, NEWER]), new Set(['one-1']));
    expect(added?.known).toBe(2);
    expect([...(added?.fresh ?? [])].map(([id, bytes]) => [id, Buffer.from(bytes).toString()])).toEqual([
      ['one-2', LINES[1]],
      ['one-3', LINES[2]],
      ['newer', NEWER],
    ]);
  });

  it('is nothing for an empty file, and undefined for one without a single event', () => {
    expect(addition(Buffer.from(''), new Set())).toEqual({ fresh: new Map(), known: 0, damaged: [] });
    expect(addition(Buffer.from('\n\n'), new Set())).toEqual({ fresh: new Map(), known: 0, damaged: [] });
    expect(addition(Buffer.from('Dear diary,\ntoday I learned a lot.\n'), new Set())).toBeUndefined();
  });

  it('is undefined for a file that is mostly damage, which is not read to its end', () => {
    const damage = Array.from({ length: 10_001 }, () => 'x');
    expect(addition(bytesOf([...LINES, ...damage]), new Set())).toBeUndefined();
    expect(addition(bytesOf([...LINES, ...damage.slice(1)]), new Set())?.damaged).toHaveLength(10_000);
  });

  it('makes the union of all files, in whatever order, split or copied they are merged', () => {
    const expected = fold(bytesOf(LINES));
    expect(expected.map(({ id }) => id)).toEqual(['one', 'three']);
    fc.assert(
      fc.property(files, (parts) => {
        const log = merged(Buffer.from(''), parts);
        expect(fold(log)).toEqual(expected);
        expect(keptLines(log)).toHaveLength(LINES.length);
        expect(merged(log, [...parts, log])).toEqual(log);
      }),
    );
  });

  it('heals damage: what one log lost comes back from another', () => {
    fc.assert(
      fc.property(fc.nat(bytesOf(LINES).length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const harmed = bytesOf(LINES);
        harmed[at] = (harmed[at] ?? 0) ^ by;
        const log = merged(Buffer.concat([harmed, Buffer.from('\n')]), [bytesOf(LINES)]);
        expect(fold(log).map(({ id, events }) => [id, events.length])).toEqual([
          ['one', 4],
          ['three', 3],
        ]);
      }),
    );
  });
});
