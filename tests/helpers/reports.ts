import type { PlacedFinding, Severity } from '../../src/core/bank/placed.ts';
import { readBank } from '../../src/core/bank/read.ts';
import type { LintReport } from '../../src/show/reports/report.ts';
import { hostileBank } from './hostile-bank.ts';
import { lintOf } from './lint.ts';

/** A finding at 3:5–3:9 of banks/desk.yaml, as far as nothing else is said. */
export function findingWith(given: Partial<PlacedFinding> = {}): PlacedFinding {
  return {
    file: 'banks/desk.yaml',
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 9,
    rule: 'key/none',
    severity: 'error',
    message: 'Question "q-001" has no key',
    help: 'Write correct: true in the option that is right.',
    ...given,
  };
}

/** A report of one file, banks/desk.yaml, with lines that say their numbers. */
export function reportOf(findings: PlacedFinding[], file = 'banks/desk.yaml', source = NUMBERED): LintReport {
  return { files: [{ file, source, findings }], questions: 1, skipped: 0 };
}

const NUMBERED = Array.from({ length: 50 }, (_, i) => `line ${i + 1}`).join('\n');

/** As many findings of one severity, each on a line of its own. */
export function many(severity: Severity, count: number): PlacedFinding[] {
  return Array.from({ length: count }, (_, i) => findingWith({ severity, line: i + 1, endLine: i + 1 }));
}

/** What formats use as their own signs, and what steers terminals, besides the characters of the hostile bank. */
const SIGNS = `]]> <b> & " ' --> ::error::x ##[error]x %0A, 100 % [here](https://example.org) \ufffe\uffff\u2028 \u202e \u0000\u001b[2J\u009b31m\ud800`;

/** What lint finds in the hostile bank, and findings whose file name, message and help are made of hostile text. */
export function hostileReport(): LintReport {
  const { title, questions } = hostileBank();
  const [name = ''] = hostileBank('\u001b[2J\u202e::error::]]>').questions.map(({ stem }) => stem);
  const source = JSON.stringify({ title, questions: questions.map((question) => ({ ...question, [name]: 1 })) });
  const reading = readBank(source, 'banks/desk.yaml');
  const file = `::error::banks/\u001b]0;a\u0007,b:c\u202e%0A\n::stop-commands::x/##[error]d]]>.yaml`;
  const forged = ['error', 'warning', 'hint'].flatMap((severity) =>
    Array.from({ length: 15 }, (_, i) =>
      findingWith({
        file,
        severity: severity as Severity,
        line: i + 1,
        endLine: i + 1,
        message: `::error::m\n::error::n\r\n${SIGNS}`,
        help: `::stop-commands::x\n${SIGNS}`,
      }),
    ),
  );
  return {
    files: [
      { file: 'banks/desk.yaml', source, findings: lintOf(reading) },
      { file, source: `::error::x\n${SIGNS}\n`, findings: forged },
      { file: `${file}2`, source: '', findings: [] },
    ],
    questions: 4,
    skipped: 0,
  };
}

/** Whatever no report may send out. */
export const UNSAFE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
