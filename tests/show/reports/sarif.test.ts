import { describe, expect, test } from 'vitest';
import { version } from '../../../package.json';
import { RULES } from '../../../src/core/lint/rules/index.ts';
import type { LintReport } from '../../../src/show/reports/report.ts';
import { sarif } from '../../../src/show/reports/sarif.ts';
import { violations } from '../../helpers/json-schema.ts';
import { findingWith, hostileReport, many, reportOf, UNSAFE } from '../../helpers/reports.ts';
import schema from '../../schemas/sarif-2.1.0.subset.json';

interface Location {
  artifactLocation: { uri: string; uriBaseId?: string };
  region: object;
}

interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: { physicalLocation: Location }[];
  partialFingerprints: Record<string, string>;
  fixes?: object[];
}

/** The one run of a report, held against the schema. */
function runOf(report: LintReport) {
  const log = JSON.parse([...sarif(report)].join(''));
  expect(violations(schema, log)).toEqual([]);
  const [run] = log.runs;
  return { ...run, results: run.results as Result[] };
}
const locationOf = (file: string) =>
  runOf(reportOf([findingWith({ file })], file)).results[0]?.locations[0]?.physicalLocation.artifactLocation;

describe('SARIF', () => {
  test('tool, rules with help and address, and how columns are counted', () => {
    const { tool, columnKind, originalUriBaseIds, results } = runOf(reportOf([]));
    expect(tool.driver).toMatchObject({ name: 'examdrill', version });
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
    const keyNone = RULES.find(({ id }) => id === 'key/none');
    expect(tool.driver.rules.find(({ id }: { id: string }) => id === 'key/none')).toEqual({
      id: 'key/none',
      shortDescription: { text: keyNone?.summary },
      fullDescription: { text: `${keyNone?.summary}. ${keyNone?.why}` },
      help: {
        text: `${keyNone?.why}\n\nBad:\n\n${keyNone?.bad.text.trimEnd()}\n\nGood:\n\n${keyNone?.good.text.trimEnd()}`,
        markdown: `${keyNone?.why}\n\nBad:\n\n\`\`\`yaml\n${keyNone?.bad.text.trimEnd()}\n\`\`\`\n\nGood:\n\n\`\`\`yaml\n${keyNone?.good.text.trimEnd()}\n\`\`\``,
      },
      helpUri: 'https://github.com/examdrill/examdrill/blob/main/docs/rules.md#keynone',
      defaultConfiguration: { level: 'error' },
    });
    expect(columnKind).toBe('utf16CodeUnits');
    expect(Object.keys(originalUriBaseIds)).toEqual(['%SRCROOT%']);
    expect(results).toEqual([]);
  });

  test('a result has rule, level, place and a fingerprint', () => {
    const hint = findingWith({ severity: 'hint', help: undefined, endLine: 4, endColumn: 2 });
    const [first, second] = runOf(reportOf([findingWith({ severity: 'warning' }), hint])).results;
    const artifactLocation = { uri: 'banks/desk.yaml', uriBaseId: '%SRCROOT%' };
    const ruleIndex = RULES.findIndex(({ id }) => id === 'key/none');
    const partialFingerprints = { 'examdrill/v1': expect.stringMatching(/^[0-9a-f]{32}$/) };
    const at = (region: object) => [{ physicalLocation: { artifactLocation, region } }];
    expect(first).toEqual({
      ruleId: 'key/none',
      ruleIndex,
      level: 'warning',
      message: { text: 'Question "q-001" has no key. Write correct: true in the option that is right.' },
      locations: at({ startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 }),
      partialFingerprints,
    });
    expect(second).toEqual({
      ruleId: 'key/none',
      ruleIndex,
      level: 'note',
      message: { text: 'Question "q-001" has no key.' },
      locations: at({ startLine: 3, startColumn: 5, endLine: 4, endColumn: 2 }),
      partialFingerprints,
    });
  });

  test.each([
    [true, '--fix'],
    [false, '--fix-unsafe'],
  ])('a fix (safe: %s) is a change of the file', (safe, flag) => {
    const place = (startColumn: number, endColumn: number) => ({ startLine: 3, startColumn, endLine: 3, endColumn });
    const edits = [
      { start: 18, end: 18, text: '"', ...place(5, 5) },
      { start: 20, end: 22, text: '', ...place(7, 9) },
    ];
    const [result] = runOf(reportOf([findingWith({ fix: { safe, edits } })])).results;
    expect(result?.fixes).toEqual([
      {
        description: { text: `Made by examdrill lint ${flag}.` },
        artifactChanges: [
          {
            artifactLocation: { uri: 'banks/desk.yaml', uriBaseId: '%SRCROOT%' },
            replacements: [
              { deletedRegion: place(5, 5), insertedContent: { text: '"' } },
              { deletedRegion: place(7, 9), insertedContent: { text: '' } },
            ],
          },
        ],
      },
    ]);
  });

  test.each([
    ['a bank: über #1.yaml', { uri: 'a%20bank%3A%20%C3%BCber%20%231.yaml', uriBaseId: '%SRCROOT%' }],
    ['100%.yaml', { uri: '100%25.yaml', uriBaseId: '%SRCROOT%' }],
    ['half\ud800.yaml', { uri: 'half%EF%BF%BD.yaml', uriBaseId: '%SRCROOT%' }],
    ['/srv/a b/c.yaml', { uri: 'file:///srv/a%20b/c.yaml' }],
    ['D:/a b/c.yaml', { uri: 'file:///D:/a%20b/c.yaml' }],
    ['//server/share/c.yaml', { uri: 'file://server/share/c.yaml' }],
  ])('the file %j as an address', (file, location) => {
    expect(locationOf(file)).toEqual(location);
  });

  test('hostile text is escaped, shown by its code points, and makes no link', () => {
    const report = hostileReport();
    expect(UNSAFE.exec([...sarif(report)].join(''))).toBeNull();
    const { results } = runOf(report);
    expect(results).toHaveLength(report.files.reduce((sum, { findings }) => sum + findings.length, 0));
    for (const { message } of results) {
      expect(message.text.replace(/\n/g, '')).not.toMatch(UNSAFE);
      expect(message.text).not.toMatch(/(?<!\\)\[[^\]]*\]\(/);
    }
  });

  test('thousands are written in pieces', () => {
    const pieces = [...sarif(reportOf(many('error', 2000)))];
    expect(pieces.length).toBe([...sarif(reportOf(many('error', 1)))].length + 3);
    expect(pieces.every((piece) => piece.endsWith('\n'))).toBe(true);
    expect(JSON.parse(pieces.join('')).runs[0].results).toHaveLength(2000);
  });
});
