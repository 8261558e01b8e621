import { isFamiliar } from '../../../text/hazards.ts';
import type { Entry, ListNode, MapNode, TreeNode } from '../tree.ts';
import { inBrackets } from './brackets.ts';
import {
  type Cursor,
  endLine,
  GIVE_WAY,
  giveWay,
  isDash,
  isOpen,
  lineBreakIn,
  pastSpaces,
  SIGN,
  signAt,
  toContent,
} from './cursor.ts';
import { addEntry, fieldName, nameEnd } from './names.ts';
import { blockText, plainText, quotedText, scalar } from './texts.ts';

const DEEPEST = 16;
/** Control characters and the byte order mark: YAML has rules of its own for them. */
const SPECIAL = /[^\n\u0020-\ufefe\uff00-\uffff]/;

/**
 * The tree of a text in the small, regular part of YAML that banks are written in, many times faster than all of YAML
 * can be read: maps and lists by indentation or in brackets, plain and quoted texts, texts behind | and >. Gives way
 * with undefined at the first thing it does not know, so at everything that is wrong. What it answers is what yaml's
 * nodes would have become.
 */
export function regularTree(source: string, familiar = isFamiliar(source)): MapNode | undefined {
  if (familiar ? source.includes('\t') : SPECIAL.test(source)) return undefined;
  const cursor: Cursor = { source, at: 0, indent: 0 };
  try {
    toContent(cursor);
    if (cursor.indent !== 0) return undefined;
    const root = mapAt(cursor, 0, 1);
    return cursor.indent < 0 ? root : undefined;
  } catch (error) {
    if (error === GIVE_WAY) return undefined;
    throw error;
  }
}

function mapAt(cursor: Cursor, column: number, level: number): MapNode {
  const start = cursor.at;
  let end = start;
  const entries = new Map<string, Entry>();
  do {
    const key = fieldName(cursor);
    const value = nodeBehind(cursor, column, level, false);
    addEntry(entries, { key, value });
    end = value.end;
  } while (cursor.indent === column && !isDash(cursor));
  if (cursor.indent > column) giveWay();
  return { kind: 'map', start, end, entries };
}

function listAt(cursor: Cursor, column: number, level: number): ListNode {
  const start = cursor.at;
  let end = start;
  const items: TreeNode[] = [];
  do {
    cursor.at++;
    const item = nodeBehind(cursor, column, level, true);
    items.push(item);
    end = item.end;
  } while (cursor.indent === column && isDash(cursor));
  if (cursor.indent > column) giveWay();
  return { kind: 'list', start, end, items };
}

/** What belongs to a colon, or to the dash of an item. */
function nodeBehind(cursor: Cursor, column: number, level: number, isItem: boolean): TreeNode {
  if (level > DEEPEST) giveWay();
  const { source, at: behind } = cursor;
  const start = pastSpaces(source, behind);
  cursor.at = start;
  const sign = signAt(cursor);
  if (isOpen(source, start) || sign === SIGN.hash) return nodeBelow(cursor, column, level, isItem);
  if (isItem && nameEnd(cursor) > 0) return mapAt(cursor, column + 1 + start - behind, level + 1);
  if (sign === SIGN.bar || sign === SIGN.greater) return blockText(cursor, column);
  return inline(cursor, column);
}

function nodeBelow(cursor: Cursor, column: number, level: number, isItem: boolean): TreeNode {
  const { source, at: empty } = cursor;
  const below = lineBreakIn(source, empty) + 1;
  cursor.at = below;
  toContent(cursor);
  const { indent } = cursor;
  if (indent > column) {
    if (isDash(cursor)) return listAt(cursor, indent, level + 1);
    if (nameEnd(cursor) > 0) return mapAt(cursor, indent, level + 1);
    // yaml lets a text below a comment go on with lines that are further out.
    if (source.slice(below, cursor.at).includes('#')) giveWay();
    return inline(cursor, column);
  }
  if (!isItem && indent === column && isDash(cursor)) return listAt(cursor, column, level + 1);
  return scalar('plain', '', empty, empty);
}

/** A text or what stands in brackets, with the rest of its last line. */
function inline(cursor: Cursor, column: number): TreeNode {
  const node = textOrBrackets(cursor, column);
  endLine(cursor);
  toContent(cursor);
  return node;
}

function textOrBrackets(cursor: Cursor, column: number): TreeNode {
  const sign = signAt(cursor);
  if (sign === SIGN.doubleQuote || sign === SIGN.singleQuote) return quotedText(cursor, column);
  if (sign === SIGN.openList || sign === SIGN.openMap) return inBrackets(cursor, column);
  return plainText(cursor, column);
}
