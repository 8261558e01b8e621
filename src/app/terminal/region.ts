import type { Line } from '../../core/text/line.ts';
import { width } from '../../core/text/width.ts';
import type { Printer } from '../output.ts';

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const CLEAR_BELOW = '\u001b[J';
const up = (rows: number) => (rows > 0 ? `\u001b[${rows}A` : '');

/** The part of the screen that is drawn again at each key; what is above it stays in the scrollback. */
export interface Region {
  /** Replaces the region in one write, after printing lines above it for good. */
  draw(lines: Line[], above?: Line[]): void;
  /** The terminal was used by something else: draws below it from now on. */
  forget(): void;
  /** Takes the region away, prints lines for good and gives the cursor back. */
  close(lines: Line[]): void;
}

export function openRegion(out: Printer): Region {
  let drawn: Line[] = [];
  const erase = () => (drawn.length === 0 ? '' : `\r${up(rowsOf(drawn, out.columns()) - 1)}${CLEAR_BELOW}`);
  return {
    draw(lines, above = []) {
      out.frame(HIDE_CURSOR + erase(), [...above, ...lines]);
      drawn = lines;
    },
    forget() {
      drawn = [];
    },
    close(lines) {
      out.frame(erase(), lines, `${lines.length > 0 ? '\n' : ''}${SHOW_CURSOR}`);
      drawn = [];
    },
  };
}

/** Rows that lines take on the screen: after a resize the terminal has wrapped the ones that became too long. */
function rowsOf(lines: readonly Line[], columns: number): number {
  return lines.reduce((rows, line) => {
    const taken = width(line.map(({ text }) => text).join(''));
    return rows + Math.max(1, Math.ceil(taken / columns));
  }, 0);
}
