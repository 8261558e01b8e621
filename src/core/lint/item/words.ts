/** A word as the rules about wording see it: one object for each different word. */
export interface Word {
  text: string;
  /** Equal for all forms of a content word: "alarms" and "alarmed". 0 for words that connect nothing. */
  stem: number;
  /** 1 for a hedged word, -1 for an absolute one, else 0. */
  care: number;
  /** Of which lists of HINTS it is. */
  hints: number;
}

/** Lists of words, as bits. A rule that looks for such a word need not look at a text without one. */
export const HINTS = { absolute: 1, vague: 2, aside: 4, truth: 8, statement: 16, label: 32, letter: 64 } as const;

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

/** The words of a text in lower case: its runs of letters a to z and digits, in order. */
export interface Words {
  list: Word[];
  /** The hints of all of them. */
  hints: number;
  /** Is a content word more or less than such a run: "well-known", "don't", "2nd"? */
  compound: boolean;
}

/** What is known of words. Each is looked at once, however often it is used. */
export class Lexicon {
  readonly #words = new Map<string, Word>();
  /** The same by a number of their letters, or the next one that was free. */
  readonly #numbered = new Map<number, Word>();
  readonly #stems = new Map<string, number>();

  get size(): number {
    return this.#words.size;
  }

  /** Makes no string of a word that is known: most of the time of all rules would go there. */
  read(lower: string): Words {
    const words: Words = { list: [], hints: 0, compound: false };
    let start = 0;
    let number = 0;
    let kinds = 0;
    for (let at = 0; at <= lower.length; at++) {
      const unit = at < lower.length ? lower.charCodeAt(at) : SPACE;
      const kind = kindOf(unit);
      if (kind !== 0) {
        number = (Math.imul(number, 31) + unit) & MOST_NUMBER;
        kinds |= kind;
        continue;
      }
      if (at > start) {
        const word = this.#known(lower, start, at, number);
        words.list.push(word);
        words.hints |= word.hints;
        if (kinds === (LETTER | DIGIT) || JOINERS.includes(unit)) words.compound = true;
      }
      start = at + 1;
      number = 0;
      kinds = 0;
    }
    return words;
  }

  /** The stems of the words that carry the content of a text in lower case, in order, once each. */
  stems(lower: string, words: Words): number[] {
    const found: number[] = [];
    for (const { stem } of this.content(lower, words)) if (stem > 0 && !found.includes(stem)) found.push(stem);
    return found;
  }

  /** The words of a text, compounds as one, among which are those that carry its content. */
  content(lower: string, { list, compound }: Words): readonly Word[] {
    return compound ? this.all(lower.match(CONTENT) ?? []) : list;
  }

  all(texts: readonly string[]): Word[] {
    return texts.map((text) => this.#words.get(text) ?? this.#add(text));
  }

  #known(lower: string, start: number, end: number, number: number): Word {
    for (let next = number; ; next++) {
      const word = this.#numbered.get(next);
      if (word && word.text.length === end - start && lower.startsWith(word.text, start)) return word;
      if (word) continue;
      const text = lower.slice(start, end);
      const added = this.#words.get(text) ?? this.#add(text);
      this.#numbered.set(next, added);
      return added;
    }
  }

  #add(text: string): Word {
    const word: Word = { text, stem: this.#stemOf(text), care: CARE.get(text) ?? 0, hints: hintsOf(text) };
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

const LETTER = 1;
const DIGIT = 2;
const SPACE = 0x20;
const MOST_NUMBER = 0x3fffffff;
const JOINERS = [..."'’-"].map((sign) => sign.charCodeAt(0));

function kindOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return LETTER;
  return unit >= 0x30 && unit <= 0x39 ? DIGIT : 0;
}

const MOST_WORDS = 20_000;
let shared = new Lexicon();

/** The lexicon for one more file: the same for all, until it has grown large. */
export function lexicon(): Lexicon {
  if (shared.size > MOST_WORDS) shared = new Lexicon();
  return shared;
}

function hintsOf(text: string): number {
  return LISTS.reduce((bits, [bit, list]) => (list.test(text) ? bits | bit : bits), 0);
}

/** Without the common endings. */
function withoutEnding(word: string): string {
  const bare = word.replace(/['’]s$/, '');
  const cut = bare.replace(ENDING, '');
  return cut.length < 4 ? bare.replace(/([^s])s$/, '$1') : cut;
}
