import { hazards } from '../../core/text/hazards.ts';
import { countBySeverity, type LintReport } from './report.ts';

const NOT_ASCII = /[^\x20-\x7e]/g;
const AT_ONCE = 500;

/** For programs: every finding, in pieces of one JSON document that end with a line feed each. */
export function* json(report: LintReport): Generator<string> {
  yield '{\n  "version": 1,\n  "findings": [\n';
  let lines: string[] = [];
  for (const { findings } of report.files) {
    for (const { file, line, column, endLine, endColumn, rule, severity, message, help } of findings) {
      const found = { file, line, column, endLine, endColumn, rule, severity, message, help };
      lines.push(`    ${safeJson(found)}`);
      if (lines.length <= AT_ONCE) continue;
      const last = lines.pop() ?? '';
      yield `${lines.join(',\n')},\n`;
      lines = [last];
    }
  }
  if (lines.length > 0) yield `${lines.join(',\n')}\n`;
  const { error, warning, hint } = countBySeverity(report);
  const summary = {
    files: report.files.length,
    questions: report.questions,
    errors: error,
    warnings: warning,
    hints: hint,
  };
  yield `  ],\n  "summary": ${JSON.stringify(summary)}\n}\n`;
}

/** JSON on one line. Characters that must not reach a terminal are written as escapes. */
function safeJson(value: unknown): string {
  const text = JSON.stringify(value);
  return hazards(text).length === 0 ? text : text.replace(NOT_ASCII, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
