import type { Edit } from '../bank/finding.ts';

/** A text with some parts of it replaced. The edits are in its order, none over another. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let edited = '';
  let at = 0;
  for (const { start, end, text } of edits) {
    edited += source.slice(at, start) + text;
    at = end;
  }
  return edited + source.slice(at);
}

/** A run of the first source that was kept, or a text that was put in. */
type Piece = { start: number; end: number } | string;

/** The edits of a source of some length that do what two rounds of edits do, the second made in the result of the first. */
export function composeEdits(first: readonly Edit[], second: readonly Edit[], length: number): Edit[] {
  const take = takerOf(piecesOf(first, length));
  let at = 0;
  const pieces = second.flatMap(({ start, end, text }): Piece[] => {
    const kept = take(start - at);
    take(end - start);
    at = end;
    return [...kept, text];
  });
  return editsOf([...pieces, ...take(Number.POSITIVE_INFINITY)], length);
}

function piecesOf(edits: readonly Edit[], length: number): Piece[] {
  let at = 0;
  const pieces = edits.flatMap(({ start, end, text }) => {
    const kept = { start: at, end: start };
    at = end;
    return [kept, text];
  });
  return [...pieces, { start: at, end: length }];
}

/** Hands out pieces from the front: as much of them as is asked for, in UTF-16 units. */
function takerOf(pieces: readonly Piece[]): (length: number) => Piece[] {
  let next = 0;
  let used = 0;
  return (length) => {
    const taken: Piece[] = [];
    for (let left = length; left > 0; ) {
      const piece = pieces[next];
      if (piece === undefined) break;
      const size = typeof piece === 'string' ? piece.length : piece.end - piece.start;
      const count = Math.min(left, size - used);
      taken.push(
        typeof piece === 'string'
          ? piece.slice(used, used + count)
          : { start: piece.start + used, end: piece.start + used + count },
      );
      left -= count;
      used += count;
      if (used < size) continue;
      next++;
      used = 0;
    }
    return taken;
  };
}

function editsOf(pieces: readonly Piece[], length: number): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let text = '';
  const close = (start: number) => {
    if (start > at || text !== '') edits.push({ start: at, end: start, text });
    text = '';
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
    } else if (piece.end > piece.start) {
      close(piece.start);
      at = piece.end;
    }
  }
  close(length);
  return edits;
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Makes edits of a source in the text as it stands in the file: with its byte order mark and its own line ends, where the
 * source has none and LF. New lines get the line end of the line that they are put in.
 */
export function editWritten(written: string, edits: readonly Edit[]): string {
  let at = written.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  let edited = written.slice(0, at);
  let offset = 0;

  function skipTo(target: number): number {
    for (; offset < target; offset++) at += written.startsWith('\r\n', at) ? 2 : 1;
    return at;
  }

  for (const { start, end, text } of edits) {
    const from = at;
    edited += written.slice(from, skipTo(start));
    edited += text.includes('\n') ? text.replaceAll('\n', lineEndAt(written, at)) : text;
    skipTo(end);
  }
  return edited + written.slice(at);
}

/** The next line end, or the first of the text behind its last one. */
function lineEndAt(written: string, at: number): string {
  const lineEnd = /\r\n?|\n/g;
  lineEnd.lastIndex = at;
  return lineEnd.exec(written)?.[0] ?? /\r\n?|\n/.exec(written)?.[0] ?? '\n';
}
