import { graphemes } from './graphemes.ts';
import { width } from './width.ts';
import type { Word } from './words.ts';

/** A piece of a text for one line: UTF-16 units, end exclusive. */
export interface Row {
  start: number;
  end: number;
}

/** Columns for text on the first line and on the others, each at least 1. */
export interface Room {
  first: number;
  rest: number;
}

/**
 * Fills lines with words, as many on each as fit. A line feed ends a line; a word wider than a line is cut between
 * characters. `split` finds the words of a text without line feeds.
 */
export function fill(text: string, room: Room, split: (paragraph: string) => Word[]): Row[] {
  const rows: Row[] = [];
  const columns = () => (rows.length === 0 ? room.first : room.rest);
  let offset = 0;
  for (const paragraph of text.split('\n')) {
    let row: Row | undefined;
    let used = 0;
    for (const word of split(paragraph)) {
      const start = offset + word.start;
      const end = offset + word.end;
      const gap = width(text.slice(row?.end ?? offset, start));
      if (used + gap + word.columns <= columns()) {
        row = { start: row?.start ?? offset, end };
        used += gap + word.columns;
        continue;
      }
      if (row) rows.push(row);
      row = { start, end };
      used = word.columns;
      if (used <= columns()) continue;
      row.end = start;
      used = 0;
      for (const part of parts(text.slice(start, end), room)) {
        if (used > 0 && used + part.columns > columns()) {
          rows.push(row);
          row = { start: row.end, end: row.end };
          used = 0;
        }
        row.end += part.length;
        used += part.columns;
      }
    }
    rows.push(row ?? { start: offset, end: offset });
    offset += paragraph.length + 1;
  }
  return rows;
}

interface Part {
  length: number;
  columns: number;
}

const WITH_MARKS = /.[\p{Mn}\p{Me}\p{Cf}]{0,16}/gsu;

/** Whole characters, but one wider than the line (hostile text can build such) is taken apart. */
function parts(word: string, room: Room): Part[] {
  const widest = Math.max(2, Math.min(room.first, room.rest));
  return graphemes(word)
    .flatMap((one) => (width(one) > widest ? (one.match(WITH_MARKS) ?? []) : [one]))
    .map((one) => ({ length: one.length, columns: width(one) }));
}
