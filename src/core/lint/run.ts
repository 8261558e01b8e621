import type { Finding } from '../bank/finding.ts';
import { type PlacedFinding, placeFindings } from '../bank/placed.ts';
import type { Reading } from '../bank/read.ts';
import type { LintContext } from './rule.ts';
import { RULES } from './rules/index.ts';
import { DEFAULT_SETTINGS, isEnabled, type LintSettings, stopsPractice } from './settings.ts';
import { readSuppressions } from './suppressions.ts';

export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);
const SEVERITIES = new Map(RULES.map((rule) => [rule.id, rule.severity]));

/** What is left to say about a file. */
export interface Judged {
  /** In the order of the file, each with its severity; without one it is an error. */
  findings: Finding[];
  /** Findings that the file itself suppresses. */
  suppressed: number;
  /** false: something stops practice. What is not found may be hidden by that, so nothing can be called stale. */
  complete: boolean;
}

/** What the reader and the enabled rules find in a file, without what the file suppresses. */
export function judgeReading(reading: Reading, context: LintContext, settings = DEFAULT_SETTINGS): Judged {
  const enabled = RULES.filter(({ id }) => isEnabled(id, settings));
  const ids = new Set(enabled.map(({ id }) => id));
  // A file that cannot be read is said whichever rules are asked for: none of them could find anything in it.
  const read = reading.findings.filter((finding) => ids.has(finding.rule) || isKept(finding, reading, settings));
  const found = [...read, ...enabled.flatMap((rule) => rule.check?.(reading, context) ?? [])];
  const complete = !reading.findings.some(stopsPractice);
  const suppressions = readSuppressions(reading, RULE_IDS);
  const open = found.filter((finding) => stopsPractice(finding) || !suppressions.covers(finding));
  const stale = complete ? suppressions.unused((rule) => ids.has(rule)) : [];
  const own = [...suppressions.mistakes, ...stale].filter(({ rule }) => ids.has(rule));
  return {
    findings: [...open, ...own].map((finding) => weighed(finding, settings)).sort((a, b) => a.start - b.start),
    suppressed: found.length - open.length,
    complete,
  };
}

/** The same with places, sorted by line, column and rule. */
export function lintReading(reading: Reading, context: LintContext, settings?: LintSettings): PlacedFinding[] {
  return placeFindings(reading, judgeReading(reading, context, settings).findings);
}

function isKept(finding: Finding, { draft }: Reading, { only }: LintSettings): boolean {
  return stopsPractice(finding) && (only === undefined || draft === undefined);
}

function weighed(finding: Finding, { levels }: LintSettings): Finding {
  const level = stopsPractice(finding) ? undefined : levels.get(finding.rule);
  const severity = level === undefined || level === 'off' ? (finding.severity ?? SEVERITIES.get(finding.rule)) : level;
  return severity === finding.severity || (severity === 'error' && finding.severity === undefined)
    ? finding
    : { ...finding, severity: severity ?? 'error' };
}
