import type { Edit, Finding, Fix, Severity } from './finding.ts';
import { lineStarts, placeOf } from './lines.ts';
import type { Reading } from './read.ts';

export type { Severity } from './finding.ts';

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
  fix?: PlacedFix;
}

export type Fixable = PlacedFinding & { fix: PlacedFix };

export interface PlacedFix extends Fix {
  edits: PlacedEdit[];
}

export interface PlacedEdit extends Edit {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

/** Findings of a file with their places, sorted by line, column and rule. */
export function placeFindings(
  { file, source }: Pick<Reading, 'file' | 'source'>,
  findings: readonly Finding[],
): PlacedFinding[] {
  if (findings.length === 0) return [];
  const starts = lineStarts(source);
  const placed = findings.map(({ rule, message, help, severity, fix, start, end }) => {
    const from = placeOf(starts, start);
    const to = end === start ? from : placeOf(starts, end);
    const one: PlacedFinding = {
      file,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      rule,
      severity: severity ?? 'error',
      message,
    };
    if (help !== undefined) one.help = help;
    if (fix) one.fix = { ...fix, edits: fix.edits.map((edit) => placeEdit(edit, starts)) };
    return one;
  });
  return placed.sort(
    (a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

/** Edits of a source with their places. */
export function placeEdits(source: string, edits: readonly Edit[]): PlacedEdit[] {
  const starts = lineStarts(source);
  return edits.map((edit) => placeEdit(edit, starts));
}

function placeEdit(edit: Edit, starts: readonly number[]): PlacedEdit {
  const from = placeOf(starts, edit.start);
  const to = placeOf(starts, edit.end);
  return { ...edit, startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}
