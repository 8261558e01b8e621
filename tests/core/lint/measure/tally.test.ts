import { describe, expect, test } from 'vitest';
import { LABELS, type LabelledItem, rulesFound, STRUCTURAL } from '../../../../src/core/lint/measure/labelled.ts';
import { f1, f1Interval, intervals, precision, recall, tally } from '../../../../src/core/lint/measure/tally.ts';
import { wilson } from '../../../../src/core/lint/measure/wilson.ts';
import { MEASURED } from '../../../../src/core/lint/measured.ts';
import { RULES } from '../../../../src/core/lint/rules/index.ts';

const round = (values: readonly number[]) => values.map((value) => Number(value.toFixed(4)));
const judged = (flawed: boolean, found: boolean) => ({ flawed, found });

describe('Wilson intervals', () => {
  /** R 4.3: prop.test(x, n, correct = FALSE)$conf.int */
  test.each([
    [27, 29, [0.7804, 0.9809]],
    [0, 10, [0, 0.2775]],
    [10, 10, [0.7225, 1]],
    [1, 2, [0.0945, 0.9055]],
    [0, 0, [0, 1]],
  ])('%i of %i', (right, all, bounds) => {
    expect(round(wilson(right, all))).toEqual(bounds);
  });
});

describe('a tally', () => {
  const judgements = [judged(true, true), judged(true, false), judged(false, true), judged(false, false)];
  const counts = tally(judgements);

  test('counts', () => {
    expect(counts).toEqual({ sample: 4, flawed: 2, firings: 2, right: 1 });
    expect([precision(counts), recall(counts), f1(counts)]).toEqual([0.5, 0.5, 0.5]);
    expect(round(intervals(counts).precision)).toEqual([0.0945, 0.9055]);
  });

  test('of nothing has no figures', () => {
    const none = tally([]);
    expect([precision(none), recall(none), f1(none)]).toEqual([undefined, undefined, undefined]);
  });

  test('has the same interval of F1 each time, around it', () => {
    const items = Array.from({ length: 100 }, (_, i) => [judged(i < 40, i < 35)]);
    const [low, high] = f1Interval(items);
    expect([low, high]).toEqual(f1Interval(items));
    expect(low).toBeLessThan(0.9333);
    expect(high).toBeGreaterThan(0.9333);
    expect(f1Interval([[judged(true, true)]])).toEqual([1, 1]);
  });
});

describe('a labelled item', () => {
  const item: LabelledItem = {
    dataset: 'example',
    stem: 'Which of these is not a door: "#4"?',
    options: ['A: gate', '10', "It's # none", 'None of these'],
    answer: 'B',
    labels: {},
  };

  test('is linted as it is, whatever signs it holds', () => {
    expect([...rulesFound(item)].sort()).toEqual(['item/negative-stem', 'item/none-of-the-above']);
  });

  test('is judged by rules that exist', () => {
    const ids = RULES.map(({ id }) => id);
    expect([...Object.keys(LABELS), ...STRUCTURAL].filter((id) => !ids.includes(id))).toEqual([]);
    expect(Object.keys(MEASURED)).toEqual(Object.keys(LABELS));
  });
});
