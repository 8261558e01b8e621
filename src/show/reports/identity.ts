import type { PlacedFinding } from '../../core/bank/placed.ts';
import { sha256 } from '../../core/hash.ts';
import type { FileReport } from './report.ts';

const PLACE_IN_MESSAGE = /\b(lines?|columns?) \d+/g;

/**
 * Names the findings of a file so that the names stay when lines are added or removed above: 32 hex digits, made from
 * file, rule, message and the text of the line, with the numbers of lines left out. Those that are alike are counted.
 */
export function fingerprints({ file, source, findings }: FileReport): string[] {
  const seen = new Map<string, number>();
  const lines = source.split('\n');
  return findings.map(({ rule, message, line }: PlacedFinding) => {
    const text = (lines[line - 1] ?? '').trim();
    const parts = [file, rule, message.replace(PLACE_IN_MESSAGE, '$1'), text];
    const key = JSON.stringify(parts);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return sha256(JSON.stringify([...parts, count])).slice(0, 32);
  });
}
