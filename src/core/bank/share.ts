/** One of several groups over which things are shared. */
export interface ShareGroup {
  /** Whole, from 0; a group of weight 0 gets nothing. */
  weight: number;
  /** The most it can take: whole, from 0. */
  room: number;
}

/**
 * Shares `n` things over groups by weight. What a group has no room for is shared again, by the same rule, over those
 * that still have room, until nothing is left or nobody can take it. Returns one number for each group.
 */
export function share(n: number, groups: readonly ShareGroup[]): number[] {
  const taken = groups.map(() => 0);
  let rest = n;
  let weights = groups.map(({ weight }) => weight);
  while (rest > 0 && weights.some((weight) => weight > 0)) {
    const parts = shareByWeight(rest, weights);
    for (const [i, { room }] of groups.entries()) {
      const before = taken[i] ?? 0;
      const after = Math.min(room, before + (parts[i] ?? 0));
      taken[i] = after;
      rest -= after - before;
    }
    weights = groups.map(({ weight, room }, i) => ((taken[i] ?? 0) < room ? weight : 0));
  }
  return taken;
}

/**
 * Shares `n` things by weight alone, by the method of the largest remainder (Hamilton): each part is the whole number
 * below its exact quota, and what is left goes one by one to the largest fractions, of equal ones to the earlier.
 * Weights are whole, from 0; without any above 0 nothing is shared. Returns one number for each weight.
 */
export function shareByWeight(n: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map(() => 0);
  const quotas = weights.map((weight, i) => {
    const dividend = BigInt(n) * BigInt(weight);
    return { i, whole: Number(dividend / total), fraction: dividend % total };
  });
  const left = n - quotas.reduce((sum, { whole }) => sum + whole, 0);
  const byFraction = quotas.toSorted((a, b) => (a.fraction === b.fraction ? 0 : a.fraction > b.fraction ? -1 : 1));
  const lucky = new Set(byFraction.slice(0, left).map(({ i }) => i));
  return quotas.map(({ i, whole }) => whole + (lucky.has(i) ? 1 : 0));
}
