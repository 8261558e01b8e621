import type { DraftText } from '../bank/draft.ts';
import type { ScalarNode, Span } from '../bank/yaml/tree.ts';

/** What a place maps to: only quotes, escapes, folds and indents set the text of a scalar apart from its source. */
type Written = Pick<ScalarNode, 'text' | 'style' | 'start' | 'end'>;

const known = new WeakMap<Written, readonly number[]>();

/**
 * For each UTF-16 unit of `node.text` the offset in the source at which it is written, and last the offset at which the
 * last of them ends. An escape is written at its backslash, also where it makes two units. A space or line feed that
 * stands for a line end is written at that line end. Offsets never go down.
 */
export function sourcePlaces(source: string, node: Written): readonly number[] {
  const found = known.get(node) ?? placesOf(source, node);
  known.set(node, found);
  return found;
}

/** Where a part of a kept text, as a Draft has it, is written: from its first to behind its last unit. */
export function sourceSpan(source: string, { node }: DraftText, from: number, to: number): Span {
  const verbatim = verbatimStart(source, node);
  if (verbatim !== undefined) {
    const place = (unit: number) => verbatim + Math.min(keptUnit(node, unit), node.text.length);
    return { start: place(from), end: place(Math.max(from, to)) };
  }
  const places = sourcePlaces(source, node);
  const start = places[keptUnit(node, from)] ?? node.end;
  if (to <= from) return { start, end: start };
  const last = places[keptUnit(node, to - 1)] ?? node.end;
  return { start, end: unitEnd(source, node, last) };
}

/** Where a text begins that is written as it is read: most are. */
function verbatimStart(source: string, { text, style, start, end }: Written): number | undefined {
  if (style === 'block') return undefined;
  const quote = style === 'plain' ? 0 : 1;
  return text.length === end - start - 2 * quote && source.startsWith(text, start + quote) ? start + quote : undefined;
}

const kept = new WeakMap<Written, readonly number[]>();

/** The index in a scalar's text of a unit of the kept text, which has no white space around it and LF line ends. */
function keptUnit(node: Written, unit: number): number {
  const { text } = node;
  const trimmed = text.length - text.trimStart().length;
  if (!text.includes('\r\n')) return trimmed + unit;
  const units = kept.get(node) ?? unitsWithoutReturns(text, trimmed);
  kept.set(node, units);
  return units[unit] ?? text.length;
}

function unitsWithoutReturns(text: string, from: number): number[] {
  const units: number[] = [];
  for (let i = from; i < text.length; i++) if (!text.startsWith('\r\n', i)) units.push(i);
  return units;
}

function placesOf(source: string, node: Written): number[] {
  const places = node.style === 'block' ? blockPlaces(source, node) : flowPlaces(source, node);
  const last = places.at(-1);
  places.push(last === undefined || last >= node.end ? node.end : unitEnd(source, node, last));
  return places;
}

const ESCAPE = /\\(?:x..|u....|U(.{8})|(\n)[ \t]*|.)/y;
const SPACES = /[ \t\n]+/y;

/** Plain and quoted scalars: white space with a line end in it is folded. */
function flowPlaces(source: string, { style, start, end }: Written): number[] {
  const places: number[] = [];
  const last = style === 'plain' ? end : end - 1;
  for (let at = style === 'plain' ? start : start + 1; at < last; ) {
    SPACES.lastIndex = at;
    const spaces = SPACES.exec(source)?.[0].slice(0, last - at);
    if (spaces !== undefined) {
      for (const unit of foldedSpaces(spaces)) places.push(at + unit);
      at += spaces.length;
      continue;
    }
    const { length, units } = written(source, style, at);
    for (let unit = 0; unit < units; unit++) places.push(at);
    at += length;
  }
  return places;
}

/** Which units of a run of white space are in the text: all of one line; one line end as a space; of more, all but the first. */
function foldedSpaces(spaces: string): number[] {
  const units = [...spaces].map((_, i) => i);
  const lineEnds = units.filter((i) => spaces[i] === '\n');
  return lineEnds.length === 0 ? units : lineEnds.length === 1 ? lineEnds : lineEnds.slice(1);
}

/** How long the character at an offset is in the source, and how many units it is in the text. */
function written(source: string, style: ScalarNode['style'], at: number): { length: number; units: number } {
  if (style === 'single' && source.startsWith("''", at)) return { length: 2, units: 1 };
  if (style !== 'double' || source[at] !== '\\') return { length: 1, units: 1 };
  ESCAPE.lastIndex = at;
  const [whole, eight, lineEnd] = ESCAPE.exec(source) ?? ['\\'];
  const units = lineEnd ? 0 : eight ? String.fromCodePoint(Number.parseInt(eight, 16)).length : 1;
  return { length: whole.length, units };
}

function unitEnd(source: string, { style }: Written, at: number): number {
  return at + (source[at] === '\n' ? 1 : written(source, style, at).length);
}

/**
 * Block scalars: lines without their indent. Line ends are collected and put in front of the next line with something
 * on it, since only then is it clear how many of them are in the text (YAML 1.2, section 8.1.3).
 */
function blockPlaces(source: string, { text, start, end }: Written): number[] {
  const places: number[] = [];
  const [header = '', ...lines] = source.slice(start, end).split('\n');
  const isFolded = header.startsWith('>');
  const indent = indentOf(text, lines);
  let lineEnds: number[] = [];
  let before: 'nothing' | 'text' | 'indented' = 'nothing';
  let at = start + header.length + 1;
  for (const [i, line] of lines.entries()) {
    if (i > 0) lineEnds.push(at - 1);
    const body = line.slice(indent);
    if (body !== '') {
      const isIndented = /^[ \t]/.test(body);
      const isKept = !isFolded || before !== 'text' || isIndented;
      const inText = isKept ? lineEnds.length : lineEnds.length - 1;
      for (const lineEnd of inText > 0 ? lineEnds.slice(-inText) : lineEnds.slice(0, 1)) places.push(lineEnd);
      for (let unit = 0; unit < body.length; unit++) places.push(at + indent + unit);
      lineEnds = [];
      before = isIndented ? 'indented' : 'text';
    }
    at += line.length + 1;
  }
  for (const lineEnd of lineEnds.slice(0, text.length - places.length)) places.push(lineEnd);
  while (places.length < text.length) places.push(end);
  return places;
}

/** How many columns of each line are not text: known from the first line that has more than spaces. */
function indentOf(text: string, lines: readonly string[]): number {
  const inText = text.search(/[^ \n]/);
  if (inText < 0) return Number.POSITIVE_INFINITY;
  const line = lines.find((one) => /[^ ]/.test(one)) ?? '';
  return line.search(/[^ ]|$/) - (inText - text.lastIndexOf('\n', inText) - 1);
}
