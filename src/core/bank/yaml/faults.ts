import type { Document } from 'yaml';
import type { Finding } from '../finding.ts';
import { lineStarts, placeOf } from '../lines.ts';
import type { Trouble } from './compose.ts';
import { explain } from './explain.ts';
import { landmarks } from './landmarks.ts';
import type { Explained } from './mistakes.ts';

export interface Fault extends Explained {
  /** Where yaml noticed it. */
  at: number;
  finding: Finding;
}

/**
 * yaml's errors as findings in plain words. One cause makes one finding: at most one on a line, none on a line about
 * which something has been said already, and none behind a fault that upsets all that follows.
 */
export function syntaxFaults(
  errors: readonly Trouble[],
  document: Document.Parsed | undefined,
  source: string,
  said: readonly Finding[],
): Fault[] {
  if (errors.length === 0) return [];
  const starts = lineStarts(source);
  const line = (offset: number) => placeOf(starts, offset).line;
  const marks = document ? landmarks(document) : { quotes: [], brackets: [] };
  const faults = errors
    .map((error) => toFault(error, source, starts, explain(error, { source, starts, marks, errors })))
    .sort((a, b) => a.finding.start - b.finding.start);
  const lines = new Set(said.map((finding) => line(finding.start)));
  const kept: Fault[] = [];
  let upset: Fault | undefined;
  for (const fault of faults) {
    const place = line(fault.finding.start);
    if (lines.has(place)) continue;
    if (upset && !(upset.reach === 'repeats' && upset.finding.message === fault.finding.message)) continue;
    lines.add(place);
    kept.push(fault);
    if (fault.reach !== 'local') upset ??= fault;
  }
  return kept;
}

function toFault(error: Trouble, source: string, starts: readonly number[], explained: Explained): Fault {
  const start = Math.min(explained.start, source.length);
  const { line } = placeOf(starts, start);
  const lineEnd = (starts[line] ?? source.length + 1) - 1;
  const end = Math.max(start, Math.min(explained.end, lineEnd));
  const { message, help, reach } = explained;
  return { ...explained, reach, at: error.pos[0], finding: { rule: 'yaml/syntax', message, help, start, end } };
}
