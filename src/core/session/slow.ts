import type { Result } from './results.ts';

/** Half of the answers took at most this long, in milliseconds; 0 without answers. Blanks are left out. */
export function medianMs(results: readonly Result[]): number {
  const times = results
    .filter(({ chosen }) => chosen.length > 0)
    .map(({ spentMs }) => spentMs)
    .sort((a, b) => a - b);
  const middle = Math.floor(times.length / 2);
  const [low = 0, high = 0] =
    times.length % 2 === 1 ? [times[middle], times[middle]] : times.slice(middle - 1, middle + 1);
  return (low + high) / 2;
}

/** Times are shown in seconds: a difference below one is none. */
const NOTICEABLE_MS = 1000;

/** Was it slow: did it take over twice the median of its session? Without a median nothing is. */
export function isSlow({ spentMs }: Result, median: number): boolean {
  return median > 0 && spentMs > 2 * median && spentMs - median >= NOTICEABLE_MS;
}
