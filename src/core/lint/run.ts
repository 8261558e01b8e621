import { type PlacedFinding, placeFindings } from '../bank/placed.ts';
import type { Reading } from '../bank/read.ts';
import { RULES } from './rules/index.ts';

const SEVERITIES = new Map(RULES.map((rule) => [rule.id, rule.severity]));

/** Everything that the reader and the rules find in a file, sorted by line, column and rule. */
export function lintReading(reading: Reading): PlacedFinding[] {
  const found = RULES.flatMap((rule) => rule.check?.(reading) ?? []);
  return placeFindings(reading, [...reading.findings, ...found], (rule) => SEVERITIES.get(rule) ?? 'error');
}
