import type { Line } from './line.ts';

/** The text of a line without its styles. */
export function plain(line: Line): string {
  return line.map((span) => span.text).join('');
}
