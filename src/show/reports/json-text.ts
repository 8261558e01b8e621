import { hazards } from '../../core/text/hazards.ts';

const NOT_ASCII = /[^\x20-\x7e]/g;
const AT_ONCE = 500;

/** JSON on one line. If it has characters that must not reach a terminal, all but ASCII is written as escapes. */
export function safeJson(value: unknown): string {
  const text = JSON.stringify(value);
  return hazards(text).length === 0 ? text : text.replace(NOT_ASCII, escapeUnit);
}

/** Entries of a JSON list, one a line and `indent` to the right, in pieces that end with a line feed each. */
export function* jsonEntries(values: Iterable<unknown>, indent: string): Generator<string> {
  let lines: string[] = [];
  for (const value of values) {
    if (lines.length === AT_ONCE) {
      yield `${lines.join(',\n')},\n`;
      lines = [];
    }
    lines.push(indent + safeJson(value));
  }
  if (lines.length > 0) yield `${lines.join(',\n')}\n`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
