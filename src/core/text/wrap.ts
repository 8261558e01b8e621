import type { Line } from './line.ts';
import { plain } from './plain.ts';
import { fill, type Row } from './rows.ts';
import { visibleLine, withoutStrays } from './visible-line.ts';
import { width } from './width.ts';
import { type Word, words } from './words.ts';

/** What stands before the text: on its first line, and on the others. */
export interface Prefix {
  first: Line;
  rest: Line;
}

// Not wrap-ansi: this wraps spans instead of escape codes, breaks between ideographs and hangs text under a prefix.

/**
 * Wraps text at `columns`, made visible first. A line feed ends a line; words stay whole unless one alone is wider than
 * a line. No line is wider than `columns` (from 2 up; a wide character needs two) or ends in a space. A prefix that
 * leaves less than two columns is dropped.
 */
export function wrap(text: Line, columns: number, prefix?: Prefix): Line[] {
  return layOut(text, columns, prefix, words);
}

/** Like `wrap`, but keeps every space and cuts lines that are too wide anywhere: for code. */
export function chop(text: Line, columns: number, prefix?: Prefix): Line[] {
  return layOut(text, columns, prefix, (line) => [{ start: 0, end: line.length, columns: width(line) }]);
}

function layOut(text: Line, columns: number, prefix: Prefix | undefined, split: (paragraph: string) => Word[]): Line[] {
  const line = visibleLine(text);
  const first = head(prefix?.first, columns);
  const rest = head(prefix?.rest, columns);
  const rows = fill(plain(line), { first: first.room, rest: rest.room }, split);
  return cut(line, rows).map((piece, index) => tidy([...(index === 0 ? first : rest).line, ...piece]));
}

function head(prefix: Line | undefined, columns: number): { line: Line; room: number } {
  const line = visibleLine(prefix ?? []);
  const room = columns - width(plain(line));
  return room < 2 ? { line: [], room: Math.max(columns, 1) } : { line, room };
}

/** Cuts rows, which are in order, out of a line. */
function cut(line: Line, rows: Row[]): Line[] {
  let first = 0;
  let offset = 0;
  return rows.map(({ start, end }) => {
    for (let span = line[first]; span !== undefined && offset + span.text.length <= start; span = line[++first]) {
      offset += span.text.length;
    }
    const piece: Line = [];
    let from = offset;
    for (let index = first; from < end; index++) {
      const span = line[index] as Line[number];
      piece.push({ ...span, text: span.text.slice(Math.max(start - from, 0), end - from) });
      from += span.text.length;
    }
    return piece;
  });
}

function tidy(line: Line): Line {
  const spans = withoutStrays(line).filter((span) => span.text !== '');
  for (let last = spans.pop(); last !== undefined; last = spans.pop()) {
    const text = last.text.trimEnd();
    if (text !== '') return [...spans, { ...last, text }];
  }
  return [];
}
