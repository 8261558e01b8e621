import { describe, expect, test } from 'vitest';
import { gitlab } from '../../../src/show/reports/gitlab.ts';
import type { LintReport } from '../../../src/show/reports/report.ts';
import { findingWith, hostileReport, many, reportOf, UNSAFE } from '../../helpers/reports.ts';

interface Entry {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number; end: number } };
}

const entriesOf = (report: LintReport): Entry[] => JSON.parse([...gitlab(report)].join(''));
const fingerprintsOf = (report: LintReport) => entriesOf(report).map(({ fingerprint }) => fingerprint);

describe('Code Quality for GitLab', () => {
  test('an empty list when nothing is found', () => {
    expect([...gitlab(reportOf([]))].join('')).toBe('[\n]\n');
  });

  test('what GitLab asks for, and nothing else', () => {
    const found = [
      findingWith(),
      findingWith({ severity: 'warning', line: 4, endLine: 5 }),
      findingWith({ severity: 'hint', rule: 'item/clang', line: 6, endLine: 6 }),
    ];
    const shared = { description: 'Question "q-001" has no key', fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) };
    const at = (begin: number, end: number) => ({ path: 'banks/desk.yaml', lines: { begin, end } });
    expect(entriesOf(reportOf(found))).toEqual([
      { ...shared, check_name: 'key/none', severity: 'major', location: at(3, 3) },
      { ...shared, check_name: 'key/none', severity: 'minor', location: at(4, 5) },
      { ...shared, check_name: 'item/clang', severity: 'info', location: at(6, 6) },
    ]);
  });

  test('a fingerprint stays when lines are added above', () => {
    const source = 'title: A\nquestions:\n  - id: q\n';
    const message = 'The question id "q" is given twice, first on line 3';
    const before = reportOf([findingWith({ message })], 'a.yaml', source);
    const moved = findingWith({ message: message.replace('3', '5'), line: 5, endLine: 5 });
    const after = reportOf([moved], 'a.yaml', `# one\n# two\n${source}`);
    expect(fingerprintsOf(after)).toEqual(fingerprintsOf(before));
  });

  test('rule, file, message and text of the line tell fingerprints apart', () => {
    const reports = [
      reportOf([findingWith()]),
      reportOf([findingWith()], 'other.yaml'),
      reportOf([findingWith({ rule: 'key/all' })]),
      reportOf([findingWith({ message: 'Question "q-002" has no key' })]),
      reportOf([findingWith({ line: 4 })]),
    ];
    expect(new Set(reports.flatMap(fingerprintsOf)).size).toBe(reports.length);
  });

  test('findings that are alike in all of these are told apart by their number', () => {
    const source = 'same\nsame\nsame\n';
    const found = [1, 2, 3].map((line) => findingWith({ line, endLine: line }));
    expect(new Set(fingerprintsOf(reportOf(found, 'a.yaml', source))).size).toBe(3);
  });

  test('thousands are written in pieces', () => {
    const pieces = [...gitlab(reportOf(many('error', 1200)))];
    expect(pieces.length).toBe(5);
    expect(JSON.parse(pieces.join(''))).toHaveLength(1200);
  });

  test('hostile text is escaped, and the path stays what it is', () => {
    const report = hostileReport();
    expect(UNSAFE.exec([...gitlab(report)].join(''))).toBeNull();
    const entries = entriesOf(report);
    expect(entries.map(({ location }) => location.path)).toEqual(
      report.files.flatMap(({ file, findings }) => findings.map(() => file)),
    );
    expect(entries.every(({ description }) => !UNSAFE.test(description.replace(/\r/g, '')))).toBe(true);
  });
});
