import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../../src/core/history/event.ts';
import { readLine, writeLine } from '../../../src/core/history/line.ts';
import { chose, logged, started } from '../../helpers/session.ts';

const event = logged('one', started(), [chose(0, ['a'])])[1] as LogEvent;
const written = writeLine(event);

/** A line with a checksum of its own, for fields that the writer would not make. */
function sealed(fields: object): string {
  const body = JSON.stringify(fields).slice(0, -1);
  return `${body},"crc":"${crc32(body).toString(16).padStart(8, '0')}"}`;
}

describe('a line of the log', () => {
  it('is the event, then the CRC-32 of the bytes before it, then a line end', () => {
    const body = written.slice(0, written.indexOf(',"crc"'));
    expect(written).toBe(`${body},"crc":"${crc32(body).toString(16).padStart(8, '0')}"}\n`);
    expect(JSON.parse(written)).toMatchObject({ v: 1, s: 'one', n: 2, type: 'chose', chosen: ['a'] });
  });

  it('comes back as the event it was written from', () => {
    expect(readLine(written.trimEnd())).toEqual({ kind: 'event', event });
  });

  it('comes back whatever text is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (note) => {
        const report: LogEvent = { ...event, ...{ type: 'reported', i: 0, note, file: 'a.yaml', line: 3 } } as LogEvent;
        const line = writeLine(report);
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(readLine(line.slice(0, -1))).toEqual({ kind: 'event', event: report });
      }),
    );
  });

  it('is bad when something in it is nested thousands of levels deep', () => {
    const deep = `${'['.repeat(100_000)}"\\u0050"${']'.repeat(100_000)}`;
    const body = `{"v":1,"id":"deep","at":"2027-01-05T14:03:12.345+01:00","up":1,"s":"one","n":2,"ms":0,"type":"moved","i":1,"new":${deep}`;
    expect(readLine(`${body},"crc":"${crc32(body).toString(16).padStart(8, '0')}"}`)).toEqual({
      kind: 'bad',
      why: 'it is nested too deep',
    });
  });

  it('keeps fields it does not know', () => {
    const line = sealed({ ...event, mood: 'calm' });
    expect(readLine(line)).toEqual({ kind: 'event', event: { ...event, mood: 'calm' } });
  });

  it.each([
    ['cut off', written.slice(0, 40), 'it is cut off or is not JSON'],
    ['zeros', '\0'.repeat(64), 'it is cut off or is not JSON'],
    ['an array', '[1,2]', 'it is cut off or is not JSON'],
    ['without a checksum', JSON.stringify(event), 'it has no checksum'],
    [
      'changed inside',
      written.trimEnd().replace('"a"', '"b"'),
      'its checksum does not match: a part of it was changed',
    ],
    [
      'with __proto__',
      sealed(JSON.parse(JSON.stringify(event).replace('"v":1', '"__proto__":{"v":2},"v":1'))),
      'it has a forbidden field, __proto__',
    ],
    [
      'a date that does not exist',
      sealed({ ...event, at: '2027-02-30T14:03:12.345+01:00' }),
      'its field "at" is missing or impossible',
    ],
    [
      'a year far off',
      sealed({ ...event, at: '+287396-10-12T08:59:00.991Z' }),
      'its field "at" is missing or impossible',
    ],
    ['without a number', sealed({ ...event, n: undefined }), 'its field "n" is missing or impossible'],
    ['a negative clock', sealed({ ...event, ms: -1 }), 'its field "ms" is missing or impossible'],
    [
      'a chosen option that is no text',
      sealed({ ...event, chosen: [1] }),
      'its field "chosen" is missing or impossible',
    ],
  ])('is bad when it is %s', (_, line, why) => {
    expect(readLine(line)).toEqual({ kind: 'bad', why });
  });

  it('finds __proto__ behind an escape', () => {
    const body = JSON.stringify(event).slice(0, -1).replace('"v":1', '"\\u005f_proto__":1,"v":1');
    const line = `${body},"crc":"${crc32(body).toString(16).padStart(8, '0')}"}`;
    expect(readLine(line)).toEqual({ kind: 'bad', why: 'it has a forbidden field, __proto__' });
  });

  it('leaves what a newer version wrote', () => {
    expect(readLine(sealed({ v: 99, id: 'x', anything: true }))).toEqual({ kind: 'newer' });
    expect(readLine('{"v":99,"sum":"of another kind"}')).toEqual({ kind: 'newer' });
    expect(readLine(sealed({ ...event, type: 'sang' }))).toEqual({ kind: 'unknown' });
  });

  it('never throws and never takes a line with one byte changed for an event', () => {
    const text = written.trimEnd();
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 127 }), (at, by) => {
        const changed = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ by) + text.slice(at + 1);
        expect(readLine(changed).kind).toBe('bad');
      }),
      { numRuns: 500 },
    );
  });
});
