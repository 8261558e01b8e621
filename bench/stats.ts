export interface Spread {
  median: number;
  /** The middle half of the values lies between these two. */
  low: number;
  high: number;
}

/** The value below which a share of the values lies, between two of them in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export function spread(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

/** Ratios of runs that were made side by side: what slows the machine down slows both. */
export function ratios(values: readonly number[], floors: readonly number[]): Spread {
  return spread(values.map((value, i) => value / (floors[i] ?? Number.NaN)));
}
