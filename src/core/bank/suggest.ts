import type { Level } from './place.ts';
import { SYNONYMS } from './synonyms.ts';

const LONGEST = 40;
const MOST_ANSWERS = 2_000;
const MOST_NAMES = 500;
const FARTHEST_SLIP = 2;

/** The field of this level that an unknown name most likely stands for; undefined when that is not clear. */
export function meantField(name: string, level: Level, fields: readonly string[]): string | undefined {
  const plain = plainName(name);
  if (plain === '' || plain.length > LONGEST) return undefined;
  const { words, answers } = wordsOf(level, fields);
  if (answers.has(plain)) return answers.get(plain);
  const meant = words.get(plain) ?? nearest(plain, [...words.keys()], (word) => words.get(word));
  // Remembered, since one misspelling is often repeated; a file of random names must not fill the memory.
  if (answers.size < MOST_ANSWERS) answers.set(plain, meant);
  return meant;
}

/** The closest of some names by spelling, if it is close enough and the only one. */
export function closest(name: string, names: Iterable<string>): string | undefined {
  const all = [...names];
  return all.length > MOST_NAMES ? undefined : nearest(name, all, (other) => other);
}

/**
 * Is a name a slip of the pen for another: two letters away at most, and no other of the names as near? A digit is never
 * a slip: level-1 and level-2 are two things.
 */
export function isSlip(name: string, meant: string, names: readonly string[] = []): boolean {
  const plain = plainName(name);
  const far = distance(plain, plainName(meant), FARTHEST_SLIP);
  if (far > FARTHEST_SLIP || digits(name) !== digits(meant)) return false;
  return names.every((other) => other === meant || distance(plain, plainName(other), far) > far);
}

function digits(name: string): string {
  return name.replace(/\D/g, '');
}

interface Words {
  /** Names and synonyms of fields to the field. */
  words: ReadonlyMap<string, string>;
  /** What was asked before. */
  answers: Map<string, string | undefined>;
}

const known = new Map<Level, Words>();

function wordsOf(level: Level, fields: readonly string[]): Words {
  const found = known.get(level);
  if (found) return found;
  const words = new Map<string, string>();
  for (const [field, others] of Object.entries(SYNONYMS[level])) {
    for (const word of others.split(' ')) words.set(word, field);
  }
  for (const field of fields) words.set(plainName(field), field);
  const made = { words, answers: new Map<string, string | undefined>() };
  known.set(level, made);
  return made;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[_\s-]/g, '');
}

function nearest(
  name: string,
  names: readonly string[],
  target: (name: string) => string | undefined,
): string | undefined {
  let limit = name.length < 6 ? 1 : 2;
  let best = new Set<string>();
  for (const other of names) {
    const far = distance(name, other, limit);
    const meaning = target(other);
    if (far > limit || meaning === undefined) continue;
    if (far < limit) best = new Set();
    limit = far;
    best.add(meaning);
  }
  return best.size === 1 ? [...best][0] : undefined;
}

/** Letters to insert, delete, change or swap with their neighbour (optimal string alignment); above `limit` any number above it. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
