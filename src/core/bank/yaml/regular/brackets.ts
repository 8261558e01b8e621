import type { Entry, TreeNode } from '../tree.ts';
import { type Cursor, giveWay, SIGN, signAt } from './cursor.ts';
import { addEntry, fieldName } from './names.ts';
import { plainPart, quotedText } from './texts.ts';

const DEEPEST = 8;

/** A list or a map in brackets, which may go over several lines that are indented more than the column. */
export function inBrackets(cursor: Cursor, column: number, level = 1): TreeNode {
  if (level > DEEPEST) giveWay();
  const start = cursor.at;
  const isList = signAt(cursor) === SIGN.openList;
  const close = isList ? SIGN.closeList : SIGN.closeMap;
  const items: TreeNode[] = [];
  const entries = new Map<string, Entry>();
  toNext(cursor, column, level);
  while (signAt(cursor) !== close) {
    if (isList) items.push(part(cursor, column, level));
    else {
      const key = fieldName(cursor);
      skip(cursor, column, level);
      addEntry(entries, { key, value: part(cursor, column, level) });
    }
    skip(cursor, column, level);
    if (signAt(cursor) === SIGN.comma) toNext(cursor, column, level);
    else if (signAt(cursor) !== close) giveWay();
  }
  const end = ++cursor.at;
  return isList ? { kind: 'list', start, end, items } : { kind: 'map', start, end, entries };
}

function part(cursor: Cursor, column: number, level: number): TreeNode {
  const sign = signAt(cursor);
  if (sign === SIGN.doubleQuote || sign === SIGN.singleQuote) return quotedText(cursor, column);
  if (sign === SIGN.openList || sign === SIGN.openMap) return inBrackets(cursor, column, level + 1);
  return plainPart(cursor);
}

/** Past a bracket or a comma. */
function toNext(cursor: Cursor, column: number, level: number): void {
  cursor.at++;
  skip(cursor, column, level);
}

/** Past spaces and line breaks. The last bracket may stand as far out as its field. */
function skip(cursor: Cursor, column: number, level: number): void {
  let lineStart = -1;
  for (; ; cursor.at++) {
    const sign = signAt(cursor);
    if (sign === SIGN.newline) lineStart = cursor.at + 1;
    else if (sign !== SIGN.space) break;
  }
  if (lineStart < 0) return;
  const indent = cursor.at - lineStart;
  const sign = signAt(cursor);
  const isLast = level === 1 && indent === column && (sign === SIGN.closeList || sign === SIGN.closeMap);
  if (indent <= column && !isLast) giveWay();
}
