import { plural } from '../../core/text/plural.ts';
import { countAll, type LintReport } from './report.ts';

/** What was checked and found, and what is not listed and why, as one line of sentences. */
export function summary(report: LintReport): string {
  const { files, questions, skipped, hidden } = report;
  const { error, warning, hint } = countAll(report);
  const hints = hint - (hidden?.hints ?? 0);
  const found = [
    ...(error > 0 ? [plural(error, 'error')] : []),
    ...(warning > 0 ? [plural(warning, 'warning')] : []),
    ...(hints > 0 ? [plural(hints, 'hint')] : []),
  ];
  const sentences = [
    `Checked ${plural(files.length, 'file')}, ${plural(questions, 'question')}: ${found.join(', ') || 'nothing found'}.`,
    said(hidden?.warnings, 'warning', 'not shown: leave out --quiet to see them.'),
    said(hidden?.hints, 'hint', 'not shown: --hints shows them.'),
    said(hidden?.suppressed, 'finding', 'suppressed in the files.'),
    said(hidden?.baseline, 'finding', 'known to the baseline.'),
    said(skipped, 'YAML file', 'skipped: no bank.'),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function said(count = 0, what: string, rest: string): string {
  return count > 0 ? `${plural(count, what)} ${rest}` : '';
}
