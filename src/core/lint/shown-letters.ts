import type { DraftOption, DraftQuestion } from '../bank/draft.ts';
import { LIMITS } from '../bank/schema.ts';
import { field, type Span } from '../bank/yaml/tree.ts';
import { unquotedProse } from './prose.ts';

const LETTER = '(?:\\b[A-J]\\b|\\([a-jA-J]\\))';
const AND = '(?:,| and| or| nor| &| und| oder| et| ou| y| o| e|,? and|,? or)';
const LETTERS = `${LETTER}(?:${AND} ${LETTER})*(?![\\w’'.-]*[\\w’'-]|[+#])`;
const ENGLISH = '(?:[Oo]ption|[Aa]nswer|[Cc]hoice|[Aa]lternative|[Rr]esponse|[Dd]istractor|OPTION|ANSWER|CHOICE)s?';
const OTHERS =
  '(?:[Aa]ntwort(?:en)?|[Rr]éponses?|[Rr]espuestas?|[Oo]pci(?:ón|ones)|[Rr]espostas?|[Oo]pç(?:ão|ões)|[Aa]lternativas?|[Rr]ispost[ae]|[Oo]pzion[ei]|[Aa]ntwoord(?:en)?|[Oo]pties?)';
const VERDICT =
  "(?:is|are|was|were|isn[’']t|aren[’']t)(?: (?:not|also|both|only|the|an?|clearly|simply|never|partly)){0,3} (?:right|wrong|correct|incorrect|true|false|key|keys|best|better)\\b";
const NAMED = [
  `\\b(?:${ENGLISH}|${OTHERS}) ${LETTERS}`,
  `\\b${ENGLISH} (?:[b-dfgh](?= (?:is|was|and|or)\\b)|\\([1-9]\\))`,
  '\\b(?:[Oo]ption|[Cc]hoice) (?:10|[1-9])(?![\\w%.,:-]*\\w)',
  `\\b(?:[Bb]oth|[Ee]ither|[Nn]either) ${LETTER} (?:and|or|nor|&) ${LETTERS}`,
  `(?<=^|[.!?:;]\\s{1,3}|\\n)${LETTERS} ${VERDICT}`,
  `\\b(?:[Aa]nswer|[Kk]ey|[Ss]olution) (?:is|was) ${LETTERS}`,
  `\\b(?:[Aa]nswer|[Kk]ey|[Ss]olution): ${LETTERS}(?=[.,;)]|$| (?:because|since|and|or)\\b)`,
];
const NAMES = new RegExp(NAMED.join('|'), 'gm');
const MAY_NAME =
  /\b[B-HJ]\b|(?<![.!?\n]) A\b|\bA(?:,| (?:and|or|nor|&|is|was)\b)|\([a-jA-J1-9]\)|(?:ption|hoice)s? \d| [b-h] (?:is|was|and|or)\b/;
const SHOWN = /\b[A-J]\b|\([a-jA-J]\)|\b[b-h]\b(?= )|\b\d+\b/g;
/** An A before a small letter is an article. */
const CONTENT = /(?<![\w’'])(?:A(?! [a-z("“])|[B-J])(?![\w’'])/g;

/** Are the options shown in an order of their own each time? Pinned ones keep theirs. */
export function isShuffled({ node, options }: DraftQuestion): boolean {
  const shuffle = field(node, 'shuffle');
  if (shuffle?.kind === 'scalar' && shuffle.value === false) return false;
  return options.filter((option) => !isPinned(option)).length > 1;
}

function isPinned({ node }: DraftOption): boolean {
  const pin = field(node, 'pin');
  return pin?.kind === 'scalar' && pin.text === 'last';
}

/** Cheap to ask before anything else. */
export function mayNameLetter(text: string): boolean {
  return MAY_NAME.test(text) && text.length <= LIMITS.text;
}

/**
 * Where a text goes by the letters or numbers that options have on the screen: "option B", "both A and C". What is in
 * quotes or code is not judged, and `own` letters belong to the question itself: vitamin A, point B.
 */
export function namedLetters(text: string, count: number, own: () => ReadonlySet<string>): Span[] {
  if (!mayNameLetter(text)) return [];
  let letters: ReadonlySet<string> | undefined;
  const isOwn = (name: string) => {
    letters ??= own();
    return letters.has(name.toUpperCase());
  };
  return [...unquotedProse(text).matchAll(NAMES)].flatMap(({ 0: said, index }) => {
    const names = (said.match(SHOWN) ?? []).map((name) => name.replace(/[()]/g, ''));
    const isShown = names.every((name) => placeOf(name) < count && !isOwn(name));
    return isShown ? [{ start: index, end: index + said.length }] : [];
  });
}

/** The letters that texts use as names of something. */
export function contentLetters(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => text.match(CONTENT) ?? []));
}

function placeOf(name: string): number {
  return /^\d/.test(name) ? Number(name) - 1 : name.toUpperCase().charCodeAt(0) - 65;
}
