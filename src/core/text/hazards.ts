import { belongs } from './belongs.ts';
import { rightToLeftLines } from './direction.ts';

/** Characters that steer a terminal, reorder or hide text, or climb out of their line. */
export interface Hazard {
  kind: 'control-char' | 'bidi' | 'invisible' | 'combining';
  /** UTF-16 units from the start of the text. */
  index: number;
  /** UTF-16 units. More than one character only for `combining`. */
  length: number;
  /** The character, or the first of the combining marks that are too many. */
  codePoint: number;
}

/** The highest stack in real text is Tibetan, eight marks on one letter; biblical Hebrew has up to five. */
const MARKS_ON_ONE_LETTER = 8;

/** Any but the letters and signs of Western languages: most texts need no more than this one test. */
const UNFAMILIAR = /[^\t\n\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027]/;
/** Any but the common letters and signs of the world that cannot be a hazard. So many ranges take seven times as long. */
const UNUSUAL =
  /[^\t\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u20cf\u2100-\u2cee\u3001-\u3029\u3030-\u3098\u309b-\u3163\u3165-\ua66e\uac00-\ud7ff\uff01-\uff9f]/;

const CONTROL = /[\0-\x08\v-\x1f\x7f-\x9f\ud800-\udfff]/u;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
// Not between combining marks: it would hide how many there are.
const DIRECTION_MARK = /^[\u061c\u200e\u200f](?!\p{M})/u;
const INVISIBLE = /[\u2028\u2029\ufff9-\ufffb\p{Default_Ignorable_Code_Point}]/u;
/** The flag of Scotland and its like: a black flag, then region, subdivision and end in invisible tag characters. */
const FLAG =
  /\u{1f3f4}(?:[\u{e0061}-\u{e007a}]{2}|[\u{e0030}-\u{e0039}]{3})[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,4}\u{e007f}/u;
// Every repetition of \p{M} has a bound: without one, millions of marks overflow the stack of the regex engine.
const LONG_RUN = `(\\p{M}{${MARKS_ON_ONE_LETTER + 1}})`;
const SUSPECT = new RegExp([LONG_RUN, ...[FLAG, CONTROL, BIDI, INVISIBLE].map((one) => one.source)].join('|'), 'gu');
const MARKS = /\p{M}{1,1000}/uy;

/** Does a text hold nothing but tabs, line feeds, and the letters and signs of Western languages? No hazard is among them. */
export function isFamiliar(text: string): boolean {
  return !UNFAMILIAR.test(text);
}

/**
 * Every hazard of a text, in order. Line feed and tab are none, a carriage return always is. Invisible characters pass
 * where a script or an emoji needs them. Linear in the length of the text.
 */
export function hazards(text: string): Hazard[] {
  const found: Hazard[] = [];
  if (isFamiliar(text) || !UNUSUAL.test(text)) return found;
  const judge = judgeOf(text, found);
  SUSPECT.lastIndex = 0;
  for (let match = SUSPECT.exec(text); match; match = SUSPECT.exec(text)) {
    if (match[1] === undefined) judge(match.index);
    else SUSPECT.lastIndex = judgeRun(text, match.index, found, judge);
  }
  return found;
}

/** Adds the character at an index to `found` if it is a hazard there, and says so. */
type Judge = (index: number) => boolean;

function judgeOf(text: string, found: Hazard[]): Judge {
  const rightToLeft = rightToLeftLines(text);
  return (index) => {
    const codePoint = text.codePointAt(index) as number;
    const character = String.fromCodePoint(codePoint);
    const kind = kindOf(character);
    if (kind === undefined) return false;
    // Beside right-to-left letters a mark does no more than one more letter would, and word processors write them.
    if (DIRECTION_MARK.test(text.slice(index, index + 3)) && rightToLeft(index)) return false;
    const last = found.at(-1);
    const afterHazard = last !== undefined && last.index + last.length === index;
    if (!afterHazard && belongs(text, index, character)) return false;
    found.push({ kind, index, length: character.length, codePoint });
    return true;
  };
}

function kindOf(character: string): Hazard['kind'] | undefined {
  if (CONTROL.test(character)) return 'control-char';
  if (BIDI.test(character)) return 'bidi';
  return INVISIBLE.test(character) ? 'invisible' : undefined;
}

/** A run of more marks than any letter carries: those above the limit are one hazard. Returns where the run ends. */
function judgeRun(text: string, start: number, found: Hazard[], judge: Judge): number {
  let end = start;
  for (MARKS.lastIndex = start; MARKS.test(text); ) end = MARKS.lastIndex;
  let index = start;
  for (let onLetter = 0; index < end && onLetter < MARKS_ON_ONE_LETTER; ) {
    onLetter = judge(index) ? 0 : onLetter + 1;
    index += (text.codePointAt(index) as number) > 0xffff ? 2 : 1;
  }
  if (index < end) {
    found.push({ kind: 'combining', index, length: end - index, codePoint: text.codePointAt(index) as number });
  }
  return end;
}
