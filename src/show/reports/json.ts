import type { PlacedEdit, PlacedFinding } from '../../core/bank/placed.ts';
import { jsonEntries } from './json-text.ts';
import { countAll, type LintReport } from './report.ts';

/** For programs: every finding, in pieces of one JSON document that end with a line feed each. */
export function* json(report: LintReport): Generator<string> {
  yield '{\n  "version": 1,\n  "findings": [\n';
  yield* jsonEntries(entries(report), '    ');
  const { error, warning, hint } = countAll(report);
  const summary = {
    files: report.files.length,
    questions: report.questions,
    errors: error,
    warnings: warning,
    hints: hint,
  };
  yield `  ],\n  "summary": ${JSON.stringify(summary)}\n}\n`;
}

function* entries({ files }: LintReport): Generator<object> {
  for (const { findings } of files) for (const finding of findings) yield entry(finding);
}

function entry(finding: PlacedFinding): object {
  const { fix } = finding;
  return fix ? { ...finding, fix: { safe: fix.safe, edits: fix.edits.map(placeAndText) } } : finding;
}

/** As for findings: lines and columns count from 1, columns in UTF-16 units, ends are behind the last one. */
function placeAndText({ startLine, startColumn, endLine, endColumn, text }: PlacedEdit): object {
  return { startLine, startColumn, endLine, endColumn, text };
}
