import { type Quantity, quantityOf } from './quantity.ts';
import { isAside } from './set-phrases.ts';
import type { Item, ItemOption } from './view.ts';
import { HINTS } from './words.ts';

/** Options that are numbers of one kind, in file order. */
export interface Series {
  options: readonly ItemOption[];
  values: readonly Quantity[];
}

/** Kinds of units with what one of them is worth among its like. */
const UNITS: Record<string, readonly [kind: string, worth: number]> = {
  '#second': ['time', 1],
  '#sec': ['time', 1],
  '#minute': ['time', 60],
  '#min': ['time', 60],
  '#hour': ['time', 3600],
  '#hr': ['time', 3600],
  '#day': ['time', 86_400],
  '#week': ['time', 604_800],
  '#month': ['time', 2_629_800],
  '#year': ['time', 31_557_600],
  '#mm': ['length', 0.001],
  '#cm': ['length', 0.01],
  '#m': ['length', 1],
  '#metre': ['length', 1],
  '#meter': ['length', 1],
  '#km': ['length', 1000],
  '#mg': ['mass', 0.001],
  '#g': ['mass', 1],
  '#kg': ['mass', 1000],
  '#ml': ['volume', 0.001],
  '#l': ['volume', 1],
  '#bc': ['era', -1],
  '#bce': ['era', -1],
  '#ad': ['era', 1],
  '#ce': ['era', 1],
};
const FEWEST = 3;
const DIGIT = /[\d½⅓⅔¼¾⅛]/;
const NUMBER_WORD = /\b(?:one|two|three|four|five|ten)\b/;
const LONGEST_IN_WORDS = 60;

/**
 * The numbers among the options of an item; undefined when anything but an aside is no number or of another kind, or
 * when the first two options are no numbers.
 */
export function seriesOf({ options, english }: Item): Series | undefined {
  const numbers: ItemOption[] = [];
  const values: Quantity[] = [];
  if (!options.slice(0, 2).some(mayCount)) return undefined;
  for (const option of options) {
    const value = option.hasCode || option.pinned ? undefined : quantityOf(option.lower);
    if (value && (english || Number.isInteger(value.low))) {
      numbers.push(option);
      values.push(value);
    } else if (!option.pinned && !isAside(option)) return undefined;
  }
  const alike = values.length < FEWEST ? undefined : inOneUnit(values);
  return alike && { options: numbers, values: alike };
}

/** Cheap to ask before anything else. */
function mayCount(option: ItemOption): boolean {
  const { words, text } = option;
  if (words.plain && !(words.hints & HINTS.count)) return false;
  return DIGIT.test(text) || (text.length < LONGEST_IN_WORDS && NUMBER_WORD.test(option.lower));
}

function inOneUnit(values: readonly Quantity[]): readonly Quantity[] | undefined {
  const kinds = new Set(values.map(({ frame }) => UNITS[frame]?.[0]));
  if (kinds.size === 1 && !kinds.has(undefined)) {
    return values.map(({ low, high, frame }) => {
      const worth = UNITS[frame]?.[1] ?? 1;
      return { low: Math.min(low * worth, high * worth), high: Math.max(low * worth, high * worth), frame };
    });
  }
  return values.every(({ frame }) => frame === values[0]?.frame) ? values : undefined;
}

/** Where a series stops rising: an index, or -1. Versions such as 3.9, 3.10 rise too. */
export function firstFall({ values }: Series): number {
  const fall = values.findIndex((value, i) => i > 0 && compare(values[i - 1] as Quantity, value) > 0);
  if (fall < 0 || !values.every(({ dotted }) => dotted)) return fall;
  const versions = values.map(({ dotted = [0, 0] }) => dotted);
  const rising = versions.every(
    (now, i) => i === 0 || compareParts(versions[i - 1] as readonly [number, number], now) <= 0,
  );
  return rising ? -1 : fall;
}

/** Does a series go down from its first number to its last? */
export function isFalling({ values }: Series): boolean {
  return values.every((value, i) => i === 0 || compare(values[i - 1] as Quantity, value) >= 0);
}

export function compare(one: Quantity, other: Quantity): number {
  return difference(one.low, other.low) || difference(one.high, other.high);
}

function compareParts([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  return a - c || b - d;
}

/** Also of infinities. */
function difference(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
