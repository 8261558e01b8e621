import type { PlacedFinding, Severity } from '../../core/bank/placed.ts';
import type { Line, Style } from '../../core/text/line.ts';
import { plural } from '../../core/text/plural.ts';
import { wrap } from '../../core/text/wrap.ts';
import { line, span } from '../spans.ts';
import { sourceFrame } from './frame.ts';
import { countBySeverity, type FileReport, type LintReport, SHOWN_PER_FILE } from './report.ts';

const STYLES: Record<Severity, Style> = { error: 'wrong', warning: 'warn', hint: 'dim' };
const INDENT = { first: [span('    ')], rest: [span('    ')] };

/** For people: each finding with its source line, what to do, and how to learn more. */
export function pretty(report: LintReport, columns: number): Line[] {
  return [
    ...report.files.flatMap((file) => prettyFile(file, columns)),
    ...summary(report).flatMap((text) => wrap(line(text), columns)),
  ];
}

/** The findings of one file, the first of them in full. */
export function prettyFile({ source, findings }: FileReport, columns: number): Line[] {
  const shown = findings.slice(0, SHOWN_PER_FILE);
  const lines = linesNeeded(source, shown);
  const more = findings.length - shown.length;
  return [
    ...shown.flatMap((finding) => [...prettyFinding(finding, lines.get(finding.line), columns), []]),
    ...(more > 0 ? [line(`… and ${plural(more, 'more finding')} in ${findings[0]?.file}`), []] : []),
  ];
}

/** The place is never broken, however long it is: people click it and programs search for it. */
function prettyFinding(finding: PlacedFinding, text: string | undefined, columns: number): Line[] {
  const { file, line: number, column, severity, message, help, rule } = finding;
  const place = span(`${file}:${number}:${column}`, 'strong');
  const said = [span(severity, STYLES[severity]), span(` ${message}`)];
  const whole = [place, span(' '), ...said];
  return [
    ...(wrap(whole, columns).length === 1
      ? [whole]
      : [[place], ...wrap(said, columns, { first: [span('  ')], rest: [span('  ')] })]),
    ...(text === undefined || text.trim() === '' ? [] : sourceFrame(text, finding, columns)),
    ...(help === undefined ? [] : wrap(line(help), columns, INDENT)),
    ...wrap([span(`Why: examdrill explain ${rule}`, 'dim')], columns, INDENT),
  ];
}

/** The source lines that findings stand on, by number. One pass, however many findings there are. */
function linesNeeded(source: string, findings: readonly PlacedFinding[]): Map<number, string> {
  const numbers = new Set(findings.map((finding) => finding.line));
  const last = Math.max(0, ...numbers);
  const lines = new Map<number, string>();
  for (let number = 1, start = 0; number <= last && start <= source.length; number++) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    if (numbers.has(number)) lines.set(number, source.slice(start, end));
    start = end + 1;
  }
  return lines;
}

function summary(report: LintReport): string[] {
  const { error, warning, hint } = countBySeverity(report);
  const checked = `${plural(report.files.length, 'file')}, ${plural(report.questions, 'question')}`;
  const skipped = report.skipped > 0 ? ` ${plural(report.skipped, 'YAML file')} skipped: no bank.` : '';
  const hints = hint > 0 ? ` ${plural(hint, 'hint')} not shown.` : '';
  if (error + warning === 0) return [`Checked ${checked}: nothing found.${hints}${skipped}`];
  const found = [...(error > 0 ? [plural(error, 'error')] : []), ...(warning > 0 ? [plural(warning, 'warning')] : [])];
  return [`Checked ${checked}: ${found.join(', ')}.${hints}${skipped}`];
}
