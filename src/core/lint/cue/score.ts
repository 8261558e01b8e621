import { type Trial, upperTail } from './chance.ts';
import type { CueItem } from './items.ts';
import {
  CAREFUL_WORDING,
  commonestPlace,
  LONGEST,
  placeStrategy,
  SHORTEST,
  STEM_WORDS,
  type Strategy,
} from './strategies.ts';

/** What a strategy scores on some questions. */
export interface CueScore {
  strategy: Strategy;
  /** Questions on which it can be used. */
  items: number;
  /** Share of them that it gets right, 0 to 1; ties count by share. 0 without questions. */
  score: number;
  /** The same for blind guessing. */
  chance: number;
  /** The place with most keys was chosen after looking at the keys, out of so many. */
  tries: number;
  trials: Trial[];
}

/** Fewer questions prove nothing. */
const FEWEST = 12;
/** A little less than .1, which .35 − .25 is not quite. */
const EFFECT = 0.1 - 1e-9;
const SIGNIFICANT = 0.01;

/** Every strategy that can be measured, in the order of the report. */
export function cueScores(items: readonly CueItem[]): CueScore[] {
  const fixed = items.filter(({ fixedOrder }) => fixedOrder);
  return [
    ...[LONGEST, SHORTEST, STEM_WORDS, CAREFUL_WORDING].map((strategy) => cueScore(strategy, items)),
    placeScore('fixed-place', fixed),
    placeScore('file-place', items),
  ];
}

export function placeScore(id: 'fixed-place' | 'file-place', items: readonly CueItem[]): CueScore {
  const places = Math.max(1, ...items.map(({ options }) => options.length));
  return { ...cueScore(placeStrategy(id, commonestPlace(items)), items), tries: places };
}

export function cueScore(strategy: Strategy, items: readonly CueItem[]): CueScore {
  const trials: Trial[] = [];
  let right = 0;
  let blind = 0;
  for (const item of items) {
    if (!strategy.applies(item)) continue;
    const pull = strategy.pull(item);
    let most = Number.NEGATIVE_INFINITY;
    let [keys, drawn, hits] = [0, 0, 0];
    for (let i = 0; i < item.keys.length; i++) {
      const strength = pull[i] as number;
      const key = item.keys[i] ? 1 : 0;
      keys += key;
      if (strength < most) continue;
      if (strength > most) {
        most = strength;
        drawn = 0;
        hits = 0;
      }
      drawn++;
      hits += key;
    }
    right += hits / drawn;
    blind += keys / item.keys.length;
    trials.push({ options: item.keys.length, keys, drawn });
  }
  const count = Math.max(1, trials.length);
  return { strategy, items: trials.length, score: right / count, chance: blind / count, tries: 1, trials };
}

/**
 * How likely a score as high as this one is when keys have nothing to do with the cue: one-sided, exact (`upperTail`).
 * Of several tries at once the best was taken, so it is multiplied by their number (Bonferroni).
 */
export function pValue({ trials, score, tries }: CueScore): number {
  return trials.length === 0 ? 1 : Math.min(1, tries * upperTail(trials, score * trials.length));
}

/** Does a strategy score more than chance, by a margin that matters and that is no accident? */
export function givesAway(found: CueScore): boolean {
  const { items, score, chance, tries } = found;
  const effect = score - chance;
  if (items < FEWEST || effect < EFFECT) return false;
  // Hoeffding 1963, theorem 2: an upper bound of the p value. Most banks that give themselves away need no more.
  return tries * Math.exp(-2 * items * effect ** 2) < SIGNIFICANT || pValue(found) < SIGNIFICANT;
}
