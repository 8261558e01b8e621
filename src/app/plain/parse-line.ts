import type { Certainty } from '../../core/history/event.ts';

/** What one typed line asks for. */
export type PlainLine =
  | { kind: 'empty' }
  | { kind: 'unknown'; text: string }
  | { kind: 'unsure' }
  /** Places of options, from 0, in the order typed. */
  | { kind: 'answer'; places: number[]; certainty: NonNullable<Certainty> }
  | { kind: 'cross'; place: number }
  | { kind: 'report'; note: string }
  | { kind: 'word'; word: Word };

const WORDS = ['next', 'yes', 'no', 'mark', 'undo', 'time', 'hint', 'help', 'quit'] as const;
const EXAM_WORDS = ['start', 'back', 'goto', 'sheet', 'submit'] as const;
export type Word = (typeof WORDS)[number] | (typeof EXAM_WORDS)[number];

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
  const known = [...WORDS, ...EXAM_WORDS].find((other) => other === word);
  if (known && (rest.length === 0 || known === 'goto')) return { kind: 'word', word: known };
  return answer(text);
}

export function isExamWord(word: Word): boolean {
  return EXAM_WORDS.some((other) => other === word);
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
