import { lexicon, type Word, type Words } from '../item/words.ts';
import type { CueItem } from './items.ts';

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
  const [stem, ...options] = texts(cue);
  const asked = (stem?.list ?? []).filter(({ text }) => text.length >= LONG);
  const bits = asked.reduce((all, { bit }) => all | bit, 0);
  return {
    shared: options.map(({ list }) => sharedWords(list, asked, bits)),
    care: options.map(({ care }) => care),
  };
}

/** `bits`: those of the words asked; most other words have another one. */
function sharedWords(list: readonly Word[], asked: readonly Word[], bits: number): number {
  let shared = 0;
  for (let i = 0; i < list.length; i++) {
    const word = list[i] as Word;
    if (word.bit & bits && asked.includes(word) && list.indexOf(word) === i) shared++;
  }
  return shared;
}

/** The words of the stem and of each option. */
function texts({ stem, options, item }: CueItem): Pick<Words, 'list' | 'care'>[] {
  if (item) {
    const known = [item.asked, ...item.options.map((option) => option.words)];
    if (known.every(({ plain }, i) => plain || !OTHER.test(i === 0 ? stem : (options[i - 1] ?? '')))) return known;
  }
  const words = item?.lexicon ?? lexicon();
  return [stem, ...options].map((text) => {
    const list = words.all(text.toLowerCase().match(WORD) ?? []);
    return { list, care: list.reduce((sum, { care }) => sum + care, 0) };
  });
}
