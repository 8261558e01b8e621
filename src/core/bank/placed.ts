import type { Finding } from './finding.ts';
import { lineStarts, placeOf } from './lines.ts';
import type { Reading } from './read.ts';

/** error: a learner would be graded wrongly or see broken text. hint: counted, listed only when asked for. */
export type Severity = 'error' | 'warning' | 'hint';

/** A finding with what a report says of it. Lines and columns count from 1, columns in UTF-16 units. */
export interface PlacedFinding {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  rule: string;
  severity: Severity;
  message: string;
  help?: string;
}

/** Findings of a file with their places, sorted by line, column and rule. */
export function placeFindings(
  { file, source }: Pick<Reading, 'file' | 'source'>,
  findings: readonly Finding[],
  severityOf: (rule: string) => Severity = () => 'error',
): PlacedFinding[] {
  if (findings.length === 0) return [];
  const starts = lineStarts(source);
  const placed = findings.map(({ rule, message, help, start, end }) => {
    const from = placeOf(starts, start);
    const to = end === start ? from : placeOf(starts, end);
    return {
      file,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      rule,
      severity: severityOf(rule),
      message,
      ...(help === undefined ? {} : { help }),
    };
  });
  return placed.sort(
    (a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
