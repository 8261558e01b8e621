import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, readHistory } from '../../src/app/store.ts';
import type { LogEvent } from '../../src/core/history/event.ts';
import { writeLine } from '../../src/core/history/line.ts';
import { fakeRandom } from '../helpers/fake-world.ts';
import { chose, logged, started } from '../helpers/session.ts';

export type Damage = 'cut' | 'bit flip' | 'zeroed block' | 'garbage tail';
export const DAMAGES: readonly Damage[] = ['cut', 'bit flip', 'zeroed block', 'garbage tail'];

/** Twenty good events, the last of them the event that is appended after the damage. */
const EVENTS = logged(
  'damaged',
  started(),
  Array.from({ length: 20 }, () => chose(0, ['a'])),
);
const GOOD = EVENTS.slice(0, 20);
const NEXT = EVENTS[20] as LogEvent;

/** What is wrong after a log was damaged, read, and written to again; nothing when all is well. */
export function damagedLog(home: string, damage: Damage, random: () => number): string[] {
  const bytes = Buffer.from(GOOD.map(writeLine).join(''));
  const harmed = harm(bytes, damage, random);
  mkdirSync(join(home, 'history'), { recursive: true });
  writeFileSync(join(home, 'device'), 'desk-0001\n');
  writeFileSync(join(home, 'history', 'desk-0001.jsonl'), harmed);
  const whole = wholeLines(bytes, harmed);
  const [file] = readHistory(home);
  const read = new Set(file?.events.map(({ id }) => id));
  const wrong: string[] = [];
  if (whole.some((id) => !read.has(id))) wrong.push('a line that is whole was not read');
  const lost = file?.events.length !== GOOD.length;
  // Cut between two lines, or before the first: what is left is whole.
  const harmless = damage === 'cut' && /(^|\}\n?)$/.test(harmed.toString());
  if (lost && !harmless && file?.bad.length === 0) wrong.push('the damage was not named');
  const store = openStore(home, 'desk', fakeRandom());
  store.append([NEXT], true);
  store.close();
  if (!readHistory(home).some(({ events }) => events.some(({ id }) => id === NEXT.id)))
    wrong.push('the next answer was lost');
  return wrong;
}

function harm(bytes: Buffer, damage: Damage, random: () => number): Buffer {
  const harmed = Buffer.from(bytes);
  const at = Math.floor(random() * bytes.length);
  if (damage === 'cut') return harmed.subarray(0, at);
  if (damage === 'bit flip') harmed[at] = (harmed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  if (damage === 'zeroed block') harmed.fill(0, at, Math.min(at + 512, harmed.length));
  if (damage === 'garbage tail') {
    return Buffer.concat([harmed, Buffer.from(Array.from({ length: 200 }, () => Math.floor(random() * 256)))]);
  }
  return harmed;
}

/** Ids of the events whose lines stand in the damaged bytes where they stood before, unchanged. */
function wholeLines(before: Buffer, after: Buffer): string[] {
  let from = 0;
  return GOOD.flatMap((event) => {
    const { length } = Buffer.from(writeLine(event));
    const own = [before, after].map((bytes) => bytes.subarray(from, from + length - 1));
    const apart = from === 0 || after[from - 1] === 0x0a;
    const end = after[from + length - 1];
    from += length;
    const same = own[0] && own[1] ? own[0].equals(own[1]) : false;
    return same && apart && (end === 0x0a || end === undefined) ? [event.id] : [];
  });
}
