import type { Certainty } from '../../core/history/event.ts';
import { REVIEW_FILTERS, type ReviewFilter, SHEET_FILTERS, type SheetFilter } from '../filters.ts';

/** What one typed line asks for. */
export type PlainLine =
  | { kind: 'empty' }
  | { kind: 'unknown'; text: string }
  | { kind: 'unsure' }
  /** Places of options, from 0, in the order typed. */
  | { kind: 'answer'; places: number[]; certainty: NonNullable<Certainty> }
  | { kind: 'cross'; place: number }
  | { kind: 'report'; note: string }
  | { kind: 'goto'; number: number }
  | { kind: 'sheet'; filter: SheetFilter }
  | { kind: 'review'; filter: ReviewFilter }
  | { kind: 'word'; word: Word };

const WORDS = ['start', 'next', 'back', 'yes', 'no', 'mark', 'undo', 'submit', 'time', 'hint', 'help', 'quit'] as const;
export type Word = (typeof WORDS)[number];

/** Reads a line of the plain protocol: words first, else the letters or digits of options. Case does not matter. */
export function parseLine(line: string): PlainLine {
  const text = line.trim();
  const [first = '', ...rest] = text.split(/\s+/);
  const word = first.toLowerCase();
  if (text === '') return { kind: 'empty' };
  if (text === '?') return { kind: 'unsure' };
  if (word === 'report') return { kind: 'report', note: text.slice(first.length).trim() };
  if (word === 'cross') {
    const place = rest.length === 1 ? places(rest[0] ?? '')?.[0] : undefined;
    return place === undefined || rest[0]?.length !== 1 ? { kind: 'unknown', text } : { kind: 'cross', place };
  }
  if (word === 'goto' && rest.length === 1 && /^[0-9]{1,6}$/.test(rest[0] ?? '')) {
    return { kind: 'goto', number: Number(rest[0]) };
  }
  const only = filterOf(rest);
  const sheet = SHEET_FILTERS.find((filter) => filter === only);
  if (word === 'sheet' && sheet) return { kind: 'sheet', filter: sheet };
  const review = REVIEW_FILTERS.find((filter) => filter === only);
  if (word === 'review' && review) return { kind: 'review', filter: review };
  const known = WORDS.find((other) => other === word);
  if (known && rest.length === 0) return { kind: 'word', word: known };
  return answer(text);
}

function filterOf([first = 'all', ...more]: readonly string[]): string | undefined {
  return more.length === 0 ? first.toLowerCase() : undefined;
}

function answer(text: string): PlainLine {
  const sign = /[!?]$/.exec(text)?.[0];
  const chosen = places(sign ? text.slice(0, -1) : text);
  if (!chosen || chosen.length === 0) return { kind: 'unknown', text };
  return { kind: 'answer', places: chosen, certainty: sign === '!' ? 'sure' : sign === '?' ? 'guess' : 'fairly' };
}

/** Places named by letters a to j or digits 1 to 9 and 0; undefined when anything else is in the text. */
function places(text: string): number[] | undefined {
  const signs = [...text.toLowerCase().replace(/[\s,]/g, '')];
  const found = signs.map((sign) => {
    if (/[a-j]/.test(sign)) return sign.charCodeAt(0) - 97;
    if (/[0-9]/.test(sign)) return sign === '0' ? 9 : Number(sign) - 1;
    return -1;
  });
  return found.includes(-1) ? undefined : [...new Set(found)];
}
