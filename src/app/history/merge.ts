import { resolve } from 'node:path';
import { type Addition, addition } from '../../core/history/addition.ts';
import { plural } from '../../core/text/plural.ts';
import { EXIT, Stop } from '../exit.ts';
import type { Problem } from '../files.ts';
import type { World } from '../world.ts';
import { readOtherLog } from './other-log.ts';
import { writeOwnLog } from './own-log.ts';
import { linesOfPast, pastNeeded } from './past.ts';

interface Merged extends Addition {
  /** As it was named. */
  file: string;
}

const LINE_END = Buffer.from('\n');
const SHOWN_DAMAGE = 50;

/**
 * `examdrill history merge`: appends the lines of other logs that are not known yet, byte for byte, to one's own. Exits
 * 1 when a line of them is damaged, 2 when a file is none or no history.
 */
export async function merge(world: World, names: readonly string[]): Promise<number> {
  if (names.includes('')) throw new Stop('One of the file names is empty.');
  const known = new Set(linesOfPast(pastNeeded(world)).map(({ id }) => id));
  const merged: Merged[] = [];
  let problems = 0;
  for (const name of names) {
    const read = readAddition(world, name, known);
    if ('problem' in read) {
      problems++;
      world.err.text(`examdrill: ${read.problem}`);
      continue;
    }
    merged.push(read);
    for (const id of read.fresh.keys()) known.add(id);
  }
  const fresh = merged.flatMap((file) => [...file.fresh.values()]);
  const own = fresh.length > 0 ? append(world, fresh) : undefined;
  for (const file of merged) sayMerged(world, file);
  const damaged = merged.some((file) => file.damaged.length > 0);
  if (damaged) world.out.text('Damaged lines are not taken; all else is.');
  if (own !== undefined) world.out.text(`${plural(fresh.length, 'event')} added to ${own}`);
  else if (merged.length > 0) world.out.text('There is nothing new; the history stays as it is.');
  if (problems > 0) return EXIT.usage;
  return damaged ? EXIT.found : EXIT.done;
}

function readAddition({ cwd }: World, file: string, known: ReadonlySet<string>): Merged | Problem {
  const read = readOtherLog(resolve(cwd, file), file);
  if ('problem' in read) return read;
  const added = addition(read.bytes, known);
  if (added) return { file, ...added };
  return {
    problem: `"${file}" is not a history file, so nothing of it is taken. Logs can be merged, and what "examdrill history export" writes.`,
  };
}

function append(world: World, lines: readonly Uint8Array[]): string {
  const bytes = Buffer.concat(lines.flatMap((line) => [line, LINE_END]));
  return writeOwnLog(world, (log) => log.appendLines(bytes));
}

function sayMerged(world: World, { file, fresh, known, damaged }: Merged) {
  const counts = [
    plural(fresh.size, 'new event'),
    plural(known, 'known event'),
    plural(damaged.length, 'damaged line'),
  ];
  world.out.text(`${file}: ${counts.join(', ')}`);
  for (const { number, why } of damaged.slice(0, SHOWN_DAMAGE)) world.out.text(`${file}:${number}: damaged: ${why}`);
  const more = damaged.length - SHOWN_DAMAGE;
  if (more > 0) world.out.text(`${file}: and ${plural(more, 'more damaged line')}`);
}
