import type { PlacedFix } from '../../core/bank/placed.ts';
import type { Line, Style } from '../../core/text/line.ts';
import { plural } from '../../core/text/plural.ts';
import { line, spaces, span } from '../spans.ts';
import { type Change, changesOf } from './changes.ts';
import { cutAround } from './frame.ts';

const GUTTER = 9;
const NARROWEST = 20;
/** Of the removed and of the added lines of one change. */
const LINES_SHOWN = 3;
const CHANGES_SHOWN = 2;
/** UTF-16 units. A fix that rewrites more is not shown: nobody would read it here. */
const LARGEST = 20_000;

/** What a fix does, as a few lines with `-` and `+`. Long lines are cut around the change, no wider than `columns`. */
export function fixDiff(source: string, { edits, safe }: PlacedFix, columns: number): Line[] {
  const [first, last] = [edits[0], edits.at(-1)];
  if (!first || !last || !isShort(source, first.start - first.startColumn, last.end)) return [];
  const changes = changesOf(source, edits);
  const more = changes.length - CHANGES_SHOWN;
  return [
    ...changes.slice(0, CHANGES_SHOWN).flatMap((change) => changeLines(change, Math.max(NARROWEST, columns))),
    ...(more > 0 ? [line(`${spaces(GUTTER)}… and ${plural(more, 'more change')}`, 'dim')] : []),
    ...(safe ? [] : [line('    This may change what is meant: only --fix-unsafe does it.', 'dim')]),
  ];
}

function isShort(source: string, start: number, end: number): boolean {
  const newline = source.indexOf('\n', end);
  return (newline < 0 ? source.length : newline) - start <= LARGEST;
}

function changeLines({ line: number, newLine, removed, added }: Change, columns: number): Line[] {
  const isPaired = removed.length === added.length;
  return [
    ...side('-', 'wrong', number, removed, isPaired ? added : [], columns),
    ...side('+', 'right', newLine, added, isPaired ? removed : [], columns),
  ];
}

function side(
  sign: string,
  style: Style,
  number: number,
  lines: readonly string[],
  others: readonly string[],
  columns: number,
): Line[] {
  const shown = lines.slice(0, LINES_SHOWN).map((text, i): Line => {
    const [start, end] = differing(withoutEnd(text), withoutEnd(others[i] ?? ''));
    const { before, marked, after } = cutAround(withoutEnd(text), start, end, columns - GUTTER);
    const gutter = span(`${String(number + i).padStart(GUTTER - 3)} `, 'dim');
    return [gutter, span(`${sign} `, style), span(before), span(marked, style), span(after)];
  });
  const more = lines.length - LINES_SHOWN;
  return more > 0 ? [...shown, line(`${spaces(GUTTER - 2)}${sign} … ${plural(more, 'more line')}`, 'dim')] : shown;
}

function withoutEnd(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}

/** The part of a line that another version of it has not, without cutting a pair of surrogates. */
function differing(text: string, other: string): [start: number, end: number] {
  const shorter = Math.min(text.length, other.length);
  let start = 0;
  while (start < shorter && text[start] === other[start]) start++;
  if (isHigh(text, start - 1)) start--;
  let tail = 0;
  while (tail < shorter - start && text.at(-1 - tail) === other.at(-1 - tail)) tail++;
  if (tail > 0 && isHigh(text, text.length - tail - 1)) tail--;
  return [start, text.length - tail];
}

function isHigh(text: string, index: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(index));
}
