import type { Line } from '../../core/text/line.ts';
import { plain } from '../../core/text/plain.ts';
import { plural } from '../../core/text/plural.ts';
import { wrap } from '../../core/text/wrap.ts';
import { line, span } from '../spans.ts';

/** One question on the answer sheet of an exam. */
export interface SheetRow {
  number: number;
  /** Letters of the chosen options; empty when it is blank. */
  letters: string;
  marked: boolean;
  stem: string;
}

export interface Sheet {
  rows: readonly SheetRow[];
  answered: number;
  blank: number;
  marked: number;
}

export interface SheetBody {
  lines: Line[];
  /** Number of a question to the line of it. */
  lineOf: Map<number, number>;
}

const SHORTEST_STEM = 12;

/** "17 answered · 3 blank · 2 marked". */
export function sheetCounts({ answered, blank, marked }: Sheet): string {
  return `${answered} answered · ${blank} blank · ${marked} marked`;
}

/** One line for each question: its number, what was answered, whether it is marked, how it begins. */
export function sheetBody(sheet: Sheet, columns: number): SheetBody {
  const { rows } = sheet;
  const digits = Math.max(0, ...rows.map(({ number }) => String(number).length));
  const answers = Math.max(0, ...rows.map((row) => answerOf(row).length));
  const marks = rows.some(({ marked }) => marked) ? '  marked'.length : 0;
  const room = columns - digits - answers - marks - 4;
  const lines: Line[] = [];
  const lineOf = new Map<number, number>();
  for (const row of rows) {
    const mark = (row.marked ? '  marked' : '').padEnd(marks);
    const stem = room < SHORTEST_STEM ? '' : `  ${beginning(row.stem, room)}`;
    const cells = [
      span(String(row.number).padStart(digits), 'strong'),
      span(`  ${answerOf(row).padEnd(answers)}`, row.letters === '' ? 'warn' : undefined),
      span(mark),
      span(stem, 'dim'),
    ].filter(({ text }) => text !== '');
    lineOf.set(row.number, lines.length);
    lines.push(...(columns < digits + answers + marks + 2 ? wrap(cells, columns) : [cells]));
  }
  if (rows.length === 0) lines.push(...wrap([span('There is none.')], columns));
  return { lines, lineOf };
}

/** The same in words: "3: blank, marked". */
export function sheetLines(sheet: Sheet): Line[] {
  return [
    line(sheetCounts(sheet)),
    ...sheet.rows.map((row) => line(`${row.number}: ${answerOf(row)}${row.marked ? ', marked' : ''}`)),
  ];
}

const NAMED = 8;

/** What has to be said before an exam is submitted; `blank` are the numbers of the blank questions. */
export function confirmation(blank: readonly number[]): string {
  if (blank.length === 0) return 'Every question is answered. Submit?';
  return `${blankText(blank)} A blank counts as wrong; a guess cannot lose marks. Submit?`;
}

function blankText(blank: readonly number[]): string {
  const last = blank.at(-1);
  if (blank.length === 1) return `Question ${last} is blank.`;
  if (blank.length <= NAMED) return `Questions ${blank.slice(0, -1).join(', ')} and ${last} are blank.`;
  return `${plural(blank.length, 'question')} are blank: ${blank.slice(0, NAMED).join(', ')} and ${blank.length - NAMED} more.`;
}

function answerOf({ letters }: SheetRow): string {
  return letters === '' ? 'blank' : letters;
}

function beginning(text: string, columns: number): string {
  const [first = [], ...more] = wrap([span(text)], columns);
  if (more.length === 0) return plain(first);
  const [cut = []] = wrap([span(text)], columns - 2);
  return `${plain(cut).trimEnd()} …`;
}
