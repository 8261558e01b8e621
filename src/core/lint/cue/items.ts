import type { DraftOption, DraftQuestion } from '../../bank/draft.ts';
import { once } from '../../bank/once.ts';
import type { Reading } from '../../bank/read.ts';
import { LIMITS } from '../../bank/schema.ts';
import { field } from '../../bank/yaml/tree.ts';
import { width } from '../../text/width.ts';
import { type Item, type ItemOption, itemsOf } from '../item/view.ts';

/** A question as somebody sees it who knows nothing of its subject, and which of its options are keys. */
export interface CueItem {
  stem: string;
  /** Texts in file order. */
  options: string[];
  /** How many columns they take on a screen: marks of Markdown are not seen, and white space is seen as one blank. */
  widths: number[];
  /** For each option. */
  keys: boolean[];
  /** `shuffle: false`: learners see the options in file order. */
  fixedOrder: boolean;
  english: boolean;
  /** The same question as the rules about wording see it, if it is whole. */
  item?: Item | undefined;
  /** See `wording`. */
  wording?: Wording | undefined;
}

/** What the words of each option give away. */
export interface Wording {
  /** How many different words of four letters or more it shares with the stem. Shorter ones are mostly grammar. */
  shared: number[];
  /** Hedged words minus absolute ones, in English. */
  care: number[];
}

export interface CueItems {
  items: CueItem[];
  /** Questions that cannot be counted: choose all that apply, or without one clear text and key for each option. */
  leftOut: number;
}

/** The questions of a bank in which exactly one option is chosen, so that a guess is right or wrong. */
export function cueItems(reading: Reading): CueItems {
  return once(reading, makeItems);
}

function makeItems(reading: Reading): CueItems {
  const questions = reading.draft?.questions ?? [];
  const language = field(reading.tree, 'language');
  const english = language?.kind !== 'scalar' || /^en\b/i.test(language.text);
  const whole = itemsOf(reading);
  let next = 0;
  const items: CueItem[] = [];
  for (const question of questions) {
    const same = whole[next]?.question === question ? whole[next++] : undefined;
    const item = itemOf(question, english, same);
    if (item) items.push(item);
  }
  return { items, leftOut: questions.length - items.length };
}

function itemOf(question: DraftQuestion, english: boolean, whole: Item | undefined): CueItem | undefined {
  const { node, stem, select, options } = question;
  if (select?.text === 'all' || !stem || options.length > LIMITS.options) return undefined;
  const texts: string[] = [];
  const widths: number[] = [];
  const keys: boolean[] = [];
  for (let i = 0; i < options.length; i++) {
    const { text, correct } = options[i] as DraftOption;
    if (!text || correct === undefined) return undefined;
    texts.push(text.text);
    widths.push(isPlain(text.text, whole?.options[i]) ? text.text.length : shownWidth(text.text));
    keys.push(correct);
  }
  if (!keys.includes(true) || !keys.includes(false)) return undefined;
  const shuffle = field(node, 'shuffle');
  return {
    stem: stem.text,
    options: texts,
    widths,
    keys,
    fixedOrder: shuffle?.kind === 'scalar' && shuffle.value === false,
    english,
    item: whole,
    wording: undefined,
  };
}

function isPlain(text: string, option: ItemOption | undefined): boolean {
  return option !== undefined && option.text.length === text.length && option.words.plain;
}

function shownWidth(text: string): number {
  return width(/[*`]|\s\s|[^\S ]/.test(text) ? text.replace(/[*`]/g, '').replace(/\s+/g, ' ') : text);
}
