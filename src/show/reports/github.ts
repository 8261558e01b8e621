import type { PlacedFinding, Severity } from '../../core/bank/placed.ts';
import { plural } from '../../core/text/plural.ts';
import { visible } from '../../core/text/visible.ts';
import { countBySeverity, type LintReport } from './report.ts';

/** GitHub shows this many annotations of a kind for each step; one notice is kept for the last line. */
const SHOWN: Record<Severity, number> = { error: 10, warning: 10, hint: 9 };
const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', hint: 'notice' };
const ORDER: readonly Severity[] = ['error', 'warning', 'hint'];
const AT_ONCE = 500;

/**
 * Annotations for GitHub Actions, errors first, as many as it shows; what is more follows as lines of the log.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function* github(report: LintReport): Generator<string> {
  const counts = countBySeverity(report);
  let more = 0;
  for (const severity of ORDER) {
    const shown = [...findings(report, severity, 0, SHOWN[severity])].map(command);
    if (shown.length > 0) yield shown.join('');
    more += counts[severity] - shown.length;
  }
  if (more === 0) return;
  for (const severity of ORDER) yield* logLines(findings(report, severity, SHOWN[severity], Number.POSITIVE_INFINITY));
  yield `::notice title=examdrill::${plural(more, 'more finding')} in the log\n`;
}

/** The findings of one severity, from the one with this number to before another. */
function* findings(report: LintReport, wanted: Severity, from: number, to: number): Generator<PlacedFinding> {
  let number = 0;
  for (const file of report.files) {
    for (const finding of file.findings) {
      if (finding.severity !== wanted) continue;
      if (number >= from) yield finding;
      number++;
      if (number >= to) return;
    }
  }
}

/** Columns only for a place on one line: GitHub wants none for others. */
function command(finding: PlacedFinding): string {
  const { file, line, column, endLine, endColumn, rule, severity, message, help } = finding;
  const place =
    endLine === line
      ? `line=${line},col=${column},endLine=${line},endColumn=${endColumn}`
      : `line=${line},endLine=${endLine}`;
  const text = `${file}:${line}:${column}: ${message}. ${help ?? ''}`.trimEnd();
  return `::${COMMANDS[severity]} file=${property(file)},${place},title=${property(rule)}::${data(text)}\n`;
}

/** Every line begins with a word of ours, since GitHub obeys what stands at the start of a line. */
function* logLines(all: Iterable<PlacedFinding>): Generator<string> {
  let lines: string[] = [];
  for (const { file, line, column, rule, severity, message } of all) {
    lines.push(`${severity} ${oneLine(`${file}:${line}:${column}: ${message} [${rule}]`)}\n`);
    if (lines.length < AT_ONCE) continue;
    yield lines.join('');
    lines = [];
  }
  if (lines.length > 0) yield lines.join('');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function data(text: string): string {
  return harmless(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function oneLine(text: string): string {
  return harmless(text).replaceAll('\n', ' ');
}

/** Carriage returns become visible, too. GitHub's runner obeys the old form `##[command]` wherever it stands. */
function harmless(text: string): string {
  return visible(text).replaceAll('##[', '## [');
}
