import type { Edit } from '../../core/bank/finding.ts';
import { placeEdits } from '../../core/bank/placed.ts';
import type { Line } from '../../core/text/line.ts';
import { line } from '../spans.ts';
import { type Change, changesOf, linesOf } from './changes.ts';

const CONTEXT = 3;

/** Edits of a file as a unified diff, with three lines of context. Without edits: no line. */
export function unifiedDiff(file: string, source: string, edits: readonly Edit[]): Line[] {
  const changes = changesOf(source, placeEdits(source, edits));
  if (changes.length === 0) return [];
  const lines = linesOf(source);
  const name = file.replace(/^\/+/, '');
  const head = [line(`--- a/${name}`, 'strong'), line(`+++ b/${name}`, 'strong')];
  return [...head, ...hunks(changes).flatMap((hunk) => hunkLines(hunk, lines))];
}

/** Changes whose context meets stand in one hunk. */
function hunks(changes: readonly Change[]): Change[][] {
  const found: Change[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const change of changes) {
    if (change.line - end <= 2 * CONTEXT) found.at(-1)?.push(change);
    else found.push([change]);
    end = change.line + change.removed.length;
  }
  return found;
}

function hunkLines(hunk: readonly Change[], lines: readonly string[]): Line[] {
  const [first, last] = [hunk[0], hunk.at(-1)] as [Change, Change];
  const from = Math.max(1, first.line - CONTEXT);
  const to = Math.min(lines.length + 1, last.line + last.removed.length + CONTEXT);
  const newFrom = first.newLine - (first.line - from);
  const newTo = last.newLine + last.added.length + (to - last.line - last.removed.length);
  let at = from;
  const changed = hunk.flatMap(({ line: number, removed, added }) => {
    const before = lines.slice(at - 1, number - 1);
    at = number + removed.length;
    return [...signed(' ', before), ...signed('-', removed), ...signed('+', added)];
  });
  const head = line(`@@ -${range(from, to)} +${range(newFrom, newTo)} @@`, 'dim');
  return [head, ...changed, ...signed(' ', lines.slice(at - 1, to - 1))];
}

/** `3,7`: from line 3 on, 7 lines. Of no lines, the one before them is named. */
function range(from: number, to: number): string {
  const count = to - from;
  if (count === 1) return String(from);
  return `${count === 0 ? from - 1 : from},${count}`;
}

function signed(sign: ' ' | '-' | '+', lines: readonly string[]): Line[] {
  const style = sign === '-' ? 'wrong' : sign === '+' ? 'right' : undefined;
  return lines.flatMap((text) =>
    text.endsWith('\n')
      ? [line(sign + text.slice(0, -1), style)]
      : [line(sign + text, style), line('\\ No newline at end of file')],
  );
}
