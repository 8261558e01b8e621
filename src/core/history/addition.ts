import { type DamagedLine, rawLines } from './raw-lines.ts';

/** What a log file adds to a history. */
export interface Addition {
  /** The lines that are new, by their id: byte for byte, without line ends. */
  fresh: Map<string, Uint8Array>;
  /** How many of its lines are known, or stand in it a second time. */
  known: number;
  damaged: DamagedLine[];
}

/** A file with so much damage, and more of it than whole lines, is not read to its end. */
const MUCH_DAMAGE = 10_000;

/** What the bytes of a log file add to the lines whose ids are known; undefined when they are no history. Never throws. */
export function addition(bytes: Uint8Array, knownIds: ReadonlySet<string>): Addition | undefined {
  const fresh: Addition['fresh'] = new Map();
  const damaged: DamagedLine[] = [];
  let known = 0;
  for (const line of rawLines(bytes)) {
    if ('why' in line) damaged.push(line);
    else if (knownIds.has(line.id) || fresh.has(line.id)) known++;
    else fresh.set(line.id, line.bytes);
    if (damaged.length > Math.max(MUCH_DAMAGE, fresh.size + known)) return undefined;
  }
  return damaged.length > 0 && fresh.size + known === 0 ? undefined : { fresh, known, damaged };
}
