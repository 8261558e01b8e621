import { describe, expect, test } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';
import { lintReading } from '../../../src/core/lint/run.ts';
import { oneQuestion } from '../../helpers/one-question.ts';

/** Findings of both rules on a day, for a question with these fields. */
function said(more: string, today = '2027-01-05', maxAge = 36): string[] {
  const reading = readBank(oneQuestion({ options: ['Calm', 'Grip', 'Shout'], more }), 'x.yaml');
  return lintReading(reading, { today, maxAge })
    .filter(({ rule }) => rule.startsWith('source/'))
    .map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
}

const reference = (fields: string) => `references:\n  - { title: Code 7582, ${fields} }\n`;

describe('source/missing', () => {
  test.each([
    ['jurisdiction: US-CA\n', ['9:19 source/missing Question "q" holds in US-CA only, but has no source']],
    [
      `jurisdiction: US\n${reference('kind: training')}`,
      ['9:19 source/missing Question "q" holds in US only, but has no dated source'],
    ],
    [reference('kind: law'), ['10:11 source/missing The law "Code 7582" in question "q" has no date']],
    [
      `jurisdiction: US\n${reference('kind: law')}`,
      ['11:11 source/missing The law "Code 7582" in question "q" has no date'],
    ],
    ['jurisdiction: any\n', []],
    ['', []],
    [reference('kind: training'), []],
    [`jurisdiction: US\n${reference('asOf: "2026"')}`, []],
  ])('%j', (more, findings) => {
    expect(said(more)).toEqual(findings);
  });
});

describe('source/stale', () => {
  const law = (asOf: string) => reference(`kind: law, asOf: "${asOf}"`);

  test.each([
    ['2024-01-04', 1],
    ['2024-01-05', 0],
    ['2023-12', 1],
    ['2024-01', 0],
    ['2023', 1],
    ['2024', 0],
    ['2030', 0],
  ])('%s is stale on 2027-01-05: %d', (asOf, count) => {
    expect(said(law(asOf))).toHaveLength(count);
  });

  test('the place, the date and the age are said', () => {
    expect(said(law('2019-06'))).toEqual([
      '10:46 source/stale Question "q" cites "Code 7582" as of 2019-06, which is more than 36 months ago',
    ]);
    expect(said(law('2026-11'), '2027-01-05', 1)).toEqual([
      '10:46 source/stale Question "q" cites "Code 7582" as of 2026-11, which is more than 1 month ago',
    ]);
  });

  test('months are counted over the end of a year, and February has an end', () => {
    expect(said(law('2026-02-28'), '2027-03-28', 13)).toEqual([]);
    expect(said(law('2026-02-28'), '2027-03-31', 13)).toHaveLength(1);
    expect(said(law('2025-12-31'), '2026-01-31', 1)).toEqual([]);
  });

  test('other sources count where a question holds in one place only, and there the latest of them', () => {
    const both = 'references:\n  - { title: Old, asOf: "2019" }\n  - { title: New, asOf: "2026" }\n';
    expect(said(reference('asOf: "2019"'))).toEqual([]);
    expect(said(`jurisdiction: US\n${reference('asOf: "2019"')}`)).toHaveLength(1);
    expect(said(`jurisdiction: US\n${both}`)).toEqual([]);
  });
});
