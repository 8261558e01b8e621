import type { Severity } from '../../core/bank/placed.ts';
import { visible } from '../../core/text/visible.ts';
import { fingerprints } from './identity.ts';
import { jsonEntries } from './json-text.ts';
import type { LintReport } from './report.ts';

const SEVERITIES: Record<Severity, string> = { error: 'major', warning: 'minor', hint: 'info' };

/** For GitLab's Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function* gitlab(report: LintReport): Generator<string> {
  yield '[\n';
  yield* jsonEntries(entries(report), '  ');
  yield ']\n';
}

function* entries(report: LintReport): Generator<object> {
  for (const file of report.files) {
    const names = fingerprints(file);
    for (const [i, { rule, severity, message, line, endLine }] of file.findings.entries()) {
      yield {
        description: visible(message),
        check_name: rule,
        fingerprint: names[i],
        severity: SEVERITIES[severity],
        location: { path: file.file, lines: { begin: line, end: endLine } },
      };
    }
  }
}
