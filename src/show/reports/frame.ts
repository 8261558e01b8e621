import type { PlacedFinding } from '../../core/bank/placed.ts';
import { graphemes } from '../../core/text/graphemes.ts';
import type { Line } from '../../core/text/line.ts';
import { visibleLine } from '../../core/text/visible-line.ts';
import { width } from '../../core/text/width.ts';
import { spaces, span } from '../spans.ts';

const NARROWEST = 20;
const CUT = '…';

/**
 * The source line of a finding with its number, and carets below the place. A long line is cut around the place so that
 * nothing is wider than `columns`.
 */
export function sourceFrame(
  text: string,
  { line, column, endLine, endColumn }: PlacedFinding,
  columns: number,
): Line[] {
  const gutter = `${String(line).padStart(6)} | `;
  const room = Math.max(NARROWEST, columns) - gutter.length;
  const until = endLine > line ? text.length : endColumn - 1;
  const { before, marked, after } = cutAround(text, column - 1, Math.max(until, column - 1), room);
  const carets = '^'.repeat(Math.max(1, width(marked)));
  return [
    [span(gutter, 'dim'), span(before + marked + after)],
    [span(`${spaces(gutter.length - 2)}| `, 'dim'), span(spaces(width(before))), span(carets, 'wrong')],
  ];
}

export interface Parts {
  before: string;
  marked: string;
  after: string;
}

/** A line made visible and cut around a part of it, so that it is no wider than `room`. */
export function cutAround(text: string, start: number, end: number, room: number): Parts {
  const parts = visibleParts(text, start, end, room);
  const before = fitEnd(parts.before, Math.floor(room / 2));
  const marked = fitStart(parts.marked, Math.max(1, room - width(before) - CUT.length));
  const after = marked === parts.marked ? fitStart(parts.after, room - width(before) - width(marked)) : '';
  return { before, marked, after };
}

/** The three parts made visible together, so that a character is judged by its neighbours. Only what can be seen is. */
function visibleParts(text: string, start: number, end: number, room: number): Parts {
  const from = characterStart(text, Math.max(0, start - 2 * room));
  const to = characterStart(text, Math.min(text.length, start + 2 * room));
  const middle = Math.min(characterStart(text, end), to);
  const line = visibleLine([
    span(text.slice(from, start)),
    span(text.slice(start, middle)),
    span(text.slice(middle, to)),
  ]);
  const [before = '', marked = '', after = ''] = line.map((part) => part.text);
  return { before: (from > 0 ? CUT : '') + before, marked, after: after + (to < text.length ? CUT : '') };
}

/** An offset that is not inside a pair of surrogates. */
function characterStart(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]/.test(text.charAt(offset - 1))
    ? offset - 1
    : offset;
}

function fitEnd(text: string, room: number): string {
  if (width(text) <= room) return text;
  const characters = graphemes(text);
  let kept = '';
  while (characters.length > 0 && width(characters.at(-1) + kept) < room) kept = characters.pop() + kept;
  return CUT + kept;
}

function fitStart(text: string, room: number): string {
  if (width(text) <= room) return text;
  if (room < 1) return '';
  let kept = '';
  for (const character of graphemes(text)) {
    if (width(kept + character) >= room) break;
    kept += character;
  }
  return kept + CUT;
}
