import type { DraftOption, DraftQuestion, DraftText } from '../../bank/draft.ts';
import type { Finding } from '../../bank/finding.ts';
import type { Reading } from '../../bank/read.ts';
import { field, type ScalarNode } from '../../bank/yaml/tree.ts';
import { prose } from '../prose.ts';
import { type Lexicon, lexicon, type Words } from './words.ts';

/** A question with a stem and at least two options that all have a text, as the rules about wording see it. */
export interface Item {
  question: DraftQuestion;
  /** `question "cs-001"`, for messages. */
  name: string;
  stem: DraftText;
  /** The stem with its code blanked out, at the same offsets. */
  prose: string;
  options: readonly ItemOption[];
  keys: readonly ItemOption[];
  /** Are the options shown in an order of their own each time? */
  shuffled: boolean;
  /** Is it written in English, as far as the bank says and the letters show? */
  english: boolean;
  lexicon: Lexicon;
  /** See `askedWords`. */
  asked?: Words;
}

export interface ItemOption {
  option: DraftOption;
  written: DraftText;
  node: ScalarNode;
  /** As it is shown, without marks of emphasis around it. */
  text: string;
  lower: string;
  correct: boolean;
  pinned: boolean;
  hasCode: boolean;
  lexicon: Lexicon;
  /** See `wordsOf` and `stemsOf`. */
  words?: Words;
  stems?: readonly number[];
}

const known = new WeakMap<Reading, readonly Item[]>();

/** The questions of a file that are whole enough to be judged. Made once for each reading. */
export function itemsOf(reading: Reading): readonly Item[] {
  const made = known.get(reading) ?? makeItems(reading);
  known.set(reading, made);
  return made;
}

/** Findings of a rule that looks at one English item at a time. */
export function inEnglish(reading: Reading, look: (item: Item) => Finding | undefined): Finding[] {
  return inAll(reading, (item) => (item.english ? look(item) : undefined));
}

/** Findings of a rule that looks at one item at a time, whatever its language. */
export function inAll(reading: Reading, look: (item: Item) => Finding | undefined): Finding[] {
  const found: Finding[] = [];
  for (const item of itemsOf(reading)) {
    const finding = look(item);
    if (finding) found.push(finding);
  }
  return found;
}

/** The words of an option. Like all below, made at first use. */
export function wordsOf(option: ItemOption): Words {
  option.words ??= option.lexicon.read(option.lower);
  return option.words;
}

/** The HINTS that any word of an option gives. */
export function hintsOf(option: ItemOption): number {
  return wordsOf(option).hints;
}

/** The stems of the content words of an option, once each. */
export function stemsOf(option: ItemOption): readonly number[] {
  option.stems ??= option.lexicon.stems(option.lower, wordsOf(option));
  return option.stems;
}

/** The words of the stem. */
export function askedWords(item: Item): Words {
  item.asked ??= item.lexicon.read(item.stem.text.toLowerCase());
  return item.asked;
}

/** The stems of the content words of the stem without its code, once each. */
export function askedStems(item: Item): readonly number[] {
  const { lexicon, prose, stem } = item;
  const lower = prose.toLowerCase();
  return lexicon.stems(lower, prose === stem.text ? askedWords(item) : lexicon.read(lower));
}

function makeItems({ draft }: Reading): Item[] {
  if (!draft) return [];
  const words = lexicon();
  const language = field(draft.root, 'language');
  const english = language?.kind !== 'scalar' || language.text === '' || /^en(?:-|$)/i.test(language.text);
  const items: Item[] = [];
  for (const question of draft.questions) {
    const item = makeItem(question, english, words);
    if (item) items.push(item);
  }
  return items;
}

function makeItem(question: DraftQuestion, english: boolean, words: Lexicon): Item | undefined {
  const { stem, optionsNode, name } = question;
  if (!stem || optionsNode?.kind !== 'list' || optionsNode.items.length !== question.options.length) return undefined;
  const options: ItemOption[] = [];
  for (const option of question.options) {
    if (!option.text) return undefined;
    options.push(makeOption(option, option.text, words));
  }
  if (options.length < 2) return undefined;
  const shuffle = field(question.node, 'shuffle');
  return {
    question,
    name,
    stem,
    prose: prose(stem.text),
    options,
    keys: options.filter(({ correct }) => correct),
    shuffled: !(shuffle?.kind === 'scalar' && shuffle.value === false),
    english: english && mostlyLatin(stem.text),
    lexicon: words,
  };
}

function makeOption(option: DraftOption, written: DraftText, words: Lexicon): ItemOption {
  const { text, node } = written;
  const shown = MARKED.test(text) ? text.replace(/^(\*{1,3}|_)(.*\S)\1$/s, '$2') : text;
  const pin = field(option.node, 'pin');
  return {
    option,
    written,
    node,
    text: shown,
    lower: shown.toLowerCase(),
    correct: option.correct === true,
    pinned: pin?.kind === 'scalar' && pin.text === 'last',
    hasCode: text.includes('`'),
    lexicon: words,
  };
}

const MARKED = /^[*_]/;
const OTHER_LETTERS = /[^\p{Script=Latin}\P{L}]/gu;
const LATIN_LETTERS = /\p{Script=Latin}/gu;
const ASCII = /^[\x00-\x7f]*$/;

function mostlyLatin(text: string): boolean {
  if (ASCII.test(text)) return true;
  const others = text.match(OTHER_LETTERS)?.length ?? 0;
  return others === 0 || (text.match(LATIN_LETTERS)?.length ?? 0) > others;
}
