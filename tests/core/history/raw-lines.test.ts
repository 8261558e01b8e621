import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeLine } from '../../../src/core/history/line.ts';
import { readLog } from '../../../src/core/history/log.ts';
import { keptLines, rawLines } from '../../../src/core/history/raw-lines.ts';
import { chose, logged, started } from '../../helpers/session.ts';

const events = logged('one', started(), [chose(0, ['a']), { type: 'moved', i: 1 }]);
const lines = events.map((event) => writeLine(event).slice(0, -1));

function sealed(fields: object): string {
  const body = JSON.stringify(fields).slice(0, -1);
  return `${body},"crc":"${crc32(body).toString(16).padStart(8, '0')}"}`;
}

function read(text: string) {
  return [...rawLines(Buffer.from(text))];
}

describe('the raw lines of a log', () => {
  it('are its events with their bytes, whatever the line ends', () => {
    const expected = events.map((event, place) => ({
      id: event.id,
      s: 'one',
      n: place + 1,
      bytes: Buffer.from(lines[place] ?? ''),
      event,
    }));
    for (const text of [lines.join('\n'), `${lines.join('\r\n')}\r\n`, `\n\r\n${lines.join('\n\n')}\n\n`]) {
      expect(read(text)).toEqual(expected);
    }
  });

  it('name damage by its line', () => {
    expect(read(`${lines[0]}\n\nDear diary\n${lines[1]}`).map((line) => ('why' in line ? line : line.id))).toEqual([
      'one-1',
      { number: 3, why: 'it is cut off or is not JSON' },
      'one-2',
    ]);
  });

  it('keep what a newer version wrote, with its id, or itself as its id', () => {
    const newer = [
      '{"v":2,"id":"x","s":"one","n":9}',
      '{"v":2,"id":7,"s":8,"n":"9"}',
      sealed({ ...events[0], id: 'y', type: 'sang' }),
    ];
    expect(read(newer.join('\n'))).toEqual([
      { id: 'x', s: 'one', n: 9, bytes: Buffer.from(newer[0] ?? '') },
      { id: newer[1], bytes: Buffer.from(newer[1] ?? '') },
      { id: 'y', s: 'one', n: 1, bytes: Buffer.from(newer[2] ?? '') },
    ]);
  });

  it('keep bytes that are no UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('{"v":2,"id":"x","t":"'), Buffer.of(0xff), Buffer.from('"}')]);
    expect(keptLines(bytes)).toEqual([{ id: 'x', bytes }]);
  });

  it('are no events when they are longer than any', () => {
    const long = `{"v":2,"id":"x","t":"${' '.repeat(8 * 2 ** 20)}"}`;
    expect(read(`${long}\n${lines[0]}`).map((line) => ('why' in line ? line : line.id))).toEqual([
      { number: 1, why: 'it is longer than any event' },
      'one-1',
    ]);
  });

  it('are read as the log is, whatever is in it', () => {
    const piece = fc.oneof(
      fc.constantFrom(...lines, '{"v":3,"id":"x"}', '', '\r', '\u{feff}', '\n', '\r\n'),
      fc.string({ unit: 'binary' }),
      fc.uint8Array(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const bytes = Buffer.concat(pieces.map((each) => Buffer.from(each as string)));
        const { events, bad, newer } = readLog(bytes.toString());
        const raw = [...rawLines(bytes)];
        const kept = raw.filter((line) => 'id' in line);
        expect(kept.flatMap(({ event }) => event ?? [])).toEqual(events);
        expect(kept.filter(({ event }) => !event)).toHaveLength(newer);
        expect(raw.flatMap((line) => ('why' in line ? { line: line.number, why: line.why } : []))).toEqual(bad);
      }),
    );
  });
});
