import { Chalk, type ColorSupportLevel } from 'chalk';
import type { Style } from '../core/text/line.ts';

/** How each style of text is painted. Colour is never the only sign: the words say the same. */
export type Theme = Record<Style, (text: string) => string>;

/** Only colours of the basic sixteen that can be read on light and on dark, as the terminal's own palette has them. */
export function colourTheme(level: ColorSupportLevel): Theme {
  const chalk = new Chalk({ level });
  return {
    strong: chalk.bold,
    em: chalk.italic,
    code: chalk.cyan,
    dim: chalk.dim,
    title: chalk.bold,
    right: chalk.green,
    wrong: chalk.red,
    warn: chalk.yellow,
    key: chalk.green,
    chosen: chalk.bold,
    highlight: chalk.inverse,
  };
}

const same = (text: string): string => text;

/** No colour and no escape codes. */
export const plainTheme: Theme = {
  strong: same,
  em: same,
  code: same,
  dim: same,
  title: same,
  right: same,
  wrong: same,
  warn: same,
  key: same,
  chosen: same,
  highlight: same,
};
