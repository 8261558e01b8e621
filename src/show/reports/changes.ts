import type { PlacedEdit } from '../../core/bank/placed.ts';

/** Lines that edits replace. Each line has its line feed, but for the last of a source that does not end in one. */
export interface Change {
  /** From 1: the first of the removed lines; the line before which others are added when none is removed. */
  line: number;
  /** The same in the edited source. */
  newLine: number;
  removed: string[];
  added: string[];
}

/** What edits of a source, in its order, do to its lines. Changed lines that stand together are one change. */
export function changesOf(source: string, edits: readonly PlacedEdit[]): Change[] {
  const changes: Change[] = [];
  let shift = 0;
  for (let i = 0; i < edits.length; ) {
    const first = edits[i] as PlacedEdit;
    const start = lineStart(first);
    let after = '';
    let at = start;
    let end = start;
    do {
      const edit = edits[i++] as PlacedEdit;
      after += source.slice(at, edit.start) + edit.text;
      at = edit.end;
      if (at >= end) end = lineEnd(source, at);
    } while (i < edits.length && lineStart(edits[i] as PlacedEdit) <= end);
    const change = trimmed({
      line: first.startLine,
      newLine: first.startLine + shift,
      removed: linesOf(source.slice(start, end)),
      added: linesOf(after + source.slice(at, end)),
    });
    shift += change.added.length - change.removed.length;
    if (change.added.length + change.removed.length > 0) changes.push(change);
  }
  return changes;
}

function lineStart({ start, startColumn }: PlacedEdit): number {
  return start - (startColumn - 1);
}

/** Behind the line feed of the line that an offset is in. */
function lineEnd(source: string, offset: number): number {
  const newline = source.indexOf('\n', offset);
  return newline < 0 ? source.length : newline + 1;
}

export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** Without the lines at both ends that stay as they are. */
function trimmed({ line, newLine, removed, added }: Change): Change {
  const shorter = Math.min(removed.length, added.length);
  let head = 0;
  while (head < shorter && removed[head] === added[head]) head++;
  let tail = 0;
  while (tail < shorter - head && removed.at(-1 - tail) === added.at(-1 - tail)) tail++;
  return {
    line: line + head,
    newLine: newLine + head,
    removed: removed.slice(head, removed.length - tail),
    added: added.slice(head, added.length - tail),
  };
}
