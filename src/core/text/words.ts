import { width } from './width.ts';

/** A stretch of text that stays on one line if it can. Indexes in UTF-16 units, end exclusive. */
export interface Word {
  start: number;
  end: number;
  columns: number;
}

/** Everything between breaking spaces. The no-break spaces are letters here. */
const BETWEEN_SPACES = /[^ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/g;
/** Scripts that break between any two characters, and their full-width signs. */
const IDEOGRAPH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]/u;
/** Marks, joiners and parts of a Korean syllable stay with what is before them. */
const CONTINUES = /[\p{M}\u200c-\u200d\u1160-\u11ff\ud7b0-\ud7fb\uff9e\uff9f]/u;
const NEVER_FIRST =
  /[!),.:;?\]}%’”»…‥·、。，．：；？！）］｝」』】〕〉》〙〛〟％～〜・ーゝゞヽヾ々〻゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ｡｣､･ｧ-ｰ]/u;
const NEVER_LAST = /[([{‘“«（［｛「『【〔〈《〘〚〝｢]/u;

/** The words of a paragraph, in order; ideographs are words of their own, with the signs that must stay beside them. */
export function words(paragraph: string): Word[] {
  const found: Word[] = [];
  for (const match of paragraph.matchAll(BETWEEN_SPACES)) {
    let start = match.index;
    for (const piece of IDEOGRAPH.test(match[0]) ? pieces(match[0]) : match) {
      found.push({ start, end: start + piece.length, columns: width(piece) });
      start += piece.length;
    }
  }
  return found;
}

function pieces(word: string): string[] {
  const found: string[] = [];
  let piece = '';
  let before = '';
  for (const character of word) {
    const continues = CONTINUES.test(character);
    if (before !== '' && !continues && mayBreak(before, character)) {
      found.push(piece);
      piece = '';
    }
    piece += character;
    if (!continues) before = character;
  }
  return [...found, piece];
}

function mayBreak(before: string, after: string): boolean {
  return (IDEOGRAPH.test(before) || IDEOGRAPH.test(after)) && !NEVER_LAST.test(before) && !NEVER_FIRST.test(after);
}
