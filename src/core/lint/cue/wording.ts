import type { ItemOption } from '../item/view.ts';
import { isIn, lexicon, type Word, type Words } from '../item/words.ts';
import type { CueItem, Wording } from './items.ts';

/** Neither ASCII nor a quote, dash or dots of typography. */
const OTHER = /[^\0-\x7f\u2010-\u2027\u2030-\u205e]/;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Counted once for each question. */
export function wording(item: CueItem): Wording {
  item.wording ??= count(item);
  return item.wording;
}

function count(cue: CueItem): Wording {
  const counted: Wording = { shared: [], care: [] };
  const texts = textsOf(cue);
  const asked = longWords(texts[0]?.list ?? []);
  for (let i = 1; i < texts.length; i++) {
    const { list, care } = texts[i] as Counted;
    counted.shared.push(sharedWords(list, asked));
    counted.care.push(care);
  }
  return counted;
}

function longWords(list: readonly Word[]): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i < list.length; i++) {
    const { long, number } = list[i] as Word;
    if (long) found.push(number);
  }
  return found;
}

type Counted = Pick<Words, 'list' | 'care'>;

function sharedWords(list: readonly Word[], asked: readonly number[]): number {
  let shared = 0;
  for (let i = 0; i < list.length; i++) {
    const word = list[i] as Word;
    if (word.long && isIn(word.number, asked) && list.indexOf(word) === i) shared++;
  }
  return shared;
}

/** The words of the stem and of each option. */
function textsOf({ stem, options, item }: CueItem): readonly Counted[] {
  if (item) {
    const known = [item.asked];
    for (let i = 0; i < options.length; i++) known.push((item.options[i] as ItemOption).words);
    if (known.every(({ plain }, i) => plain || !OTHER.test(i === 0 ? stem : (options[i - 1] ?? '')))) return known;
  }
  const words = item?.lexicon ?? lexicon();
  return [stem, ...options].map((text) => {
    const list = words.all(text.toLowerCase().match(WORD) ?? []);
    return { list, care: list.reduce((sum, { care }) => sum + care, 0) };
  });
}
