import { type Code, endOfCode, opensCode, readCode } from './fence.ts';
import { inline } from './inline.ts';
import type { Line } from './line.ts';

/** A part of a text that starts on a line of its own. The marker of an item (`-`, `*`, `1.`) is as written. */
export type Block =
  | { kind: 'paragraph'; text: Line }
  | { kind: 'heading'; level: 1 | 2 | 3; text: Line }
  | { kind: 'item'; level: 0 | 1; marker: string; text: Line }
  | Code;

const ITEM = /^([ \t]*)([-*]|\d{1,9}\.)[ \t]+(?=\S)/;
const HEADING = /^(#{1,3})[ \t]+(?=\S)/;

/**
 * The block part of the markdown subset: paragraphs, lists of two levels, fenced code and, where `headings` says so (in
 * notes), headings of three levels. All else is literal text of a paragraph. Linear in the length of the text.
 */
export function blocks(text: string, headings = false): Block[] {
  const lines = text.split('\n');
  const found: Block[] = [];
  let listIndent: number | undefined;
  for (let index = 0; index < lines.length; ) {
    const kind = kindOf(lines[index] ?? '', headings);
    const end = endOf(kind, lines, index, headings);
    const own = lines.slice(index, end);
    if (kind === 'item') listIndent ??= indentOf(own[0]);
    else if (kind !== 'blank') listIndent = undefined;
    if (kind !== 'blank') found.push(read(kind, own, listIndent ?? 0));
    index = end;
  }
  return found;
}

function kindOf(line: string, headings: boolean): Block['kind'] | 'blank' {
  if (line.trim() === '') return 'blank';
  if (opensCode(line)) return 'code';
  if (headings && HEADING.test(line)) return 'heading';
  return ITEM.test(line) ? 'item' : 'paragraph';
}

/** The index after the last line of the block that begins at `start`. */
function endOf(kind: Block['kind'] | 'blank', lines: string[], start: number, headings: boolean): number {
  if (kind === 'code') return endOfCode(lines, start);
  let end = start + 1;
  if (kind === 'blank' || kind === 'heading') return end;
  while (end < lines.length && continues(lines[end] ?? '', kind, headings)) end++;
  return end;
}

/** In running text a line that begins with a number and a full stop is more often the end of a sentence than an item. */
function continues(line: string, kind: Block['kind'], headings: boolean): boolean {
  const next = kindOf(line, headings);
  return next === 'paragraph' || (next === 'item' && kind === 'paragraph' && !/^[ \t]*(?:[-*]|1\.)/.test(line));
}

function read(kind: Block['kind'], lines: string[], listIndent: number): Block {
  if (kind === 'code') return readCode(lines);
  const text = lines.join('\n');
  if (kind === 'paragraph') return { kind, text: inline(text.trim()) };
  const [start = '', first = '', marker = ''] = (kind === 'item' ? ITEM : HEADING).exec(text) ?? [];
  const rest = inline(text.slice(start.length).trim());
  if (kind === 'heading') return { kind, level: first.length as 1 | 2 | 3, text: rest };
  return { kind, level: indentOf(first) >= listIndent + 2 ? 1 : 0, marker, text: rest };
}

/** Columns of the white space that a line begins with. */
function indentOf(line = ''): number {
  return line.replaceAll('\t', '    ').search(/\S|$/);
}
