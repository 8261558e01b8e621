/** A pattern for paths, part by part. */
export type Glob = readonly Segment[];

type Segment = typeof ANY_FOLDERS | readonly Sign[];
type Sign = typeof ANY_TEXT | ((character: string) => boolean);

const ANY_FOLDERS = '**';
const ANY_TEXT = '*';
const MAGIC = /[*?[{]/;
const MOST_WAYS = 100;

/** Does an argument have to be matched against the files that are there? */
export function isGlob(text: string): boolean {
  return MAGIC.test(text);
}

/**
 * A pattern: `*` and `?` within a part, `[a-z]` and `[!a-z]` (no classes by name), `**` as a whole part for any number of
 * parts, and at the end for at least one; `\` takes the next sign as it is. undefined when a bracket stays open: it
 * matches nothing. The same signs mean the same in .gitignore.
 */
export function parseGlob(pattern: string): Glob | undefined {
  const parts = pattern.split('/');
  const segments = parts.map((part) => (/^\*{2,}$/.test(part) ? ANY_FOLDERS : signsOf(part)));
  if (segments.at(-1) === ANY_FOLDERS) segments.push([ANY_TEXT]);
  return segments.every((segment) => segment !== undefined) ? segments : undefined;
}

export function matchesGlob(glob: Glob, parts: readonly string[]): boolean {
  return matches(
    glob,
    parts,
    (segment) => segment === ANY_FOLDERS,
    (segment, part) => segment !== ANY_FOLDERS && matchesSegment(segment, part),
  );
}

function matchesSegment(signs: readonly Sign[], part: string): boolean {
  return matches(
    signs,
    [...part],
    (sign) => sign === ANY_TEXT,
    (sign, character) => sign !== ANY_TEXT && sign(character),
  );
}

/** Only the last "any number" is ever tried again, so the time is at most pattern times items. */
function matches<P, I>(
  pattern: readonly P[],
  items: readonly I[],
  isMany: (each: P) => boolean,
  fits: (each: P, item: I) => boolean,
): boolean {
  let at = 0;
  let again: { at: number; item: number } | undefined;
  for (let item = 0; item < items.length; ) {
    const each = pattern[at];
    if (each !== undefined && isMany(each)) {
      again = { at: ++at, item };
    } else if (each !== undefined && fits(each, items[item] as I)) {
      at++;
      item++;
    } else if (again) {
      at = again.at;
      item = ++again.item;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every(isMany);
}

function signsOf(part: string): Sign[] | undefined {
  const characters = [...part];
  const signs: Sign[] = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    if (character === '*') {
      if (signs.at(-1) !== ANY_TEXT) signs.push(ANY_TEXT);
    } else if (character === '?') {
      signs.push(() => true);
    } else if (character === '[') {
      const read = readClass(characters, at + 1);
      if (!read) return undefined;
      signs.push(read.sign);
      at = read.end;
    } else {
      if (character === '\\') at++;
      const literal = characters[at];
      if (literal === undefined) return undefined;
      signs.push((other) => other === literal);
    }
  }
  return signs;
}

/** Reads `a-z]` or `!a-z]`; a `]` that comes first is one of the characters. `end` is the place of the closing bracket. */
function readClass(characters: readonly string[], start: number): { sign: Sign; end: number } | undefined {
  const negated = characters[start] === '!' || characters[start] === '^';
  const ranges: [from: string, to: string][] = [];
  const first = negated ? start + 1 : start;
  for (let at = first; at < characters.length; at++) {
    if (characters[at] === ']' && at > first) {
      return { sign: (other) => ranges.some(([from, to]) => from <= other && other <= to) !== negated, end: at };
    }
    if (characters[at] === '\\') at++;
    const from = characters[at] ?? '';
    const isRange = characters[at + 1] === '-' && characters[at + 2] !== undefined && characters[at + 2] !== ']';
    if (isRange) at += characters[at + 2] === '\\' ? 3 : 2;
    ranges.push([from, isRange ? (characters[at] ?? '') : from]);
  }
  return undefined;
}

/** `a.{yaml,yml}` as `a.yaml` and `a.yml`; undefined when that makes too many. Braces do not stand in each other. */
export function expandBraces(pattern: string): string[] | undefined {
  let ways = [''];
  for (const piece of pattern.split(/(\{[^{}]*,[^{}]*\})/)) {
    const choices = /^\{.*,.*\}$/s.test(piece) ? piece.slice(1, -1).split(',') : [piece];
    if (ways.length * choices.length > MOST_WAYS) return undefined;
    ways = ways.flatMap((way) => choices.map((choice) => way + choice));
  }
  return ways;
}
