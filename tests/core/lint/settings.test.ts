import { describe, expect, test } from 'vitest';
import { blocking, readBank } from '../../../src/core/bank/read.ts';
import { exampleFile } from '../../../src/core/lint/rule.ts';
import { RULES } from '../../../src/core/lint/rules/index.ts';
import { judgeReading, lintReading } from '../../../src/core/lint/run.ts';
import { alwaysStopsPractice, type Level, type LintSettings, stopsPractice } from '../../../src/core/lint/settings.ts';
import { CONTEXT } from '../../helpers/lint.ts';

const BANK = `title: Fire
questions:
  - id: q-1
    stem: 12
    options:
      - { text: The alarm, correct: true, rationale: Only who hears of a fire can leave. }
      - { text: The water, rationale: It puts out a small fire but wakes nobody. }
      - { text: The ladder }
`;

function ruled(yaml: string, settings: LintSettings): string[] {
  const found = lintReading(readBank(yaml, 'fire.yaml'), CONTEXT, settings);
  return found
    .filter(({ rule }) => rule === 'rationale/missing' || !rule.startsWith('item/'))
    .map(({ line, severity, rule }) => `${line} ${severity} ${rule}`);
}
const levels = (entries: Record<string, Level>): LintSettings => ({ levels: new Map(Object.entries(entries)) });

describe('what stops practice', () => {
  test.each(RULES.filter(({ bad }) => bad.of !== 'words').map((rule) => [rule.id, rule] as const))(
    'is known of %s by its name',
    (id, { bad }) => {
      const reading = readBank(exampleFile(bad), 'example.yaml');
      const stops = blocking(reading).filter(({ rule }) => rule === id);
      expect(stops.every(stopsPractice)).toBe(true);
      if (alwaysStopsPractice(id)) expect(stops.length).toBeGreaterThan(0);
      if (stops.length === 0) expect(alwaysStopsPractice(id)).toBe(false);
    },
  );

  test('keeps its level, is not turned off, and is found when another rule is asked for in a file that cannot be read', () => {
    const broken = BANK.replace('options:', 'optiosn:');
    expect(ruled(broken, levels({ 'schema/unknown-key': 'off' }))).toContain('5 error schema/unknown-key');
    const damaged = BANK.replace('title: Fire', 'title: "Fire');
    const settings = { levels: new Map(), only: new Set(['rationale/missing']) };
    expect(ruled(damaged, settings).map((found) => found.replace(/^\d+ /, ''))).toEqual(['error yaml/syntax']);
  });
});

describe('levels', () => {
  test('make a rule weigh more or less, or nothing', () => {
    expect(ruled(BANK, levels({}))).toEqual(['4 error yaml/coerced-scalar', '8 error rationale/missing']);
    expect(ruled(BANK, levels({ 'rationale/missing': 'warning', 'yaml/coerced-scalar': 'hint' }))).toEqual([
      '4 hint yaml/coerced-scalar',
      '8 warning rationale/missing',
    ]);
    expect(ruled(BANK, levels({ 'rationale/missing': 'off', 'yaml/coerced-scalar': 'off' }))).toEqual([]);
  });

  test('do not touch the part of a rule that stops practice', () => {
    const settings = levels({ 'yaml/coerced-scalar': 'off' });
    expect(ruled(BANK.replace('id: q-1', 'id: 1'), settings)).toEqual([
      '3 error yaml/coerced-scalar',
      '8 error rationale/missing',
    ]);
  });
});

test('only some rules', () => {
  expect(ruled(BANK, { levels: new Map(), only: new Set(['rationale/missing']) })).toEqual([
    '8 error rationale/missing',
  ]);
});

test('a reading is complete as long as nothing stops practice', () => {
  const complete = (yaml: string) => judgeReading(readBank(yaml, 'fire.yaml'), CONTEXT).complete;
  expect([complete(BANK), complete(BANK.replace('correct: true', 'correct: false'))]).toEqual([true, false]);
});
