import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { needed, passed, ruleFor } from '../../../src/core/session/pass.ts';
import { FULL_CREDIT, pointsText } from '../../../src/core/session/score.ts';

/** The score of an exam whose items are worth one point each. */
const score = (right: number, total: number) => ({
  right,
  total,
  points: right * FULL_CREDIT,
  maxPoints: total * FULL_CREDIT,
});

describe('passed', () => {
  it('is unknown without a rule', () => {
    expect(passed(undefined, score(60, 60))).toBeNull();
    expect(passed({}, score(60, 60))).toBeNull();
  });

  it.each([
    [62, 37, 60, false],
    [62, 38, 60, true],
    [70, 21, 30, true],
    [70, 20, 30, false],
    [100, 59, 60, false],
    [100, 60, 60, true],
    [0, 0, 60, true],
  ])('%i percent, %i of %i: %s', (percent, right, total, expected) => {
    expect(passed({ percent }, score(right, total))).toBe(expected);
  });

  it('notices one unit of a point', () => {
    const half = { right: 0, maxPoints: FULL_CREDIT };
    expect(passed({ percent: 50 }, { ...half, points: FULL_CREDIT / 2 })).toBe(true);
    expect(passed({ percent: 50 }, { ...half, points: FULL_CREDIT / 2 - 1 })).toBe(false);
  });

  it('counts right items by keys, whatever the points', () => {
    expect(passed({ correct: 21 }, { ...score(30, 30), right: 20 })).toBe(false);
    expect(passed({ correct: 21 }, { ...score(0, 30), right: 21 })).toBe(true);
  });

  it('needs both of two rules', () => {
    const both = { percent: 70, correct: 21 };
    expect(passed(both, score(21, 30))).toBe(true);
    expect(passed(both, { ...score(21, 30), right: 20 })).toBe(false);
    expect(passed(both, { ...score(20, 30), right: 21 })).toBe(false);
  });

  it('when every item was dropped, reaches no percent but 0, and no number of right items', () => {
    expect(passed({ percent: 1 }, score(0, 0))).toBe(false);
    expect(passed({ percent: 0 }, score(0, 0))).toBe(true);
    expect(passed({ correct: 1 }, score(0, 0))).toBe(false);
  });
});

describe('what is needed', () => {
  it('is a whole number of items when each is worth a point', () => {
    const { points = 0, items } = needed({ percent: 62 }, { ...score(0, 60), partial: false });
    expect(pointsText(points)).toBe('37.2');
    expect(items).toBe(38);
    expect(needed({ percent: 70 }, { ...score(0, 30), partial: false }).items).toBe(21);
  });

  it('is points when items are worth more, or earn credit in part', () => {
    expect(needed({ percent: 62 }, { ...score(0, 60), partial: true })).toEqual({ points: 372_000_000 });
    expect(needed({ percent: 50 }, { total: 2, maxPoints: 5 * FULL_CREDIT, partial: false })).toEqual({
      points: 2.5 * FULL_CREDIT,
    });
  });

  it('is rounded up to a whole unit', () => {
    expect(needed({ percent: 1 }, { total: 1, maxPoints: 101, partial: false }).points).toBe(2);
  });

  it('is nothing for a number of right items', () => {
    expect(needed({ correct: 21 }, { ...score(0, 30), partial: false })).toEqual({});
  });
});

const percents = fc.nat(100);
/** Points possible, up to where 100 × points is far beyond 2^53, and a part of them. */
const earned = fc
  .integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
  .chain((maxPoints) => fc.record({ maxPoints: fc.constant(maxPoints), points: fc.nat(maxPoints) }));

test('more points never fail what fewer pass', () => {
  fc.assert(
    fc.property(percents, earned, fc.nat(), (percent, { maxPoints, points }, more) => {
      const less = passed({ percent }, { right: 0, points, maxPoints });
      const greater = passed({ percent }, { right: 0, points: Math.min(maxPoints, points + more), maxPoints });
      expect(less === true && greater === false).toBe(false);
    }),
  );
});

test('the percent rule is exact, and the points needed are the least that pass', () => {
  fc.assert(
    fc.property(percents, earned, (percent, { maxPoints, points }) => {
      const verdict = passed({ percent }, { right: 0, points, maxPoints });
      expect(verdict).toBe(BigInt(points) * 100n - BigInt(maxPoints) * BigInt(percent) >= 0n);
      const least = needed({ percent }, { maxPoints, total: 1, partial: true }).points ?? 0;
      expect(verdict).toBe(points >= least);
      expect(passed({ percent }, { right: 0, points: least, maxPoints })).toBe(true);
      if (least > 0) expect(passed({ percent }, { right: 0, points: least - 1, maxPoints })).toBe(false);
    }),
  );
});

test('the items needed are the least that pass', () => {
  fc.assert(
    fc.property(percents, fc.integer({ min: 1, max: 500 }), (percent, total) => {
      const { items = -1 } = needed({ percent }, { ...score(0, total), partial: false });
      expect(passed({ percent }, score(items, total))).toBe(true);
      if (items > 0) expect(passed({ percent }, score(items - 1, total))).toBe(false);
    }),
  );
});

test.each([
  [{ correct: 4 }, 3, 5, { correct: 3 }],
  [{ correct: 5 }, 4, 5, { correct: 4 }],
  [{ percent: 62, correct: 12 }, 17, 20, { percent: 62, correct: 11 }],
  [{ correct: 4 }, 5, 5, { correct: 4 }],
  [{ percent: 70 }, 3, 5, { percent: 70 }],
])('a rule %j with %i left of %i questions', (rule, total, drawn, expected) => {
  expect(ruleFor(rule, total, drawn)).toEqual(expected);
});
