import type { Line } from '../core/text/line.ts';
import { visibleLine } from '../core/text/visible-line.ts';
import type { Theme } from './theme.ts';

/** The bytes of a screen: every text made visible, then styled; each line ended by a line feed. */
export function paint(lines: Line[], theme: Theme): string {
  return lines.map((line) => `${paintLine(line, theme)}\n`).join('');
}

function paintLine(line: Line, theme: Theme): string {
  return visibleLine(line)
    .map(({ text, style }) => {
      // A line that broke off in the middle could pass for one of ours.
      const shown = text.replaceAll('\n', ' ');
      return style ? theme[style](shown) : shown;
    })
    .join('');
}
