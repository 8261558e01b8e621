import type { PlacedFinding } from '../../src/core/bank/placed.ts';
import { type Reading, readBank } from '../../src/core/bank/read.ts';
import { DEFAULT_MAX_AGE, type LintContext } from '../../src/core/lint/rule.ts';
import { lintReading } from '../../src/core/lint/run.ts';

/** A day on which nothing ages while the tests stay as they are. */
export const CONTEXT: LintContext = { today: '2027-01-05', maxAge: DEFAULT_MAX_AGE };

export function lintOf(reading: Reading): PlacedFinding[] {
  return lintReading(reading, CONTEXT);
}

/** Findings of one rule in a bank, as `line:column message`. */
export function found(rule: string, yaml: string): string[] {
  return lintOf(readBank(yaml, 'example.yaml'))
    .filter((finding) => finding.rule === rule)
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
}
