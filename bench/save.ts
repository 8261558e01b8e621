import { join } from 'node:path';
import { openStore } from '../src/app/store.ts';
import type { LogEvent } from '../src/core/history/event.ts';
import { temp } from './place.ts';

const random = {
  uuid: () => '8f14e45f-ceea-467f-a8d8-f3b7f3e0a1c2',
  hex: (digits: number) => 'abcdef0123'.slice(0, digits),
  digits: (count: number) => '1234567890'.slice(0, count),
};

/** Milliseconds that each of many answers took to append to a log. */
export function saveAnswers(count: number, flush: boolean): number[] {
  const store = openStore(join(temp, flush ? 'flushed' : 'written'), 'bench', random);
  const times = [];
  for (let n = 1; n <= count; n++) {
    const answer = chose(n);
    const start = performance.now();
    store.append([answer], flush);
    times.push(performance.now() - start);
  }
  store.close();
  return times;
}

function chose(n: number): LogEvent {
  return {
    v: 1,
    id: random.uuid(),
    at: '2027-01-05T14:03:12.345+01:00',
    up: 7197,
    s: random.uuid(),
    n,
    ms: 41_250,
    type: 'chose',
    i: n - 1,
    chosen: ['b'],
    certainty: 'fairly',
    spentMs: 9_300,
  };
}
