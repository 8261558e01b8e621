import { CST } from 'yaml';
import type { ScalarNode, ScalarStyle } from '../tree.ts';
import { type Cursor, endLine, giveWay, isOpen, lineBreakIn, pastSpaces, SIGN, signAt, toContent } from './cursor.ts';
import { plainValue } from './plain-value.ts';

/** A plain text begins with none of these … */
const RESERVED = codes('&*!|>%@`#,[]{}"\'');
/** … and with one of these only where more text follows at once. */
const INDICATORS = codes('-?:');
const TOKEN_TYPES = { plain: 'scalar', single: 'single-quoted-scalar', double: 'double-quoted-scalar' } as const;

export function scalar(style: ScalarStyle, text: string, start: number, end: number): ScalarNode {
  return { kind: 'scalar', value: style === 'plain' ? plainValue(text) : text, text, style, start, end };
}

/** A plain text outside of brackets. Its further lines are indented more than the column. */
export function plainText(cursor: Cursor, column: number): ScalarNode {
  const { source, at: start } = cursor;
  if (isReserved(signAt(cursor), isOpen(source, start + 1))) giveWay();
  let end = start;
  let isOneLine = true;
  for (let at = start; at < source.length; at++) {
    const sign = source.charCodeAt(at);
    if (sign === SIGN.colon && isOpen(source, at + 1)) giveWay();
    if (sign === SIGN.newline) {
      const next = continued(source, at + 1, column);
      if (next < 0 || source.charCodeAt(next) === SIGN.hash) break;
      isOneLine = false;
      at = next - 1;
    } else if (sign !== SIGN.space) end = at + 1;
    else if (source.charCodeAt(at + 1) === SIGN.hash) break;
  }
  cursor.at = end;
  return isOneLine ? scalar('plain', source.slice(start, end), start, end) : resolved('plain', source, start, end);
}

/** A plain text between brackets, on one line. */
export function plainPart(cursor: Cursor): ScalarNode {
  const { source, at: start } = cursor;
  if (isReserved(signAt(cursor), isOpenInBrackets(source, start + 1))) giveWay();
  let end = start;
  for (let at = start; at < source.length; at++) {
    const sign = source.charCodeAt(at);
    if (sign === SIGN.newline || isBracketOrComma(sign)) break;
    if (sign === SIGN.colon && isOpenInBrackets(source, at + 1)) giveWay();
    if (sign !== SIGN.space) end = at + 1;
    else if (source.charCodeAt(at + 1) === SIGN.hash) giveWay();
  }
  cursor.at = end;
  return scalar('plain', source.slice(start, end), start, end);
}

export function quotedText(cursor: Cursor, column: number): ScalarNode {
  const { source, at: start } = cursor;
  const quote = signAt(cursor);
  const style = quote === SIGN.doubleQuote ? 'double' : 'single';
  let isAsWritten = true;
  for (let at = start + 1; at < source.length; at++) {
    const sign = source.charCodeAt(at);
    if (sign === SIGN.newline) {
      const next = continued(source, at + 1, column);
      if (next < 0) giveWay();
      isAsWritten = false;
      at = next - 1;
    } else if (style === 'double' && sign === SIGN.backslash) {
      isAsWritten = false;
      at++;
      if (source.charCodeAt(at) === SIGN.newline) giveWay();
    } else if (sign === quote) {
      if (style === 'double' || source.charCodeAt(at + 1) !== quote) {
        const end = at + 1;
        cursor.at = end;
        return isAsWritten
          ? scalar(style, source.slice(start + 1, at), start, end)
          : resolved(style, source, start, end);
      }
      isAsWritten = false;
      at++;
    }
  }
  return giveWay();
}

/** A text behind | or >. Its lines are told by the indentation of the first one, which must not be empty. */
export function blockText(cursor: Cursor, column: number): ScalarNode {
  const { source, at: start } = cursor;
  cursor.at++;
  const keeps = source[cursor.at] === '+';
  if (keeps || source[cursor.at] === '-') cursor.at++;
  const header = source.slice(start, cursor.at);
  endLine(cursor);
  const first = cursor.at;
  const filled = pastSpaces(source, first);
  const width = filled - first;
  if (width <= column || isOpen(source, filled)) giveWay();
  let last = lineBreakIn(source, filled);
  while (last < source.length) {
    const begin = pastSpaces(source, last + 1);
    if (source.charCodeAt(begin) !== SIGN.newline && begin - last <= width) break;
    last = lineBreakIn(source, begin);
  }
  if (!keeps) last = withoutEmptyLines(source, last, first, width);
  const end = Math.min(last + 1, source.length);
  cursor.at = end;
  toContent(cursor);
  const token = { offset: 0, indent: 0, source: source.slice(first, end) };
  const props: CST.Token[] = [{ type: 'block-scalar-header', offset: 0, indent: 0, source: header }];
  return scalar('block', resolve({ type: 'block-scalar', ...token, props }), start, end);
}

/** Empty lines at the end do not belong to a text, but for those that are wider than its indentation. */
function withoutEmptyLines(source: string, from: number, first: number, width: number): number {
  for (let last = from; ; ) {
    let at = last - 1;
    while (source.charCodeAt(at) === SIGN.space) at--;
    if (source.charCodeAt(at) !== SIGN.newline || at < first || last - at - 2 >= width) return last;
    last = at;
  }
}

/** Where the text of the next filled line begins, when it is indented more than a column; otherwise -1. */
function continued(source: string, lineStart: number, column: number): number {
  let start = lineStart;
  for (let at = lineStart; at < source.length; at++) {
    const sign = source.charCodeAt(at);
    if (sign === SIGN.newline) start = at + 1;
    else if (sign !== SIGN.space) return at - start > column ? at : -1;
  }
  return -1;
}

/** A text with lines to fold or escapes to resolve. */
function resolved(style: 'plain' | 'single' | 'double', source: string, start: number, end: number): ScalarNode {
  const token = { type: TOKEN_TYPES[style], offset: 0, indent: 0, source: source.slice(start, end) };
  return scalar(style, resolve(token), start, end);
}

function resolve(token: CST.FlowScalar | CST.BlockScalar): string {
  return CST.resolveAsScalar(token, true, giveWay).value;
}

function isReserved(sign: number, isAlone: boolean): boolean {
  return RESERVED.has(sign) || (isAlone && INDICATORS.has(sign));
}

function isOpenInBrackets(source: string, offset: number): boolean {
  return isOpen(source, offset) || isBracketOrComma(source.charCodeAt(offset));
}

function isBracketOrComma(sign: number): boolean {
  return (
    sign === SIGN.comma ||
    sign === SIGN.openList ||
    sign === SIGN.closeList ||
    sign === SIGN.openMap ||
    sign === SIGN.closeMap
  );
}

function codes(signs: string): ReadonlySet<number> {
  return new Set([...signs].map((sign) => sign.charCodeAt(0)));
}
