/** Characters that stand for others, or for one that is lost. Indexes in UTF-16 units. */
export interface Mojibake {
  index: number;
  length: number;
  /** undefined: nobody can tell what was there. */
  meant?: string;
}

/** What Windows-1252 has at 0x80 to 0x9F; the rest of it is Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES = new Map([...WINDOWS].map((sign, i) => [sign, 0x80 + i]));
const SIGN = `[\\u0080-\\u00bf${WINDOWS}]`;
/** Signs that may follow a capital letter in text that is right: quotes, dashes, dots, a no-break space. */
const FOLLOWS = /[\u00a0«»‘’‚“”„…–—‹›]/;
const PUNCTUATION_AND_SYMBOLS = new RegExp(`â${SIGN}{2}`);
const EMOJI = new RegExp(`ð${SIGN}{3}`);
/** Cyrillic, Greek, Chinese and the like: one alone may be Ñ, Î or é with signs behind it. */
const OTHER_SCRIPTS = new RegExp(`(?:[ÐÑ]${SIGN}){2,}|(?:[ÎÏ]${SIGN}){2,}|(?:[ã-é]${SIGN}{2}){2,}`);
/** Not the square and cubic ångström. */
const LATIN = new RegExp(`[ÂÃÄ]${SIGN}|Å(?![²³])${SIGN}`);
const SUSPECT = new RegExp(
  `(?:${[PUNCTUATION_AND_SYMBOLS, EMOJI, OTHER_SCRIPTS, LATIN].map((one) => one.source).join('|')})+|â€|\ufffd`,
  'g',
);

/**
 * Stretches of UTF-8 that were read as Windows-1252 or Latin-1 (once or twice), and replacement characters. Capital
 * letters before a quote or dash pass, as do all words of Western languages. Linear in the length of the text.
 */
export function mojibake(text: string): Mojibake[] {
  return [...text.matchAll(SUSPECT)].flatMap(({ 0: seen, index }) => {
    const place = { index, length: seen.length };
    if (seen === '\ufffd' || seen === 'â€') return place;
    if (isRight(seen, text.charAt(index - 1))) return [];
    const meant = decoded(seen);
    return meant === undefined ? [] : { ...place, meant };
  });
}

/** "AMANHÔ, « Â » and „Ä“ are letters with a sign behind them. */
function isRight(seen: string, before: string): boolean {
  if (seen.length === 3) return FOLLOWS.test(seen.charAt(1)) && FOLLOWS.test(seen.charAt(2));
  if (seen.length !== 2 || !FOLLOWS.test(seen.charAt(1))) return false;
  return !/^[ÂÃ]/.test(seen) || !/[\p{Ll}\d\s]|^$/u.test(before) || (seen.startsWith('Â') && before === '\u00a0');
}

function decoded(seen: string): string | undefined {
  let text = seen;
  for (let round = 0; round < 3; round++) {
    const next = decodedOnce(text);
    if (next === undefined) break;
    text = next;
  }
  return text === seen || /[\u0080-\u009f\u00ad]/.test(text) ? undefined : text;
}

function decodedOnce(text: string): string | undefined {
  if (!/[\u0080-\uffff]/.test(text)) return undefined;
  const bytes: number[] = [];
  for (const sign of text) {
    const byte = BYTES.get(sign) ?? sign.charCodeAt(0);
    if (byte > 0xff) return undefined;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
