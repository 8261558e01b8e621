import type { DraftOption, DraftQuestion, DraftText } from '../../bank/draft.ts';
import type { Finding } from '../../bank/finding.ts';
import { once } from '../../bank/once.ts';
import type { Reading } from '../../bank/read.ts';
import { field, type ScalarNode } from '../../bank/yaml/tree.ts';
import { prose } from '../prose.ts';
import { type Units, unitsOf, wholeText } from '../units.ts';
import { type Lexicon, lexicon, type Words } from './words.ts';

/** A question with a stem and at least two options that all have a text, as the rules about wording see it. */
export class Item {
  readonly question: DraftQuestion;
  readonly stem: DraftText;
  /** The stem with its code blanked out, at the same offsets. */
  readonly prose: string;
  readonly options: readonly ItemOption[];
  readonly keys: readonly ItemOption[];
  /** Are the options shown in an order of their own each time? */
  readonly shuffled: boolean;
  /** Is it written in English, as far as the bank says and the letters show? */
  readonly english: boolean;
  readonly lexicon: Lexicon;
  readonly #source: string;
  #asked: Words | undefined;
  #hints = -1;

  constructor(
    question: DraftQuestion,
    stem: DraftText,
    options: readonly ItemOption[],
    { isEnglish, words, source }: Language,
  ) {
    const shuffle = field(question.node, 'shuffle');
    this.question = question;
    this.stem = stem;
    this.prose = prose(stem.text);
    this.options = options;
    this.keys = options.filter(({ correct }) => correct);
    this.shuffled = !(shuffle?.kind === 'scalar' && shuffle.value === false);
    this.english = isEnglish && mostlyLatin(stem.text);
    this.lexicon = words;
    this.#source = source;
  }

  /** `question "cs-001"`, for messages. */
  get name(): string {
    return this.question.name;
  }

  /** The words of the stem. Like all that follows, made at first use. */
  get asked(): Words {
    this.#asked ??= this.lexicon.read(unitsOf(this.#source, this.stem));
    return this.#asked;
  }

  /** The stems of the content words of the stem without its code, once each. */
  get askedStems(): readonly number[] {
    const { lexicon, prose, stem } = this;
    return lexicon.stems(prose, prose === stem.text ? this.asked : lexicon.read(wholeText(prose)));
  }

  /** The HINTS that any word of an option gives. */
  get hints(): number {
    if (this.#hints >= 0) return this.#hints;
    this.#hints = 0;
    for (let i = 0; i < this.options.length; i++) this.#hints |= (this.options[i] as ItemOption).words.hints;
    return this.#hints;
  }
}

export class ItemOption {
  readonly option: DraftOption;
  readonly written: DraftText;
  /** As it is shown, without marks of emphasis around it. */
  readonly text: string;
  readonly correct: boolean;
  readonly #language: Language;
  #lower: string | undefined;
  #words: Words | undefined;
  #stems: readonly number[] | undefined;

  constructor(option: DraftOption, written: DraftText, language: Language) {
    const { text } = written;
    this.option = option;
    this.written = written;
    this.text = text.startsWith('*') || text.startsWith('_') ? text.replace(/^(\*{1,3}|_)(.*\S)\1$/s, '$2') : text;
    this.correct = option.correct === true;
    this.#language = language;
  }

  get node(): ScalarNode {
    return this.written.node;
  }

  get pinned(): boolean {
    const pin = field(this.option.node, 'pin');
    return pin?.kind === 'scalar' && pin.text === 'last';
  }

  get hasCode(): boolean {
    return this.written.text.includes('`');
  }

  /** The text in lower case. Like all that follows, made at first use. */
  get lower(): string {
    this.#lower ??= this.text.toLowerCase();
    return this.#lower;
  }

  get words(): Words {
    this.#words ??= this.#language.words.read(this.#units());
    return this.#words;
  }

  /** The stems of the content words, once each. */
  get stems(): readonly number[] {
    this.#stems ??= this.#language.words.stems(this.text, this.words);
    return this.#stems;
  }

  #units(): Units {
    const { text, written } = this;
    return text === written.text ? unitsOf(this.#language.source, written) : wholeText(this.lower);
  }
}

/** The questions of a file that are whole enough to be judged. Made once for each reading. */
export function itemsOf(reading: Reading): readonly Item[] {
  return once(reading, makeItems);
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

function makeItems({ draft, source }: Reading): Item[] {
  if (!draft) return [];
  const language = field(draft.root, 'language');
  const isEnglish = language?.kind !== 'scalar' || language.text === '' || /^en(?:-|$)/i.test(language.text);
  const written = { isEnglish, words: lexicon(), source };
  const items: Item[] = [];
  for (const question of draft.questions) {
    const item = makeItem(question, written);
    if (item) items.push(item);
  }
  return items;
}

/** What a bank is written in. */
interface Language {
  isEnglish: boolean;
  words: Lexicon;
  source: string;
}

function makeItem(question: DraftQuestion, language: Language): Item | undefined {
  const { stem, optionsNode } = question;
  if (!stem || optionsNode?.kind !== 'list' || optionsNode.items.length !== question.options.length) return undefined;
  const options: ItemOption[] = [];
  for (const option of question.options) {
    if (!option.text) return undefined;
    options.push(new ItemOption(option, option.text, language));
  }
  return options.length < 2 ? undefined : new Item(question, stem, options, language);
}

const OTHER_LETTERS = /[^\p{Script=Latin}\P{L}]/gu;
const LATIN_LETTERS = /\p{Script=Latin}/gu;
const ASCII = /^[\x00-\x7f]*$/;

function mostlyLatin(text: string): boolean {
  if (ASCII.test(text)) return true;
  const others = text.match(OTHER_LETTERS)?.length ?? 0;
  return others === 0 || (text.match(LATIN_LETTERS)?.length ?? 0) > others;
}
