import type { Entry, ScalarNode } from '../tree.ts';
import { type Cursor, giveWay, isOpen, SIGN } from './cursor.ts';
import { scalar } from './texts.ts';

/** YAML allows 1,024 characters. */
const LONGEST = 1_000;

/** Where the name of a field ends that begins here; -1 where none does. */
export function nameEnd({ source, at: start }: Cursor): number {
  let end = start;
  if (source.charCodeAt(start) !== SIGN.dash) while (isNameSign(source.charCodeAt(end))) end++;
  const isName = end > start && end - start <= LONGEST && source.charCodeAt(end) === SIGN.colon;
  return isName && isOpen(source, end + 1) ? end : -1;
}

/** The name of a field; the cursor goes behind its colon. */
export function fieldName(cursor: Cursor): ScalarNode {
  const start = cursor.at;
  const end = nameEnd(cursor);
  if (end < 0) giveWay();
  cursor.at = end + 1;
  return scalar('plain', cursor.source.slice(start, end), start, end);
}

export function addEntry(entries: Map<string, Entry>, entry: Entry): void {
  if (entries.has(entry.key.text)) giveWay();
  entries.set(entry.key.text, entry);
}

/** Letters and digits of ASCII, and what else stands in the name of a field, in an id and in the id of a rule. */
function isNameSign(sign: number): boolean {
  const isLetter = (sign >= 97 && sign <= 122) || (sign >= 65 && sign <= 90);
  const isDigit = sign >= 48 && sign <= 57;
  return (
    isLetter || isDigit || sign === SIGN.underscore || sign === SIGN.dash || sign === SIGN.dot || sign === SIGN.slash
  );
}
