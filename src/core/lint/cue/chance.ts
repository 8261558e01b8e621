/** A question for somebody who takes one of `drawn` options at random, of `options` that have `keys` keys. */
export interface Trial {
  options: number;
  keys: number;
  drawn: number;
}

/** Probabilities of whole numbers, from `from` on. */
interface Distribution {
  from: number;
  of: number[];
}

/** Smaller parts of a distribution are left out; what is left out in all is far below LEAST_P. */
const NEGLIGIBLE = 1e-18;
/** p values below it are given as it. */
export const LEAST_P = 1e-12;

/**
 * The chance that a sum of shares is at least `score` when the keys are any of the options, each as likely, and have
 * nothing to do with which options are drawn. A question's share is keys among the drawn / drawn, which is
 * hypergeometric; the sum is exact, by convolution. For questions that draw one option of the same number it is the
 * upper tail of the binomial distribution, for other numbers of options that of the Poisson binomial.
 */
export function upperTail(trials: readonly Trial[], score: number): number {
  const unit = trials.reduce((multiple, { options, drawn }) => (drawn < options ? lcm(multiple, drawn) : multiple), 1);
  let sum: Distribution = { from: 0, of: [1] };
  let certain = 0;
  for (const { trial, times } of alike(trials)) {
    if (trial.drawn === trial.options) certain += (times * trial.keys) / trial.options;
    else sum = convolve(sum, spread(power(shareOf(trial), times), unit / trial.drawn));
  }
  const least = Math.ceil((score - certain) * unit - 1e-6) - sum.from;
  const tail = sum.of.reduce((total, p, i) => (i < least ? total : total + p), 0);
  return Math.min(1, Math.max(LEAST_P, tail));
}

function alike(trials: readonly Trial[]): Iterable<{ trial: Trial; times: number }> {
  const groups = new Map<string, { trial: Trial; times: number }>();
  for (const trial of trials) {
    const name = `${trial.options} ${trial.keys} ${trial.drawn}`;
    const group = groups.get(name) ?? { trial, times: 0 };
    group.times++;
    groups.set(name, group);
  }
  return groups.values();
}

/** How many keys are among the drawn options: hypergeometric. */
function shareOf({ options, keys, drawn }: Trial): Distribution {
  const most = Math.min(keys, drawn);
  const of = Array.from(
    { length: most + 1 },
    (_, hits) => (choose(keys, hits) * choose(options - keys, drawn - hits)) / choose(options, drawn),
  );
  return trimmed({ from: 0, of });
}

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}

/** The sum of several independent numbers of one distribution, by repeated squaring. */
function power(base: Distribution, times: number): Distribution {
  let result: Distribution = { from: 0, of: [1] };
  let square = base;
  for (let rest = times; rest > 0; rest >>= 1) {
    if (rest & 1) result = convolve(result, square);
    if (rest > 1) square = convolve(square, square);
  }
  return result;
}

function convolve(a: Distribution, b: Distribution): Distribution {
  const of = new Array<number>(a.of.length + b.of.length - 1).fill(0);
  for (const [i, p] of a.of.entries()) {
    if (p === 0) continue;
    for (let j = 0; j < b.of.length; j++) of[i + j] = (of[i + j] as number) + p * (b.of[j] as number);
  }
  return trimmed({ from: a.from + b.from, of });
}

/** Each number times a factor. */
function spread({ from, of }: Distribution, factor: number): Distribution {
  if (factor === 1) return { from, of };
  const wide = new Array<number>((of.length - 1) * factor + 1).fill(0);
  for (const [i, p] of of.entries()) wide[i * factor] = p;
  return { from: from * factor, of: wide };
}

function trimmed({ from, of }: Distribution): Distribution {
  let start = 0;
  let end = of.length;
  while (end - start > 1 && (of[start] as number) < NEGLIGIBLE) start++;
  while (end - start > 1 && (of[end - 1] as number) < NEGLIGIBLE) end--;
  return { from: from + start, of: of.slice(start, end) };
}

function lcm(a: number, b: number): number {
  return (a / gcd(a, b)) * b;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
