import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../../src/core/history/event.ts';
import { writeLine } from '../../../src/core/history/line.ts';
import { readLog, reports, sessions } from '../../../src/core/history/log.ts';
import { chose, logged, started } from '../../helpers/session.ts';

const events = logged('one', started(), [
  chose(0, ['a']),
  { type: 'moved', i: 1 },
  { type: 'reported', i: 1, note: 'The key is wrong.', file: '/banks/desk.yaml', line: 9 },
  chose(1, ['b'], 'guess'),
]);
const text = events.map(writeLine).join('');

describe('reading a log', () => {
  it('reads all events', () => {
    expect(readLog(text)).toEqual({ events, bad: [], newer: 0, foreign: false });
  });

  it('is empty for an empty file, and needs no last line end', () => {
    expect(readLog('')).toEqual({ events: [], bad: [], newer: 0, foreign: false });
    expect(readLog(text.trimEnd()).events).toEqual(events);
  });

  it('reads a file that was saved on Windows', () => {
    expect(readLog(text.replaceAll('\n', '\r\n'))).toEqual({ events, bad: [], newer: 0, foreign: false });
  });

  it('names damaged lines by number and uses the others', () => {
    const lines = text.split('\n');
    lines[1] = '<<<<<<< ours';
    lines[3] = (lines[3] ?? '').slice(0, 30);
    const read = readLog(lines.join('\n'));
    expect(read.events).toEqual([events[0], events[2], events[4]]);
    expect(read.bad).toEqual([
      { line: 2, why: 'it is cut off or is not JSON' },
      { line: 4, why: 'it is cut off or is not JSON' },
    ]);
    expect(read.foreign).toBe(false);
  });

  it('knows a file that is no history', () => {
    expect(readLog('Dear diary,\ntoday I learned a lot.\n').foreign).toBe(true);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => readLog(any).events.length >= 0));
  });
});

describe('the sessions of a history', () => {
  const other = logged('two', started(), [chose(0, ['c'])], 4);

  it('are sorted by their start, events by number', () => {
    const all = sessions([...[...events].reverse(), ...other]);
    expect(all.map(({ id }) => id)).toEqual(['two', 'one']);
    expect(all[1]?.events).toEqual(events);
  });

  it('count an event once, however often and in whatever order it is read', () => {
    const expected = sessions([...events, ...other]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...events, ...other], { minLength: 7 }), fc.array(fc.nat(6)), (order, twice) => {
        const again = twice.map((at) => order[at] as LogEvent);
        expect(sessions([...order, ...again])).toEqual(expected);
      }),
    );
  });

  it('leave out what was forgotten and what has lost its start', () => {
    const forgot: LogEvent = {
      ...(events[0] as LogEvent),
      id: 'f',
      s: '-',
      n: 0,
      type: 'forgot',
      sessions: ['two'],
    } as LogEvent;
    expect(sessions([...events, ...other, forgot]).map(({ id }) => id)).toEqual(['one']);
    expect(sessions(other.slice(1))).toEqual([]);
  });

  it('hold the reports', () => {
    const [only] = reports(sessions(events));
    expect(only?.report).toMatchObject({ note: 'The key is wrong.', line: 9 });
    expect(only?.session.id).toBe('one');
  });
});
