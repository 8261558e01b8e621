import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type ShareGroup, share, shareByWeight } from '../../../src/core/bank/share.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const groups = fc.array(fc.record({ weight: fc.nat(20), room: fc.nat(20) }), { maxLength: 8 });
const weights = fc.array(fc.nat(Number.MAX_SAFE_INTEGER), { minLength: 1, maxLength: 8 });

describe('sharing over groups, computed by hand', () => {
  const roomy = (...all: number[]) => all.map((weight) => ({ weight, room: 99 }));
  const of = (...all: [weight: number, room: number][]) => all.map(([weight, room]) => ({ weight, room }));
  it.each<[string, number, ShareGroup[], number[]]>([
    ['even', 9, roomy(1, 1, 1), [3, 3, 3]],
    ['all equal: what is left to the earlier', 11, roomy(1, 1, 1), [4, 4, 3]],
    ['by the largest fraction: 4.29, 2.86, 2.86', 10, roomy(3, 2, 2), [4, 3, 3]],
    ['equal fractions: 1.5 and 1.5', 3, roomy(1, 1), [2, 1]],
    ['fewer things than groups', 1, roomy(1, 2, 2), [0, 1, 0]],
    ['one short: 5, 3, 2, then 4 over the others', 10, of([2, 1], [1, 9], [1, 9]), [1, 5, 4]],
    ['two short: 6, 4, 2, then 7 for the last', 12, of([3, 1], [2, 2], [1, 20]), [1, 2, 9]],
    [
      'a full group takes no part in the rest: 6, 3, 2, 1, then 4',
      12,
      of([6, 2], [3, 3], [2, 9], [1, 9]),
      [2, 3, 5, 2],
    ],
    ['short again: 4, 4, 1, 1, then 6 as 5, 1, 0', 10, of([4, 1], [4, 1], [1, 2], [1, 9]), [1, 1, 2, 6]],
    ['no room at all in one: 5, 1, 1, then 5', 7, of([5, 0], [1, 9], [1, 9]), [0, 4, 3]],
    ['all short', 9, of([1, 1], [1, 2], [1, 3]), [1, 2, 3]],
    ['weight 0 gets nothing', 5, roomy(0, 1), [0, 5]],
    ['weight 0 gets nothing, though the others are short', 5, of([0, 9], [1, 2]), [0, 2]],
    ['nobody has a weight', 4, roomy(0, 0), [0, 0]],
    ['nothing to share', 0, roomy(1, 1), [0, 0]],
    ['no groups', 4, [], []],
  ])('%s', (_, n, over, expected) => {
    expect(share(n, over)).toEqual(expected);
  });
});

test('all that can be taken is taken, never more than there is room', () => {
  fc.assert(
    fc.property(fc.nat(200), groups, (n, over) => {
      const taken = share(n, over);
      expect(sum(taken)).toBe(Math.min(n, sum(over.map(({ weight, room }) => (weight > 0 ? room : 0)))));
      over.forEach(({ weight, room }, i) => {
        expect(taken[i]).toBeGreaterThanOrEqual(0);
        expect(taken[i]).toBeLessThanOrEqual(weight > 0 ? room : 0);
      });
    }),
  );
});

test('with room enough a part is the exact quota, rounded down or up', () => {
  fc.assert(
    fc.property(fc.nat(Number.MAX_SAFE_INTEGER), weights, (n, all) => {
      const total = all.reduce((a, weight) => a + BigInt(weight), 0n);
      fc.pre(total > 0n);
      const parts = share(
        n,
        all.map((weight) => ({ weight, room: n })),
      );
      expect(parts).toEqual(shareByWeight(n, all));
      expect(parts.reduce((a, part) => a + BigInt(part), 0n)).toBe(BigInt(n));
      all.forEach((weight, i) => {
        const product = BigInt(n) * BigInt(weight);
        const off = BigInt(parts[i] ?? 0) - product / total;
        expect(off === 0n || (off === 1n && product % total > 0n)).toBe(true);
      });
    }),
  );
});

test('only the proportion of the weights counts', () => {
  fc.assert(
    fc.property(fc.nat(200), groups, fc.integer({ min: 1, max: 1_000_000 }), (n, over, by) => {
      const scaled = over.map(({ weight, room }) => ({ weight: weight * by, room }));
      expect(share(n, scaled)).toEqual(share(n, over));
    }),
  );
});
