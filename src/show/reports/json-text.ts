import { escaped } from './json-escapes.ts';

const AT_ONCE = 500;

/** JSON on one line. If it has characters that must not reach a terminal, all but ASCII is written as escapes. */
export function safeJson(value: unknown): string {
  return escaped(JSON.stringify(value));
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
