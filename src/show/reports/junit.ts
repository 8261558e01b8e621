import type { PlacedFinding } from '../../core/bank/placed.ts';
import { visible } from '../../core/text/visible.ts';
import { countBySeverity, type FileReport, type LintReport } from './report.ts';

/** What XML 1.0 forbids and `visible` leaves in place. */
const NONCHARACTER = /[\ufffe\uffff]/g;
const MARKUP = /[&<>"'\t\n]/g;
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/**
 * JUnit XML: a suite for each file, a case for each finding. Only errors are failures; warnings and hints are skipped
 * cases, so that what counts as failed is what makes the exit code 1. A file without findings is one case that passes.
 */
export function* junit(report: LintReport): Generator<string> {
  const { error, warning, hint } = countBySeverity(report);
  const clean = report.files.filter(({ findings }) => findings.length === 0).length;
  const counts = attributes({ tests: error + warning + hint + clean, failures: error, errors: 0 });
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="examdrill lint"${counts}>\n`;
  for (const file of report.files) yield suite(file);
  yield '</testsuites>\n';
}

function suite({ file, findings }: FileReport): string {
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  const counts = {
    tests: Math.max(1, findings.length),
    failures,
    errors: 0,
    skipped: findings.length - failures,
  };
  const cases =
    findings.length === 0
      ? `    <testcase${attributes({ name: 'no findings', classname: file, file })}/>\n`
      : findings.map(testCase).join('');
  return `  <testsuite${attributes({ name: file, ...counts })}>\n${cases}  </testsuite>\n`;
}

function testCase({ file, line, column, rule, severity, message, help }: PlacedFinding): string {
  const name = `${rule} at ${line}:${column}`;
  const opened = `    <testcase${attributes({ name, classname: file, file, line })}>\n`;
  const said = attributes({ message: `${severity}: ${message}` });
  const text = escaped(`${file}:${line}:${column}: ${message}. ${help ?? ''}`.trimEnd());
  const outcome =
    severity === 'error' ? `<failure${said}${attributes({ type: rule })}>${text}</failure>` : `<skipped${said}/>`;
  return `${opened}      ${outcome}\n    </testcase>\n`;
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

function escaped(text: string): string {
  return visible(text)
    .replace(NONCHARACTER, (unit) => `<U+${unit.charCodeAt(0).toString(16).toUpperCase()}>`)
    .replace(MARKUP, (sign) => ENTITIES[sign] ?? sign);
}
