import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/core/bank/finding.ts';
import { placeEdits } from '../../../src/core/bank/placed.ts';
import { readBank } from '../../../src/core/bank/read.ts';
import { width } from '../../../src/core/text/width.ts';
import { paint } from '../../../src/show/paint.ts';
import { fixDiff } from '../../../src/show/reports/fix-diff.ts';
import { json } from '../../../src/show/reports/json.ts';
import { pretty } from '../../../src/show/reports/pretty.ts';
import { plainTheme } from '../../../src/show/theme.ts';
import { lintOf } from '../../helpers/lint.ts';

function diff(source: string, edits: Edit[], { columns = 60, safe = true } = {}): string {
  return paint(fixDiff(source, { safe, edits: placeEdits(source, edits) }, columns), plainTheme);
}

function replacing(source: string, text: string, by: string): Edit {
  const start = source.indexOf(text);
  return { start, end: start + text.length, text: by };
}

describe('the diff of a fix', () => {
  test('shows the line before and after, with its number', () => {
    const source = 'title: T\nid: 007\n';
    expect(diff(source, [replacing(source, '007', '"007"')])).toBe('     2 - id: 007\n     2 + id: "007"\n');
  });

  test('of lines that are put in shows them with their new numbers', () => {
    const source = '- stem: S\n  hint: H\n';
    expect(diff(source, [{ start: 2, end: 2, text: 'id: s\n  ' }])).toBe(
      '     1 - - stem: S\n     1 + - id: s\n     2 +   stem: S\n',
    );
    expect(diff(source, [{ start: 10, end: 10, text: '  id: s\n' }])).toBe('     2 +   id: s\n');
  });

  test('makes characters visible that are deleted', () => {
    expect(diff('a\x1b[2Jb\n', [{ start: 1, end: 2, text: '' }])).toBe('     1 - a<U+001B>[2Jb\n     1 + a[2Jb\n');
  });

  test('cuts a long line around the change, between characters', () => {
    const source = `${'客'.repeat(90)}👍x👍${'y'.repeat(900)}\n`;
    const lines = diff(source, [replacing(source, 'x', 'zz')], { columns: 40 })
      .trimEnd()
      .split('\n');
    expect(lines).toEqual(['     1 - …客客客客客客👍x👍yyyyyyyyyyyy…', '     1 + …客客客客客客👍zz👍yyyyyyyyyyy…']);
    expect(lines.every((line) => width(line) <= 40)).toBe(true);
  });

  test('of a change in a pair of surrogates keeps the pair whole', () => {
    expect(diff('a👍b\n', [{ start: 1, end: 3, text: '👎' }])).toBe('     1 - a👍b\n     1 + a👎b\n');
    expect(diff('a\u{1f44d}b\n', [{ start: 1, end: 3, text: '\u{1f84d}' }])).toBe(
      '     1 - a👍b\n     1 + a\u{1f84d}b\n',
    );
  });

  test('is a few lines only', () => {
    const source = 'a\nb\nc\nd\ne\nf\ng\nh\ni\n';
    expect(diff(source, [{ start: 0, end: 10, text: 'x\ny\nz\nw\nv\n' }])).toBe(
      `     1 - a
     2 - b
     3 - c
       - … 2 more lines
     1 + x
     2 + y
     3 + z
       + … 2 more lines
`,
    );
    const apart = [0, 4, 8, 12].map((start) => ({ start, end: start + 1, text: 'X' }));
    expect(diff(source, apart)).toBe('     1 - a\n     1 + X\n     3 - c\n     3 + X\n         … and 2 more changes\n');
    expect(diff(`${'x'.repeat(30_000)}\n`, [{ start: 0, end: 1, text: 'y' }])).toBe('');
  });

  test('of an unsafe fix says so', () => {
    expect(diff('name: T\n', [{ start: 0, end: 4, text: 'title' }], { safe: false })).toBe(
      '     1 - name: T\n     1 + title: T\n    This may change what is meant: only --fix-unsafe does it.\n',
    );
  });
});

const BANK = `name: Desk
questions:
  - id: 007
    stem: Which comes first?
    options:
      - { text: Calm words, correct: true, rationale: r }
      - { text: "A\\u200b grip", rationale: r }
`;

function reportOf(source: string) {
  const findings = lintOf(readBank(source, 'desk.yaml')).filter(({ severity }) => severity === 'error');
  return { files: [{ file: 'desk.yaml', source, findings }], questions: 1, skipped: 0 };
}

describe('reports', () => {
  test('pretty shows each fix, and says once what makes them', () => {
    const shown = paint(pretty(reportOf(BANK), 80), plainTheme);
    expect(shown.slice(0, shown.indexOf('desk.yaml:7'))).toBe(`desk.yaml:1:1 error "name" is not a field of a bank
     1 | name: Desk
       | ^^^^
    Did you mean title?
     1 - name: Desk
     1 + title: Desk
    This may change what is meant: only --fix-unsafe does it.
    Why: examdrill explain schema/unknown-key

desk.yaml:3:9 error Id must be text, but YAML reads 007 as a number
     3 |   - id: 007
       |         ^^^
    Put it in quotes: "007".
     3 -   - id: 007
     3 +   - id: "007"
    Why: examdrill explain yaml/coerced-scalar

`);
    expect(
      shown
        .slice(shown.lastIndexOf('\n\n') + 2)
        .split('\n')
        .slice(1),
    ).toEqual([
      '2 findings can be fixed: examdrill lint --fix does this.',
      '1 fix may change what is meant: examdrill lint --fix-unsafe does this.',
      '',
    ]);
  });

  test('json has the edits by line and column', () => {
    const { findings } = JSON.parse([...json(reportOf(BANK))].join(''));
    expect(findings.map(({ rule, fix }: { rule: string; fix: unknown }) => [rule, fix])).toEqual([
      [
        'schema/unknown-key',
        { safe: false, edits: [{ startLine: 1, startColumn: 1, endLine: 1, endColumn: 5, text: 'title' }] },
      ],
      [
        'yaml/coerced-scalar',
        { safe: true, edits: [{ startLine: 3, startColumn: 9, endLine: 3, endColumn: 12, text: '"007"' }] },
      ],
      [
        'text/invisible',
        { safe: true, edits: [{ startLine: 7, startColumn: 19, endLine: 7, endColumn: 25, text: '' }] },
      ],
    ]);
  });

  test('json of a finding without a fix has none', () => {
    const { findings } = JSON.parse([...json(reportOf(BANK.replace('correct: true, ', '')))].join(''));
    const none = findings.find(({ rule }: { rule: string }) => rule === 'key/none');
    expect(Object.keys(none)).not.toContain('fix');
  });
});
