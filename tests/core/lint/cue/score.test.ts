import { describe, expect, test } from 'vitest';
import { readBank } from '../../../../src/core/bank/read.ts';
import { type CueItem, cueItems } from '../../../../src/core/lint/cue/items.ts';
import {
  type CueScore,
  cueScore,
  cueScores,
  givesAway,
  placeScore,
  pValue,
} from '../../../../src/core/lint/cue/score.ts';
import { LONGEST } from '../../../../src/core/lint/cue/strategies.ts';
import { cueBank, rows } from '../../../helpers/cue-bank.ts';

const item = (options: string, keys: string): CueItem => ({
  stem: 'What?',
  options: options.split(' '),
  widths: options.split(' ').map(({ length }) => length),
  keys: [...keys].map((one) => one === 'k'),
  fixedOrder: false,
  english: true,
});

describe('what a strategy scores, by hand', () => {
  test('right, wrong, and ties by share, against blind guessing', () => {
    // The longest is the key (1), is not (0), is one of two of which one is the key (1/2), all tie (1/4).
    const items = [item('aaa b c', 'k--'), item('aaa b', '-k'), item('aa bb c', 'k--'), item('a b c d', '---k')];
    const found = cueScore(LONGEST, items);
    expect(found).toMatchObject({ items: 4, score: 1.75 / 4 });
    expect(found.chance).toBeCloseTo((1 / 3 + 1 / 2 + 1 / 3 + 1 / 4) / 4, 15);
    // The last is certain. At least 1.5 of the others: the first and the second; the first, or the second, and the tie.
    // P = 1/3·1/2·(1/3 + 2/3) + (1/3·1/2 + 2/3·1/2)·2/3
    expect(pValue(found)).toBeCloseTo(1 / 6 + (1 / 6 + 1 / 3) * (2 / 3), 12);
  });

  test('several keys of which any is right', () => {
    const found = cueScore(LONGEST, [item('aaa b c d', 'kk--'), item('aa bb cc d', 'kk--')]);
    expect(found).toMatchObject({ score: (1 + 2 / 3) / 2, chance: 0.5 });
  });

  test('the place is chosen after looking at the keys, so p is multiplied by the number of places', () => {
    const items = [...Array(3).fill(item('a b c', '-k-')), item('a b c', 'k--')];
    const found = placeScore('file-place', items);
    expect(found).toMatchObject({ items: 4, score: 3 / 4, tries: 3 });
    // P(at least 3 of 4 at 1/3) = (4·2 + 1) / 81
    expect(pValue(found)).toBeCloseTo((3 * 9) / 81, 12);
  });

  test('nothing to measure', () => {
    for (const found of cueScores([])) {
      expect(found).toMatchObject({ items: 0, score: 0, chance: 0 });
      expect(pValue(found)).toBe(1);
      expect(givesAway(found)).toBe(false);
    }
  });
});

describe('a strategy gives keys away', () => {
  const scored = (right: number, of: number, tries = 1): CueScore => ({
    strategy: LONGEST,
    items: of,
    score: right / of,
    chance: 1 / 4,
    tries,
    trials: Array(of).fill({ options: 4, keys: 1, drawn: 1 }),
  });

  test.each([
    ['fewer than 12 questions', scored(11, 11), false],
    ['p is .0143: 7 of 12', scored(7, 12), false],
    ['p is .0028: 8 of 12', scored(8, 12), true],
    ['p is .0028, but it was one of four tries', scored(8, 12, 4), false],
    ['p is far below .01, but less than 10 points above chance', scored(3499, 10_000), false],
    ['10 points above chance', scored(3500, 10_000), true],
  ])('%s', (_, found, expected) => {
    expect(givesAway(found)).toBe(expected);
  });
});

describe('which questions are counted', () => {
  const itemsOf = (yaml: string) => cueItems(readBank(yaml, 'example.yaml'));
  const question = (given: string, options = '[{ text: a, correct: true }, { text: b }]') =>
    `title: T\nquestions: [{ id: q, stem: S?, ${given} options: ${options} }]\n`;

  test('those in which one option is chosen', () => {
    expect(itemsOf(question('select: all,'))).toEqual({ items: [], leftOut: 1 });
    expect(itemsOf(question('', '[{ text: a }, { text: b }]'))).toEqual({ items: [], leftOut: 1 });
    expect(itemsOf(question('', '[{ text: a, correct: maybe }, { text: b, correct: true }]'))).toEqual({
      items: [],
      leftOut: 1,
    });
    expect(itemsOf('title: nothing')).toEqual({ items: [], leftOut: 0 });
  });

  test('with their order and language', () => {
    const shown = { stem: 'S?', options: ['a', 'b'], widths: [1, 1], keys: [true, false] };
    expect(itemsOf(question('')).items).toMatchObject([{ ...shown, fixedOrder: false, english: true }]);
    expect(itemsOf(question('shuffle: false,')).items).toMatchObject([{ ...shown, fixedOrder: true, english: true }]);
    expect(itemsOf(`language: de\n${question('')}`).items[0]?.english).toBe(false);
    expect(itemsOf(`language: en-GB\n${question('')}`).items[0]?.english).toBe(true);
  });

  test('a bank is measured once', () => {
    const reading = readBank(cueBank(rows(3, () => ({ key: 1 }))), 'example.yaml');
    expect(cueItems(reading)).toBe(cueItems(reading));
  });
});
