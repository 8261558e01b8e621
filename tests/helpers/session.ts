import type { Item, LogEvent, Numbered, Payload, Started } from '../../src/core/history/event.ts';

/** An item with options a, b, c and the key a. */
export function item(question: string, more: Partial<Item> = {}): Item {
  return {
    bank: 'desk',
    question,
    shown: ['a', 'b', 'c'],
    keys: ['a'],
    select: 'one',
    points: 1,
    prints: ['stem', 'options', 'key'],
    ...more,
  };
}

export function started(items: Item[] = [item('first'), item('second')], more: Partial<Started> = {}): Started {
  return {
    type: 'started',
    mode: 'practice',
    tool: '0.1.0',
    draw: 1,
    seed: '7',
    rules: {},
    limitMs: null,
    pid: 100,
    host: 'desk',
    banks: [{ id: 'desk', path: '/banks/desk.yaml', fingerprint: '0123456789abcdef' }],
    items,
    ...more,
  };
}

/** An exam of 30 minutes over three questions; the third asks for all keys. */
export function startedExam(
  items: Item[] = [item('first'), item('second'), item('third', { select: 'all', keys: ['a', 'c'] })],
  more: Partial<Started> = {},
): Started {
  return started(items, { mode: 'exam', limitMs: 30 * 60_000, ...more });
}

export function chose(i: number, chosen: string[], certainty: 'sure' | 'fairly' | 'guess' | null = 'fairly'): Payload {
  return { type: 'chose', i, chosen, certainty, spentMs: 1000 };
}

/** Numbers events from 2, one second apart. */
export function numbered(events: readonly Payload[]): Numbered[] {
  return events.map((event, place) => ({ ...event, n: place + 2, ms: (place + 1) * 1000 }));
}

/** Events at seconds of the session clock, numbered from 2. */
export function timed(rows: readonly (readonly [seconds: number, event: Payload])[]): Numbered[] {
  return rows.map(([seconds, event], place) => ({ ...event, n: place + 2, ms: seconds * 1000 }));
}

/** A choice of an exam, without a word of how sure one is; with the seconds that a front end would count. */
export function picks(i: number, chosen: string[], seconds = 1): Payload {
  return { type: 'chose', i, chosen, certainty: null, spentMs: seconds * 1000 };
}

/** Events as they stand in a log, the start first. */
export function logged(session: string, start: Started, events: readonly Payload[], day = 5): LogEvent[] {
  return [{ ...start, n: 1, ms: 0 }, ...numbered(events)].map((event) => ({
    ...event,
    v: 1,
    id: `${session}-${event.n}`,
    at: `2027-01-${String(day).padStart(2, '0')}T14:03:${String(event.n).padStart(2, '0')}.000+01:00`,
    up: 7197 + event.n,
    s: session,
  }));
}
