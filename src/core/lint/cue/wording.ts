import { askedWords, wordsOf } from '../item/view.ts';
import { lexicon, type Word } from '../item/words.ts';
import { type CueItem, wholeItem } from './items.ts';

/** What the words of each option give away. */
export interface Wording {
  /** How many different words of four letters or more it shares with the stem. Shorter ones are mostly grammar. */
  shared: number[];
  /** Hedged words minus absolute ones, in English. */
  care: number[];
}

/** Neither ASCII nor a quote, dash or dots of typography. */
const OTHER = /[^\0-\x7f\u2010-\u2027\u2030-\u205e]/;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LONG = 4;

/** Counted once for each question. */
export function wording(item: CueItem): Wording {
  item.wording ??= count(item);
  return item.wording;
}

function count(cue: CueItem): Wording {
  const [stem = [], ...options] = words(cue);
  const asked = new Set<Word>();
  for (const word of stem) if (word.text.length >= LONG) asked.add(word);
  const counted: Wording = { shared: [], care: [] };
  for (const option of options) {
    const shared: Word[] = [];
    let care = 0;
    for (const word of option) {
      care += word.care;
      if (asked.has(word) && !shared.includes(word)) shared.push(word);
    }
    counted.shared.push(shared.length);
    counted.care.push(care);
  }
  return counted;
}

/** Of the stem and of each option. */
function words(cue: CueItem): (readonly Word[])[] {
  const { stem, options } = cue;
  const item = wholeItem(cue);
  if (item && !OTHER.test(stem) && !options.some((text) => OTHER.test(text))) {
    return [askedWords(item), ...item.options.map(wordsOf)].map(({ list }) => list);
  }
  const words = item?.lexicon ?? lexicon();
  return [stem, ...options].map((text) => words.all(text.toLowerCase().match(WORD) ?? []));
}
