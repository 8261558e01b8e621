import { type SessionLog, sessions } from '../core/history/log.ts';
import { plural } from '../core/text/plural.ts';
import { dataDir } from './data-dir.ts';
import { plainError } from './plain-error.ts';
import { openStore, type ReadLog, readHistory, type Store } from './store.ts';
import type { World } from './world.ts';

/** The history as it could be read, and what has to be said about it. */
export interface Past {
  sessions: SessionLog[];
  files: ReadLog[];
  /** Damage and unknown versions, one sentence each. */
  warnings: string[];
}

/** Reads the whole history. Trouble is said, not thrown: practising goes on without it. */
export function readPast(world: World): Past {
  try {
    const files = readHistory(dataDir(world));
    return { sessions: sessions(files.flatMap(({ events }) => events)), files, warnings: files.flatMap(warningsOf) };
  } catch (error) {
    return { sessions: [], files: [], warnings: [`The history cannot be read: ${plainError(error)}.`] };
  }
}

function warningsOf({ path, bad, newer, foreign, trouble }: ReadLog): string[] {
  if (trouble !== undefined) return [`${path} cannot be read: ${plainError(trouble)}. It is left out.`];
  if (foreign) return [`${path} is not a history file. It is left alone.`];
  const [first] = bad;
  return [
    ...(first
      ? [
          `${path}: ${plural(bad.length, 'damaged line')}, the first is line ${first.line}. The rest is used. See: examdrill history check`,
        ]
      : []),
    ...(newer > 0 ? [`${path}: ${plural(newer, 'line')} written by a newer version, ignored.`] : []),
  ];
}

/** The log to write to, or why nothing is kept. */
export interface Keeping {
  store?: Store;
  unsavedWhy?: string;
}

export function openKeeping(world: World, save: boolean): Keeping {
  if (!save) return { unsavedWhy: 'you asked for that with --no-save' };
  try {
    return { store: openStore(dataDir(world), world.host, world.random) };
  } catch (error) {
    return { unsavedWhy: whyNotOpened(error) };
  }
}

/** Why one's own log could not be opened for writing. */
export function whyNotOpened(error: unknown): string {
  const linked = (error as NodeJS.ErrnoException).code === 'ELOOP';
  return linked ? 'the log is a symbolic link, and none is written through' : plainError(error);
}
