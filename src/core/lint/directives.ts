import { lineStarts, placeOf } from '../bank/lines.ts';
import type { Reading } from '../bank/read.ts';
import type { Span, TreeNode } from '../bank/yaml/tree.ts';

/** A comment such as `# examdrill-disable-next-line item/k-type -- reason`. */
export interface Directive extends Span {
  /** `examdrill-disable-next-line`, or what was written in its place. */
  word: string;
  names: Name[];
  /** Where the text after the names begins. */
  rest: number;
  /** What stands after `--`; undefined without it. */
  reason?: string;
  /** The next line from 1 that is neither a comment nor blank; undefined at the end of the file. */
  target?: number;
}

export interface Name extends Span {
  text: string;
}

export const NEXT_LINE = 'examdrill-disable-next-line';
const BEGINNING = 'examdrill-';
const WORD = /#[ \t]*(examdrill-(?:disable|enable|ignore)[\w-]*)/y;
const FIRST_NAME = /[ \t,]*(?!--)([^\s,]+)/y;
/** After a comma any name, after a space only what looks like one: all else is the reason. */
const NEXT_NAME = /[ \t]*,[ \t,]*(?!--)([^\s,]+)|[ \t]+([a-z]+\/[a-z-]+)(?=[\s,]|$)/y;
const SPACES = /[ \t,]*/y;

/** The comments that suppress findings, in the order of the file. A file that cannot be read as YAML has none. */
export function directives({ source, tree }: Pick<Reading, 'source' | 'tree'>): Directive[] {
  if (!tree || !source.includes(BEGINNING)) return [];
  const starts = lineStarts(source);
  const texts = [...textSpans(tree)];
  const found: Directive[] = [];
  let last = 0;
  for (let at = source.indexOf(BEGINNING); at >= 0; at = source.indexOf(BEGINNING, at + 1)) {
    const { line } = placeOf(starts, at);
    if (line === last) continue;
    last = line;
    const start = commentStart(source, starts[line - 1] ?? 0, starts[line] ?? source.length, texts);
    const directive = start === undefined ? undefined : readDirective(source, start);
    if (directive) found.push(directive);
  }
  return found.length > 0 ? withTargets(found, source, starts) : found;
}

/** Where the comment of a line begins, if it has one. */
function commentStart(source: string, lineStart: number, lineEnd: number, texts: readonly Span[]): number | undefined {
  for (let at = lineStart; at < lineEnd; at++) {
    if (source[at] !== '#') continue;
    const apart = at === lineStart || /\s/.test(source.charAt(at - 1));
    if (apart && !isInside(at, texts)) return at;
  }
  return undefined;
}

function readDirective(source: string, start: number): Directive | undefined {
  const newline = source.indexOf('\n', start);
  const end = newline < 0 ? source.length : newline;
  const line = source.slice(start, end);
  WORD.lastIndex = 0;
  const word = WORD.exec(line)?.[1];
  if (word === undefined) return undefined;
  const names: Name[] = [];
  let at = WORD.lastIndex;
  for (let pattern = FIRST_NAME; ; pattern = NEXT_NAME) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    const text = match?.[1] ?? match?.[2];
    if (text === undefined) break;
    at = pattern.lastIndex;
    names.push({ text, start: start + at - text.length, end: start + at });
  }
  SPACES.lastIndex = at;
  SPACES.exec(line);
  const rest = line.slice(SPACES.lastIndex);
  const reason = /^--(?!\S)/.test(rest) ? rest.slice(2).trim() : undefined;
  return { word, names, rest: start + SPACES.lastIndex, start, end, ...(reason === undefined ? {} : { reason }) };
}

/** From the last line to the first, so that comments one above the other cost one look each. */
function withTargets(found: readonly Directive[], source: string, starts: readonly number[]): Directive[] {
  const lines = new Map(found.map((directive) => [placeOf(starts, directive.start).line, directive]));
  const targets = new Map<Directive, number>();
  let target: number | undefined;
  for (let line = starts.length; line > 0; line--) {
    const directive = lines.get(line);
    if (directive && target !== undefined) targets.set(directive, target);
    if (/[^\s#]/.test(source.charAt(firstSeen(source, starts[line - 1] ?? 0)))) target = line;
  }
  return found.map((directive) => {
    const line = targets.get(directive);
    return line === undefined ? directive : { ...directive, target: line };
  });
}

/** The offset of the first character of a line that is no blank: its line feed when there is none. */
function firstSeen(source: string, lineStart: number): number {
  let at = lineStart;
  while (source[at] === ' ' || source[at] === '\t') at++;
  return at;
}

/** Where a # is no comment: in texts, and in what could not be read. In the order of the file. */
function* textSpans(node: TreeNode): Generator<Span> {
  if (node.kind === 'scalar' || node.kind === 'hole') yield node;
  if (node.kind === 'list') for (const item of node.items) yield* textSpans(item);
  if (node.kind !== 'map') return;
  for (const { key, value } of node.entries.values()) {
    yield key;
    yield* textSpans(value);
  }
}

function isInside(offset: number, sorted: readonly Span[]): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return offset < (sorted[low - 1]?.end ?? 0);
}
