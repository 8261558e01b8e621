import { readFileSync } from 'node:fs';
import { type KeptLine, keptLines } from '../../core/history/raw-lines.ts';
import { Stop } from '../exit.ts';
import { type Past, readPast } from '../keeping.ts';
import type { World } from '../world.ts';

/** Reads the history and says on stderr what is wrong with it. */
export function pastWarned(world: World): Past {
  const past = readPast(world);
  for (const warning of past.warnings) world.err.text(warning);
  return past;
}

/** The same for work that needs it. Throws a Stop when the folder of the history cannot be read. */
export function pastNeeded(world: World): Past {
  const past = readPast(world);
  const [unreadable] = past.warnings;
  if (past.files.length === 0 && unreadable !== undefined) throw new Stop(unreadable);
  for (const warning of past.warnings) world.err.text(warning);
  return past;
}

/** The whole lines of all log files, byte for byte. */
export function linesOfPast({ files }: Past): KeptLine[] {
  return files
    .filter(({ trouble, foreign }) => trouble === undefined && !foreign)
    .flatMap(({ path }) => keptLines(readFileSync(path)));
}
