import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPECTED, type Expected } from './expected.ts';
import { generalFaults, type Result, type Run, run } from './program.ts';

/** Each file of the corpus through lint, lint for programs and practice. */
export function* bankFiles(corpus: string): Generator<Result> {
  for (const file of manifestFiles(corpus)) {
    const path = join(corpus, file.replace('\\x1b', '\x1b'));
    const expected = EXPECTED.get(file);
    if (!expected || !existsSync(path)) {
      yield { name: file, faults: [expected ? 'the file is missing' : 'nothing is known of this file'] };
      continue;
    }
    yield { name: `${file} lint`, faults: lintFaults(run(['lint', path]), expected) };
    yield { name: `${file} lint --format json`, faults: jsonFaults(run(['lint', '--format', 'json', path]), expected) };
    const practice = ['practice', path, '--no-save'];
    yield { name: `${file} practice`, faults: practiceFaults(run(practice), expected) };
    if (!isHostile(expected) || expected.practice !== 0) continue;
    yield { name: `${file} practice, answered`, faults: shownFaults(run(practice, { input: 'a\n' }), expected) };
  }
}

function manifestFiles(corpus: string): string[] {
  const rows = readFileSync(join(corpus, 'MANIFEST.tsv'), 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => row.split('\t')[0] ?? '').filter((file) => !/^(make-from-own-log|mkfs|run):/.test(file));
}

function lintFaults(lint: Run, { lint: exit, findings }: Expected): string[] {
  return [
    ...generalFaults(lint),
    ...(lint.exit === exit ? [] : [`exit ${lint.exit}, not ${exit}`]),
    ...findings.flatMap((finding) => {
      const [rule = '', place = ''] = finding.split('@');
      return new RegExp(`:${place}\\s`).test(lint.stdout) && lint.stdout.includes(rule)
        ? []
        : [`${finding} is not reported`];
    }),
  ];
}

function jsonFaults(lint: Run, { lint: exit, findings }: Expected): string[] {
  const faults = [...generalFaults(lint), ...(lint.exit === exit ? [] : [`exit ${lint.exit}, not ${exit}`])];
  try {
    const report = JSON.parse(lint.stdout) as { findings: { rule: string; line: number; column: number }[] };
    const found = new Set(report.findings.map(({ rule, line, column }) => `${rule}@${line}:${column}`));
    return [
      ...faults,
      ...findings.filter((finding) => !found.has(finding)).map((finding) => `${finding} is not reported`),
    ];
  } catch {
    return [...faults, 'the output is no JSON'];
  }
}

function practiceFaults(practice: Run, { practice: exit }: Expected): string[] {
  return [...generalFaults(practice), ...(practice.exit === exit ? [] : [`exit ${practice.exit}, not ${exit}`])];
}

function isHostile({ findings }: Expected): boolean {
  return findings.some((finding) => /^text\/(control-char|bidi|invisible)/.test(finding));
}

/** A hostile character is shown as what it is, in the question or in its reasons. */
function shownFaults(practice: Run, expected: Expected): string[] {
  const shown = /<U\+[0-9A-F]{4,}>/.test(practice.stdout + practice.stderr);
  return [...practiceFaults(practice, expected), ...(shown ? [] : ['the character is not shown as <U+…>'])];
}
