import type { PlacedFinding, Severity } from '../../core/bank/placed.ts';
import type { Line, Style } from '../../core/text/line.ts';
import { plural } from '../../core/text/plural.ts';
import { wrap } from '../../core/text/wrap.ts';
import { line, span } from '../spans.ts';
import { fixDiff } from './fix-diff.ts';
import { sourceFrame } from './frame.ts';
import { type FileReport, type LintReport, mostSevere } from './report.ts';
import { summary } from './summary.ts';

const STYLES: Record<Severity, Style> = { error: 'wrong', warning: 'warn', hint: 'dim' };
const INDENT = { first: [span('    ')], rest: [span('    ')] };

/** For people: each finding with its source line, what to do, and how to learn more. */
export function pretty(report: LintReport, columns: number): Line[] {
  return [
    ...report.files.flatMap((file) => prettyFile(file, columns)),
    ...[summary(report), ...fixesToMake(report)].flatMap((text) => wrap(line(text), columns)),
  ];
}

function fixesToMake({ files }: LintReport): string[] {
  const fixes = files.flatMap(({ findings }) => findings.flatMap(({ fix }) => fix ?? []));
  const safe = fixes.filter((fix) => fix.safe).length;
  const unsafe = plural(fixes.length - safe, 'fix', 'fixes');
  return [
    ...(safe > 0 ? [`${plural(safe, 'finding')} can be fixed: examdrill lint --fix does this.`] : []),
    ...(fixes.length > safe ? [`${unsafe} may change what is meant: examdrill lint --fix-unsafe does this.`] : []),
  ];
}

/** The findings of one file, the first of them in full. */
export function prettyFile({ source, findings }: FileReport, columns: number): Line[] {
  const shown = mostSevere(findings);
  const lines = linesNeeded(source, shown);
  const more = findings.length - shown.length;
  return [
    ...shown.flatMap((finding) => [...prettyFinding(finding, source, lines.get(finding.line), columns), []]),
    ...(more > 0 ? [line(`… and ${plural(more, 'more finding')} in ${findings[0]?.file}`), []] : []),
  ];
}

/** The place is never broken, however long it is: people click it and programs search for it. */
function prettyFinding(finding: PlacedFinding, source: string, text: string | undefined, columns: number): Line[] {
  const { file, line: number, column, severity, message, help, rule, fix } = finding;
  const place = span(`${file}:${number}:${column}`, 'strong');
  const said = [span(severity, STYLES[severity]), span(` ${message}`)];
  const whole = [place, span(' '), ...said];
  return [
    ...(wrap(whole, columns).length === 1
      ? [whole]
      : [[place], ...wrap(said, columns, { first: [span('  ')], rest: [span('  ')] })]),
    ...(text === undefined || text.trim() === '' ? [] : sourceFrame(text, finding, columns)),
    ...(help === undefined ? [] : wrap(line(help), columns, INDENT)),
    ...(fix ? fixDiff(source, fix, columns) : []),
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
