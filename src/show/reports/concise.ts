import type { PlacedFinding } from '../../core/bank/placed.ts';
import type { Line } from '../../core/text/line.ts';
import { plural } from '../../core/text/plural.ts';
import { line } from '../spans.ts';
import { type LintReport, mostSevere } from './report.ts';

/** One line for each finding, for editors and logs: `file:line:col: severity: message [rule]`. */
export function concise(report: LintReport): Line[] {
  return report.files.flatMap(({ file, findings }) => {
    const kept = mostSevere(findings);
    const more = findings.length - kept.length;
    const shown = kept.map((found) =>
      line(`${file}:${found.line}:${found.column}: ${found.severity}: ${found.message}${guess(found)} [${found.rule}]`),
    );
    return more > 0 ? [...shown, line(`${file}: … and ${plural(more, 'more finding')}`)] : shown;
  });
}

/** " (did you mean options?)", when there is one likely meaning. */
function guess({ help }: PlacedFinding): string {
  const meant = /^Did you mean [^?]+\?/.exec(help ?? '')?.[0];
  return meant ? ` (d${meant.slice(1)})` : '';
}
