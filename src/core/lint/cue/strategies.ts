import type { CueItem } from './items.ts';
import { wording } from './wording.ts';

export type StrategyId = 'longest' | 'shortest' | 'stem-words' | 'careful-wording' | 'fixed-place' | 'file-place';

/** How somebody who knows nothing could choose. */
export interface Strategy {
  id: StrategyId;
  /** Behind "always choosing": `the longest option`. */
  name: string;
  /** Can it be used on this question? */
  applies(item: CueItem): boolean;
  /** How strongly each option draws; of those with the highest number one is taken at random. */
  pull(item: CueItem): number[];
}

const always = () => true;

export const LONGEST: Strategy = {
  id: 'longest',
  name: 'the longest option',
  applies: always,
  pull: ({ widths }) => widths,
};

export const SHORTEST: Strategy = {
  id: 'shortest',
  name: 'the shortest option',
  applies: always,
  pull: ({ widths }) => widths.map((width) => -width),
};

export const STEM_WORDS: Strategy = {
  id: 'stem-words',
  name: 'the option with most words of the stem',
  applies: always,
  pull: (item) => wording(item).shared,
};

export const CAREFUL_WORDING: Strategy = {
  id: 'careful-wording',
  name: 'the most hedged or least absolute option',
  applies: ({ english }) => english,
  pull: (item) => wording(item).care,
};

/** The place at which most keys of some questions stand, from 1; the first of several, 0 without questions. */
export function commonestPlace(items: readonly CueItem[]): number {
  const counts: number[] = [];
  for (const { keys } of items) for (const [i, key] of keys.entries()) counts[i] = (counts[i] ?? 0) + (key ? 1 : 0);
  return counts.indexOf(Math.max(...counts)) + 1;
}

/** Always the same place; where a question has no such place, any option. */
export function placeStrategy(id: 'fixed-place' | 'file-place', place: number): Strategy {
  return {
    id,
    name: `${place > 0 ? `option ${place}` : 'one place'} ${id === 'fixed-place' ? 'where shuffle is false' : 'in file order'}`,
    applies: ({ fixedOrder }) => id === 'file-place' || fixedOrder,
    pull: ({ options }) => options.map((_, i) => (i === place - 1 ? 1 : 0)),
  };
}
