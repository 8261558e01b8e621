import type { Units } from '../units.ts';

/** A word as the rules about wording see it: one object for each different word. */
export interface Word {
  text: string;
  /** Of its own. */
  number: number;
  /** Equal for all forms of a content word: "alarms" and "alarmed". 0 for words that connect nothing. */
  stem: number;
  /** 1 for a hedged word, -1 for an absolute one, else 0. */
  care: number;
  /** Of which lists of HINTS it is. */
  hints: number;
  /** Letters and digits in one. */
  mixed: boolean;
  /** Four characters or more: shorter ones are mostly grammar. */
  long: boolean;
  /** Its letters as numbers; those of a word of more than ten only narrow it down. */
  head: number;
  tail: number;
  /** See `print` of `Words`; `factor` moves what stands before the word. */
  print: number;
  factor: number;
}

/** Lists of words, as bits. A rule that looks for such a word need not look at a text without one. */
export const HINTS = {
  absolute: 1,
  vague: 2,
  aside: 4,
  truth: 8,
  statement: 16,
  label: 32,
  letter: 64,
  joins: 128,
  place: 256,
  count: 512,
  small: 1024,
  negative: 2048,
} as const;

const LISTS: readonly (readonly [number, RegExp])[] = [
  [
    HINTS.absolute,
    /^(?:always|never|all|every|only|must|completely|totally|entirely|absolutely|impossible|solely|exclusively|circumstances|exception|allowed|every(?:one|thing|body)|nobody|nothing|one)$/,
  ],
  [
    HINTS.vague,
    /^(?:often|frequent(?:ly)?|usually|sometimes|occasional(?:ly)?|rarely|seldom|generally|commonly|typically|normally|mostly|regularly|hardly|times?)$/,
  ],
  [HINTS.aside, /^(?:all|any|every|each|both|none|neither|no|not|can|cannot|could|insufficient|data)$/],
  [HINTS.truth, /^(?:true|false|t|f|yes|no|(?:in)?correct|right|wrong|not|(?:in)?valid|(?:dis)?agree)$/],
  [HINTS.statement, /^(?:both|neither|none|all|only|first|second|former|latter|statement)$/],
  [
    HINTS.label,
    /^(?:only|both|neither|either|nor|and|or|alone|statements?|options?|answers?|choices?|items?|numbers?|nos?|is|are|correct|true|right|all|of|the|[ivx]{1,4}|[a-h]|[1-9])$/,
  ],
  [HINTS.letter, /^(?:[a-j]$|\d)/],
  [
    HINTS.place,
    /^(?:above|below|preceding|previous|foregoing|following|options?|answers?|choices?|alternatives?|anteriores|precedenti|dessus|dentes|oben|obigen|bovenstaande)$/,
  ],
  [HINTS.negative, /(?:^|\d)(?:not|never|cannot|except|excepting|least)(?:\d|$)|^but$|^t\d*$/],
  [HINTS.small, /^(?:an?|the|and|or|as|well|plus)$/],
  [HINTS.count, /^(?:\d.*|one|two|three|four|five|ten)$/],
  [HINTS.joins, /^(?:and|only|both|neither|or|as|plus|alone|statements?)$/],
];

const ABSOLUTE =
  'all always any anybody anyone anything completely entirely every everybody everyone everything exclusively impossible must never no nobody none nothing only solely totally';
const HEDGED =
  'apt commonly could frequently generally likely may might mostly normally often perhaps possibly probably rarely seldom some sometimes tend tends typically usually';
const CARE = new Map([
  ...ABSOLUTE.split(' ').map((word) => [word, -1] as const),
  ...HEDGED.split(' ').map((word) => [word, 1] as const),
]);

/** Words of every text, which connect nothing. */
const COMMON = new Set(
  'about above according accurate after again all also always among another answer answers any are because been before being below best between both but can cannot case cause causes choose color compared consider correct could depends describe described describes did different does doing done during each either else even every example examples explain explains find first following for found from get give given gives good had has have having help her here him his how however important into involve involves its itself just kind large last least less like likely main mainly make makes makes making many may mean means might more most much must name near need needs neither never next not now number object off often one ones only option options other others our out over part people person place point process question questions rather reason represent result same say second see set several shall she should show shows since some something state statement statements still such take term than that the their them then there these they thing things this those three through thus too true two type types under until upon use used uses using usually value very was way ways well were what when where which while who whom whose why will with within without word words would year years yes you your'.split(
    ' ',
  ),
);
const ENDING = /(?:ational|ization|ations?|ments?|ness|ingly|edly|ings?|ions?|ies|ied|ers?|ors?|ed|es|ly|al|s|e|y)$/;

const CONTENT = /[a-z][a-z'’-]*[a-z]/g;

const LONG = 4;
const MOST_WORDS = 20_000;
const PLACE_BITS = 16;
const PLACES = 2 ** PLACE_BITS;

/** The words of a text: its runs of letters a to z and digits, in order and in any case. */
export interface Words {
  list: Word[];
  /** The hints of all of them. */
  hints: number;
  /** Hedged words minus absolute ones. */
  care: number;
  /** The stems of the words that carry the content, in order, once each; wrong where a word is compound. */
  stems: number[];
  /** Is a content word more or less than such a run: "well-known", "don't", "2nd"? */
  compound: boolean;
  /** A number of the letters in their order, but for those that "a", "an" and "the" are made of. */
  print: number;
  /** Nothing but words, single blanks and the common signs, so that it is as wide as it is long. */
  plain: boolean;
}

/** What is known of words. Each is looked at once, however often it is used. */
export class Lexicon {
  readonly #words = new Map<string, Word>();
  /** The same by a number of their letters, or in the next place that was free. */
  readonly #places = new Array<Word | undefined>(PLACES).fill(undefined);
  readonly #stems = new Map<string, number>();

  get size(): number {
    return this.#words.size;
  }

  /** Makes no string of a word that is known: most of the time of all rules would go there. */
  read({ all, from, to }: Units): Words {
    const list: Word[] = [];
    const stems: number[] = [];
    let [hints, care, print] = [0, 0, 0];
    let [compound, plain] = [false, true];
    let start = from;
    let [head, tail] = [0, 0];
    let before = SPACE;
    for (let at = from; at <= to; at++) {
      const unit = at < to ? all.charCodeAt(at) : SPACE;
      const kind = unit < 128 ? (KINDS[unit] as number) : OTHER;
      if (kind < JOINER) {
        if (at - start < HALF) head = (head << 6) | kind;
        else tail = ((tail << 6) ^ (tail >>> 24) ^ kind) & MOST_TAIL;
        continue;
      }
      if (at > start) {
        const word = this.#known(all, start, at, head, tail);
        list.push(word);
        hints |= word.hints;
        care += word.care;
        print = (Math.imul(print, word.factor) + word.print) | 0;
        if (word.stem > 0 && !isIn(word.stem, stems)) stems.push(word.stem);
        const goesOn = (kind === JOINER || unit === TYPOGRAPHIC) && at + 1 < to && isInWord(all.charCodeAt(at + 1));
        if (word.mixed || goesOn) compound = true;
        head = 0;
        tail = 0;
      } else if (unit === SPACE && before === SPACE) plain = false;
      if (kind === LISTING) hints |= HINTS.joins;
      else if (kind === OTHER) plain = false;
      before = unit;
      start = at + 1;
    }
    return { list, hints, care, stems, compound, print, plain };
  }

  /** The stems of the words that carry the content of a text in lower case, in order, once each. */
  stems(text: string, words: Words): readonly number[] {
    if (!words.compound) return words.stems;
    return [...new Set(this.content(text, words).map(({ stem }) => stem))].filter((stem) => stem > 0);
  }

  /** The words of a text, compounds as one, among which are those that carry its content. */
  content(text: string, { list, compound }: Words): readonly Word[] {
    return compound ? this.all(text.toLowerCase().match(CONTENT) ?? []) : list;
  }

  all(texts: readonly string[]): Word[] {
    return texts.map((text) => this.#words.get(text) ?? this.#add(text));
  }

  #known(all: string, start: number, end: number, head: number, tail: number): Word {
    let place = (Math.imul(head, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b)) >>> (32 - PLACE_BITS);
    for (; ; place = (place + 1) & (PLACES - 1)) {
      const word = this.#places[place];
      if (!word) return this.#put(place, all.slice(start, end).toLowerCase(), head, tail);
      if (word.head !== head || word.tail !== tail) continue;
      if (end - start <= 2 * HALF || word.text === all.slice(start, end).toLowerCase()) return word;
    }
  }

  #put(place: number, text: string, head: number, tail: number): Word {
    const word = this.#words.get(text) ?? this.#add(text);
    word.head = head;
    word.tail = tail;
    if (this.size < PLACES / 2) this.#places[place] = word;
    return word;
  }

  #add(text: string): Word {
    const [print, factor] = printOf(text);
    const word: Word = {
      text,
      number: this.size,
      stem: this.#stemOf(text),
      care: CARE.get(text) ?? 0,
      hints: hintsOf(text),
      mixed: /[a-z]/.test(text) && /\d/.test(text),
      long: text.length >= LONG,
      head: 0,
      tail: 0,
      print,
      factor,
    };
    this.#words.set(text, word);
    return word;
  }

  #stemOf(text: string): number {
    if (text.length < 3 || COMMON.has(text) || /\d/.test(text)) return 0;
    const stem = withoutEnding(text);
    const known = this.#stems.get(stem) ?? this.#stems.size + 1;
    this.#stems.set(stem, known);
    return known;
  }
}

/** Letters are 1 to 26, digits 27 to 36: six bits. */
const DIGIT = 27;
/** So many fit into one number. */
const HALF = 5;
const MOST_TAIL = 2 ** 30 - 1;
/** May stand inside a word. */
const JOINER = 40;
const SIGN = 41;
/** Stands between the parts of a list. */
const LISTING = 42;
/** Of another width than one column, or not shown. */
const OTHER = 43;
const KINDS = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit).toLowerCase();
  if (/[a-z]/.test(sign)) return sign.charCodeAt(0) - 96;
  if (/\d/.test(sign)) return DIGIT + Number(sign);
  if (/['-]/.test(sign)) return JOINER;
  if (/[,/&;]/.test(sign)) return LISTING;
  return /[ -~]/.test(sign) && !/[*`]/.test(sign) ? SIGN : OTHER;
});
const SPACE = 0x20;
const TYPOGRAPHIC = 0x2019;

/** For the few numbers of a text this is quicker than `includes`. */
export function isIn(one: number, all: readonly number[]): boolean {
  for (let i = 0; i < all.length; i++) if (all[i] === one) return true;
  return false;
}

function isInWord(unit: number): boolean {
  const kind = KINDS[unit] ?? OTHER;
  return unit === TYPOGRAPHIC || kind === JOINER || kind < DIGIT;
}

let shared = new Lexicon();

/** The lexicon for one more file: the same for all, until it has grown large. */
export function lexicon(): Lexicon {
  if (shared.size > MOST_WORDS) shared = new Lexicon();
  return shared;
}

function hintsOf(text: string): number {
  return LISTS.reduce((bits, [bit, list]) => (list.test(text) ? bits | bit : bits), 0);
}

function printOf(text: string): [print: number, factor: number] {
  let [print, factor] = [0, 1];
  for (const letter of text.replace(/[^a-z]|[anthe]/g, '')) {
    print = (Math.imul(print, 31) + letter.charCodeAt(0)) | 0;
    factor = Math.imul(factor, 31);
  }
  return [print, factor];
}

/** Without the common endings. */
function withoutEnding(word: string): string {
  const bare = word.replace(/['’]s$/, '');
  const cut = bare.replace(ENDING, '');
  return cut.length < 4 ? bare.replace(/([^s])s$/, '$1') : cut;
}
