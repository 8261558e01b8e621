/** A place in a text that is read from its start to its end. */
export interface Cursor {
  readonly source: string;
  at: number;
  /** Spaces before the first node of the current line; -1 at the end of the text. */
  indent: number;
}

/** Code units of the signs that mean something to YAML. */
export const SIGN = {
  newline: 10,
  space: 32,
  doubleQuote: 34,
  hash: 35,
  singleQuote: 39,
  comma: 44,
  dash: 45,
  dot: 46,
  slash: 47,
  colon: 58,
  greater: 62,
  openList: 91,
  backslash: 92,
  closeList: 93,
  underscore: 95,
  openMap: 123,
  bar: 124,
  closeMap: 125,
} as const;

/** What is thrown at the first thing that is not regular. */
export const GIVE_WAY = new Error('not regular');

export function giveWay(): never {
  throw GIVE_WAY;
}

export function signAt({ source, at }: Cursor): number {
  return source.charCodeAt(at);
}

/** Behind the spaces at an offset. */
export function pastSpaces(source: string, offset: number): number {
  let at = offset;
  while (source.charCodeAt(at) === SIGN.space) at++;
  return at;
}

/** Where the line ends in which an offset lies. */
export function lineBreakIn(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end;
}

/** Is there no more text directly behind an indicator such as a colon? */
export function isOpen(source: string, offset: number): boolean {
  const sign = source.charCodeAt(offset);
  return sign === SIGN.space || sign === SIGN.newline || offset >= source.length;
}

export function isDash({ source, at }: Cursor): boolean {
  return source.charCodeAt(at) === SIGN.dash && isOpen(source, at + 1);
}

/** From the start of a line past empty lines and lines with a comment only. */
export function toContent(cursor: Cursor): void {
  const { source } = cursor;
  for (;;) {
    const start = cursor.at;
    cursor.at = pastSpaces(source, start);
    const sign = signAt(cursor);
    if (sign !== SIGN.newline && sign !== SIGN.hash) {
      cursor.indent = cursor.at < source.length ? cursor.at - start : -1;
      return;
    }
    cursor.at = lineBreakIn(source, cursor.at) + 1;
  }
}

/** To the start of the next line. Behind a node nothing but a comment may stand. */
export function endLine(cursor: Cursor): void {
  const { source, at: start } = cursor;
  cursor.at = pastSpaces(source, start);
  const sign = signAt(cursor);
  const isEnd = cursor.at >= source.length || sign === SIGN.newline || (sign === SIGN.hash && cursor.at > start);
  if (!isEnd) giveWay();
  cursor.at = lineBreakIn(source, cursor.at) + 1;
}
