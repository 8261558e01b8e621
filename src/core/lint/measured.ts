// Written by: npm run measure:rules FILE -- --write
import type { Tally } from './measure/tally.ts';

/** How often a rule agrees with people who marked flaws in items, and the same for items of exams only. */
export interface Measured extends Tally {
  examLike: Tally;
}

/** Items with marks of people, of which each rule is measured on those where its kind of flaw was looked for. */
export const MEASURED_ITEMS = 863;

export const MEASURED: Readonly<Record<string, Measured>> = {
  'item/all-of-the-above': {
    sample: 91,
    flawed: 11,
    firings: 11,
    right: 11,
    examLike: { sample: 40, flawed: 10, firings: 10, right: 10 },
  },
  'item/none-of-the-above': {
    sample: 114,
    flawed: 22,
    firings: 20,
    right: 20,
    examLike: { sample: 50, flawed: 20, firings: 20, right: 20 },
  },
  'item/k-type': {
    sample: 93,
    flawed: 10,
    firings: 10,
    right: 10,
    examLike: { sample: 43, flawed: 10, firings: 10, right: 10 },
  },
  'item/longest-key': {
    sample: 220,
    flawed: 63,
    firings: 20,
    right: 14,
    examLike: { sample: 80, flawed: 8, firings: 5, right: 2 },
  },
  'item/mid-stem-blank': {
    sample: 171,
    flawed: 12,
    firings: 8,
    right: 8,
    examLike: { sample: 60, flawed: 5, firings: 5, right: 5 },
  },
  'item/unordered-numbers': {
    sample: 118,
    flawed: 33,
    firings: 23,
    right: 22,
    examLike: { sample: 59, flawed: 25, firings: 21, right: 20 },
  },
  'item/negative-stem': {
    sample: 197,
    flawed: 25,
    firings: 22,
    right: 18,
    examLike: { sample: 69, flawed: 11, firings: 12, right: 10 },
  },
  'item/absolute-cue': {
    sample: 200,
    flawed: 43,
    firings: 46,
    right: 25,
    examLike: { sample: 65, flawed: 5, firings: 12, right: 5 },
  },
  'item/clang': {
    sample: 216,
    flawed: 72,
    firings: 6,
    right: 5,
    examLike: { sample: 76, flawed: 10, firings: 0, right: 0 },
  },
  'item/convergence': {
    sample: 192,
    flawed: 47,
    firings: 11,
    right: 4,
    examLike: { sample: 77, flawed: 20, firings: 4, right: 2 },
  },
  'item/vague-frequency': {
    sample: 180,
    flawed: 30,
    firings: 22,
    right: 8,
    examLike: { sample: 60, flawed: 11, firings: 5, right: 3 },
  },
  'item/grammar-cue': {
    sample: 217,
    flawed: 81,
    firings: 0,
    right: 0,
    examLike: { sample: 77, flawed: 16, firings: 0, right: 0 },
  },
  'item/option-style-mix': {
    sample: 217,
    flawed: 81,
    firings: 0,
    right: 0,
    examLike: { sample: 77, flawed: 16, firings: 0, right: 0 },
  },
  'item/true-false-series': {
    sample: 186,
    flawed: 83,
    firings: 4,
    right: 4,
    examLike: { sample: 46, flawed: 17, firings: 4, right: 4 },
  },
  'item/unfocused-stem': {
    sample: 186,
    flawed: 83,
    firings: 4,
    right: 4,
    examLike: { sample: 46, flawed: 17, firings: 2, right: 2 },
  },
};
