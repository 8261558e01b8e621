import type { Scan, Spot } from './scan.ts';

/** Whole numbers from 0 to below a bound, always the same for a seed (mulberry32). */
export type Chance = (below: number) => number;

export function chanceOf(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A change of the text, and where it must be noticed, as an offset into the text with the change in it. */
export interface Injection {
  rule: string;
  start: number;
  end: number;
  text: string;
  noticed: number;
}

type Injector = (source: string, found: Scan, chance: Chance) => Omit<Injection, 'rule'> | undefined;

/** Puts a hazard at a random place of a bank where it can be; undefined if there is none. */
export function inject(rule: string, source: string, found: Scan, chance: Chance): Injection | undefined {
  const injectors = INJECTORS[rule] ?? [];
  const able = injectors.flatMap((one) => one(source, found, chance) ?? []);
  const injection = pick(able, chance);
  return injection && { rule, ...injection };
}

/** Several hazards of these kinds in different texts, in the order of the file. */
export function injectMany(rules: readonly string[], source: string, { spots }: Scan, chance: Chance): Injection[] {
  const able = spots.filter((spot) => lettersIn(source, spot).length > 0);
  const chosen = able.filter(() => chance(3) === 0);
  return chosen.flatMap((spot) => {
    const rule = pick(rules, chance) ?? '';
    const found = { spots: [spot], rows: [], questions: [], comments: [] };
    const injection = pick(
      (INJECTORS[rule] ?? []).flatMap((one) => one(source, found, chance) ?? []),
      chance,
    );
    return injection ? [{ rule, ...injection }] : [];
  });
}

/** The text with all changes, and the places where they must be noticed, as `line:column rule`. */
export function injected(source: string, injections: readonly Injection[]): { text: string; expected: string[] } {
  let text = source;
  for (const { start, end, text: put } of [...injections].reverse())
    text = text.slice(0, start) + put + text.slice(end);
  let shift = 0;
  const expected = injections.map(({ rule, start, end, text: put, noticed }) => {
    const place = placeIn(text, noticed + shift);
    shift += put.length - (end - start);
    return `${place} ${rule}`;
  });
  return { text, expected };
}

/** A byte order mark is no column. */
function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const column = offset - (before.lastIndexOf('\n') + 1) + 1;
  return `${before.split('\n').length}:${before.startsWith('\ufeff') && !before.includes('\n') ? column - 1 : column}`;
}

function pick<T>(list: readonly T[], chance: Chance): T | undefined {
  return list[chance(Math.max(1, list.length))];
}

/** Offsets between two Latin letters of a text. None within code, tags of Markdown, or behind a backslash. */
function lettersIn(source: string, { inner, end, style }: Spot): number[] {
  const text = source.slice(inner, style === 'plain' || style === 'block' ? end : end - 1);
  return /[`\\]/.test(text) ? [] : [...text.matchAll(/(?<=[A-Za-z])(?=[a-z])/g)].map(({ index }) => inner + index);
}

/** Offsets of single spaces between two words of Latin letters. None in texts with code, quotes or tables. */
function gapsIn(source: string, { inner, end, style }: Spot): number[] {
  const text = source.slice(inner, style === 'plain' || style === 'block' ? end : end - 1);
  return /[`"“|\\]/.test(text)
    ? []
    : [...text.matchAll(/(?<=[A-Za-z]) (?=[A-Za-z])/g)].map(({ index }) => inner + index);
}

const isPlain = ({ style }: Spot) => style === 'plain';
const isBlockPlain = (spot: Spot) => isPlain(spot) && !spot.flow;
const isDouble = ({ style }: Spot) => style === 'double';

/** Puts one of these between two letters; noticed there, or some units behind. */
const between =
  (pieces: readonly string[], behind = 0, fits: (spot: Spot) => boolean = () => true): Injector =>
  (source, { spots }, chance) => {
    const at = pick(
      spots.filter(fits).flatMap((spot) => lettersIn(source, spot)),
      chance,
    );
    return at === undefined
      ? undefined
      : { start: at, end: at, text: pick(pieces, chance) ?? '', noticed: at + behind };
  };

/** The same in a comment. */
const inComment =
  (pieces: readonly string[], behind = 0): Injector =>
  (source, { comments }, chance) => {
    const { start, end } = pick(comments, chance) ?? { start: 0, end: 0 };
    const letters = [...source.slice(start, end).matchAll(/(?<=[A-Za-z])(?=[a-z])/g)].map(({ index }) => start + index);
    const at = pick(letters, chance);
    return at === undefined
      ? undefined
      : { start: at, end: at, text: pick(pieces, chance) ?? '', noticed: at + behind };
  };

/** Puts one of these in the place of a space; noticed some units behind. */
const inGap =
  (pieces: readonly string[], behind: number, fits: (spot: Spot) => boolean = () => true): Injector =>
  (source, { spots }, chance) => {
    const at = pick(
      spots.filter(fits).flatMap((spot) => gapsIn(source, spot)),
      chance,
    );
    return at === undefined
      ? undefined
      : { start: at, end: at + 1, text: pick(pieces, chance) ?? '', noticed: at + behind };
  };

/** A plain text that is one still without its first word. */
const FIRST_WORD = /^[A-Za-z]\S*(?: [A-Za-z]|$)/;

/** Puts one of these before such a text; noticed there. */
const before =
  (pieces: readonly string[]): Injector =>
  (source, { spots }, chance) => {
    const able = spots.filter((spot) => isPlain(spot) && FIRST_WORD.test(source.slice(spot.start, spot.end)));
    const { start } = pick(able, chance) ?? {};
    return start === undefined ? undefined : { start, end: start, text: pick(pieces, chance) ?? '', noticed: start };
  };

/** One of these in the place of a plain text. */
const instead =
  (pieces: readonly string[], behind: (spot: Spot) => number = () => 0): Injector =>
  (_, { spots }, chance) => {
    const spot = pick(spots.filter(isPlain), chance);
    if (!spot) return undefined;
    return {
      start: spot.start,
      end: spot.end,
      text: pick(pieces, chance) ?? '',
      noticed: spot.start + behind(spot),
    };
  };

/** The line again, behind itself. */
const sameField: Injector = (source, { rows }, chance) => {
  const row = pick(rows, chance);
  if (!row) return undefined;
  const newline = source.indexOf('\n', row.start);
  const at = newline < 0 ? source.length : newline;
  const again = `\n${' '.repeat(row.name - row.start)}${source.slice(row.name, at)}`;
  return { start: at, end: at, text: again, noticed: at + 1 + row.name - row.start };
};

/** The field again, behind itself in the brackets. */
const sameFieldInBrackets: Injector = (_, { spots }, chance) => {
  const spot = pick(
    spots.filter(({ flow }) => flow),
    chance,
  );
  if (!spot) return undefined;
  return { start: spot.end, end: spot.end, text: `, "${spot.field}": x`, noticed: spot.end + 2 };
};

const mergeKey: Injector = (_, { rows }, chance) => {
  const row = pick(
    rows.filter(({ start, name }) => name > start),
    chance,
  );
  if (!row) return undefined;
  return { start: row.name, end: row.name, text: `<<: x\n${' '.repeat(row.name - row.start)}`, noticed: row.name };
};

const secondDocument: Injector = (source, { questions }, chance) => {
  const at = pick([...questions.slice(1), source.length], chance) ?? source.length;
  const newline = at === 0 || source[at - 1] === '\n' ? '' : '\n';
  return { start: at, end: at, text: `${newline}---\n`, noticed: at + newline.length };
};

const directive: Injector = (source, _, chance) => {
  const mark = source.startsWith('\ufeff') ? 1 : 0;
  const comments = '# a comment\n'.repeat(chance(3));
  const text = `${comments}${pick(['%YAML 1.1', '%TAG ! tag:example.org,2000:', '%OTHER'], chance)}\n---\n`;
  return { start: mark, end: mark, text, noticed: mark + comments.length };
};

const tabIndent: Injector = (source, { rows }, chance) => {
  const row = pick(
    rows.filter(({ start, name }) => name > start && !source.slice(start, name).includes('-')),
    chance,
  );
  return row && { start: row.start, end: row.name, text: '\t', noticed: row.start };
};

const textAfterQuote: Injector = (_, { spots }, chance) => {
  const { end } =
    pick(
      spots.filter((spot) => isDouble(spot) && !spot.flow),
      chance,
    ) ?? {};
  return end === undefined ? undefined : { start: end, end, text: ' and more', noticed: end + 1 };
};

const openQuote: Injector = (_, { spots }, chance) => {
  const { start, end } =
    pick(
      spots.filter((spot) => isDouble(spot) && !spot.flow),
      chance,
    ) ?? {};
  return start === undefined || end === undefined ? undefined : { start: end - 1, end, text: '', noticed: start };
};

/** `stem: Remember: which comes first?`; noticed where the text begins. */
const colon: Injector = (source, { spots }, chance) => {
  const spot = pick(
    spots.filter((one) => isBlockPlain(one) && gapsIn(source, one).length > 0),
    chance,
  );
  const at = spot && pick(gapsIn(source, spot), chance);
  return spot && at !== undefined ? { start: at, end: at, text: ':', noticed: spot.start } : undefined;
};

/** `Post #4 is closed`; noticed at the sign. What is left of the text must stay one. */
const comment: Injector = (source, { spots }, chance) => {
  const spot = pick(
    spots.filter((one) => isBlockPlain(one) && gapsIn(source, one).length > 0),
    chance,
  );
  const at = spot && pick(gapsIn(source, spot), chance);
  const left = spot && at !== undefined ? source.slice(spot.start, at) : '';
  if (at === undefined || /^(true|false|null)$/i.test(left)) return undefined;
  return { start: at + 1, end: at + 1, text: '#', noticed: at + 1 };
};

const spaceInQuotes: Injector = (_, { spots }, chance) => {
  const spot = pick(
    spots.filter(({ style, start, end }) => (style === 'single' || style === 'double') && end - start > 2),
    chance,
  );
  const at = spot && pick([spot.inner, spot.end - 1], chance);
  return at === undefined ? undefined : { start: at, end: at, text: ' ', noticed: at };
};

/** Titles and options have at most 2,000 characters, other texts 20,000. A text of `options` is one of depth 5. */
const longText: Injector = (source, { spots }, chance) => {
  const spot = pick(
    spots.filter((one) => lettersIn(source, one).length > 0),
    chance,
  );
  const at = spot && pick(lettersIn(source, spot), chance);
  if (!spot || at === undefined) return undefined;
  const short = spot.field === 'title' || (spot.field === 'text' && spot.depth === 5);
  return { start: at, end: at, text: 'sand '.repeat(short ? 401 : 4001), noticed: spot.start };
};

const BIDI = ['\u202e', '\u2066', '\u200f', '\u061c'];
const CONTROLS = ['\x01', '\x07', '\x08', '\x1b', '\x7f', '\x80', '\x85', '\x9b'];
const UNSEEN = ['\u200b', '\u2060', '\u00ad', '\u2028', '\ufeff', '\u{e0041}', '\u3164'];
const MARKS = [9, 12, 300].map((count) => '\u0301'.repeat(count));
/** The parser counts the document and every list and map: one more than 64 is too deep. */
const tooDeep = ({ depth }: Spot) => 63 - depth;

/** For each rule of the families `yaml` and `text`, the ways in which a bank can break it. */
export const INJECTORS: Readonly<Record<string, readonly Injector[]>> = {
  'yaml/alias': [before(['*', '&']), mergeKey],
  'yaml/coerced-scalar': [instead(['3.10', '007', '1e3', '0x1F', '.inf', 'true', 'False', 'null', '~', '-0'])],
  'yaml/depth': [instead(['['.repeat(70)], tooDeep)],
  'yaml/directive': [directive],
  'yaml/documents': [secondDocument],
  'yaml/duplicate-key': [sameField, sameFieldInBrackets],
  'yaml/syntax': [colon, tabIndent, textAfterQuote, openQuote, between(['\\q', '\\xg', '\\uz'], 0, isDouble)],
  'yaml/tag': [before(['!', '!!', '!x '])],
  'yaml/truncated-by-comment': [comment],
  'text/bidi': [between(BIDI), inComment(BIDI), between(['\\u202E', '\\u200F'], 0, isDouble)],
  'text/combining': [between(MARKS, 8), inComment(MARKS, 8)],
  'text/control-char': [
    between(CONTROLS),
    inComment(CONTROLS),
    between(['\\e', '\\x07', '\\u009b', '\\U00000001', '\\N', '\\0', '\\r', '\\ud800'], 0, isDouble),
  ],
  'text/double-space': [inGap(['  ', '   '], 0)],
  'text/invisible': [between(UNSEEN), inComment(UNSEEN), between(['\\u200B', '\\P', '\\U000E0041'], 0, isDouble)],
  'text/mojibake': [between(['â€™', 'Ã©', 'â€œ', '\ufffd'])],
  'text/placeholder': [
    instead(['TBD', 'FIXME', 'todo.']),
    inGap([' TODO: look it up '], 1, ({ style }) => style === 'block'),
  ],
  'text/too-long': [longText],
  'text/untrimmed': [spaceInQuotes],
};
