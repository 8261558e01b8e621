import { describe, expect, test } from 'vitest';
import { LEAST_P, type Trial, upperTail } from '../../../../src/core/lint/cue/chance.ts';

const times = (count: number, options: number, keys: number, drawn: number): Trial[] =>
  Array(count).fill({ options, keys, drawn });

describe('the upper tail of a score', () => {
  // scipy.stats.binom.sf(score - 1, n, 1 / options), scipy 1.x
  test.each([
    [12, 3, 9, 0.0038555549910526277],
    [12, 3, 10, 0.0005438044862929279],
    [20, 4, 8, 0.10181185692272265],
    [20, 4, 18, 1.610715116839856e-9],
    [100, 4, 32, 0.06934888914174216],
    [10_000, 4, 2650, 0.0002993523875740013],
    [5, 2, 1, 0.96875],
  ])('%i questions of %i options, %i right: the binomial distribution', (n, options, score, p) => {
    expect(upperTail(times(n, options, 1, 1), score)).toBeCloseTo(p, 12);
  });

  test('by hand: two coins, both right', () => {
    expect(upperTail(times(2, 2, 1, 1), 2)).toBe(0.25);
  });

  test('other numbers of options: the Poisson binomial distribution', () => {
    // Three of 1/2, four of 1/4, two of 1/5, convolved by numpy: P(X >= 6).
    const trials = [...times(3, 2, 1, 1), ...times(4, 4, 1, 1), ...times(2, 5, 1, 1)];
    expect(upperTail(trials, 6)).toBeCloseTo(0.03015625, 12);
  });

  test('ties count by share: halves and thirds are summed exactly', () => {
    // By Python's fractions.
    const trials = [...times(6, 4, 1, 1), ...times(5, 4, 1, 2), ...times(4, 4, 1, 3)];
    expect(upperTail(trials, 5.5)).toBeCloseTo(0.0956229567527771, 12);
  });

  test('several keys and draws: hypergeometric', () => {
    const trials = [...times(4, 5, 2, 1), ...times(3, 5, 2, 3), ...times(2, 3, 1, 3), ...times(2, 6, 2, 4)];
    expect(upperTail(trials, 5)).toBeCloseTo(0.22641470577777778, 12);
  });

  test('where all options tie, the share is certain', () => {
    expect(upperTail(times(3, 2, 1, 2), 1.5)).toBe(1);
    expect(upperTail(times(3, 2, 1, 2), 1.6)).toBe(LEAST_P);
    expect(upperTail([...times(1, 3, 1, 3), ...times(1, 2, 1, 1)], 4 / 3)).toBe(0.5);
  });

  test('nothing is less likely than can be computed', () => {
    expect(upperTail(times(200, 4, 1, 1), 200)).toBe(LEAST_P);
    expect(upperTail([], 0)).toBe(1);
  });
});
