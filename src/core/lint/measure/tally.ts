import { wilson } from './wilson.ts';

/** One judgement: did people mark the flaw, and did the rule find it? */
export interface Judgement {
  flawed: boolean;
  found: boolean;
}

export interface Tally {
  /** Judgements in all. */
  sample: number;
  flawed: number;
  firings: number;
  /** Firings where people marked the flaw too. */
  right: number;
}

export type Interval = readonly [low: number, high: number];

export function tally(judgements: readonly Judgement[]): Tally {
  return {
    sample: judgements.length,
    flawed: judgements.filter(({ flawed }) => flawed).length,
    firings: judgements.filter(({ found }) => found).length,
    right: judgements.filter(({ flawed, found }) => flawed && found).length,
  };
}

/** undefined when nothing was found. */
export function precision({ right, firings }: Tally): number | undefined {
  return firings === 0 ? undefined : right / firings;
}

/** undefined when nothing was marked. */
export function recall({ right, flawed }: Tally): number | undefined {
  return flawed === 0 ? undefined : right / flawed;
}

/** 2 × right / (found + marked); undefined when there is neither. */
export function f1({ right, firings, flawed }: Tally): number | undefined {
  return firings + flawed === 0 ? undefined : (2 * right) / (firings + flawed);
}

/** 95 % intervals of precision and recall by Wilson. */
export function intervals({ right, firings, flawed }: Tally): { precision: Interval; recall: Interval } {
  return { precision: wilson(right, firings), recall: wilson(right, flawed) };
}

const DRAWS = 2000;

/**
 * The 95 % interval of F1: percentile bootstrap over items with 2,000 draws, the generator seeded with 1. Each entry
 * holds the judgements of one item, which are drawn together.
 */
export function f1Interval(items: readonly (readonly Judgement[])[]): Interval {
  const tallies = items.map(tally);
  const next = random(1);
  const scores: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    let right = 0;
    let both = 0;
    for (let i = 0; i < tallies.length; i++) {
      const one = tallies[Math.floor(next() * tallies.length)];
      right += one?.right ?? 0;
      both += (one?.firings ?? 0) + (one?.flawed ?? 0);
    }
    scores.push(both === 0 ? 0 : (2 * right) / both);
  }
  scores.sort((a, b) => a - b);
  return [scores[Math.floor(DRAWS * 0.025)] ?? 0, scores[Math.ceil(DRAWS * 0.975) - 1] ?? 1];
}

/** Mulberry32 (Tommy Ettinger): numbers from 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
