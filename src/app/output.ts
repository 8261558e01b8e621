import type { Line } from '../core/text/line.ts';
import { visible } from '../core/text/visible.ts';
import { paint } from '../show/paint.ts';
import { plainTheme, type Theme } from '../show/theme.ts';

/** What a printer writes to. */
export interface Sink {
  write(text: string): unknown;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  isTTY?: boolean;
  columns?: number;
  rows?: number;
}

/**
 * The one writer to a stream. Text goes through `lines` or `text`, which make hostile characters visible;
 * `control` is for the terminal's own cursor commands, which no data ever enters.
 */
export interface Printer {
  lines(lines: Line[]): void;
  /** Text as it is, one or more lines; a line end is added when there is none. */
  text(text: string): void;
  /** One JSON document. Hostile characters are written as \u escapes. */
  json(value: unknown): void;
  /** Cursor commands and lines in a single write, without a line end after the last one. */
  frame(before: string, lines: Line[], after?: string): void;
  readonly isTTY: boolean;
  columns(): number;
  rows(): number;
  /** The same stream without colour. */
  plain(): Printer;
  readonly theme: Theme;
  /** The stream's first error, such as a full disk or a closed pipe. */
  readonly failure: NodeJS.ErrnoException | undefined;
}

const NOT_ASCII = /[^\x20-\x7e]/g;

export function createPrinter(stream: Sink, theme: Theme): Printer {
  let failure: NodeJS.ErrnoException | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= error;
  });
  const write = (text: string) => {
    if (!failure && text !== '') stream.write(text);
  };
  const printer = (theme: Theme): Printer => ({
    theme,
    isTTY: stream.isTTY === true,
    get failure() {
      return failure;
    },
    lines: (lines) => write(paint(lines, theme)),
    text: (text) => write(visible(text).replace(/\n?$/, '\n')),
    json: (value) => write(`${JSON.stringify(value, null, 2).replace(/[^\n]+/g, escapeJsonLine)}\n`),
    frame: (before, lines, after = '') => write(before + paint(lines, theme).slice(0, -1) + after),
    columns: () => stream.columns || 80,
    rows: () => stream.rows || 24,
    plain: () => printer(plainTheme),
  });
  return printer(theme);
}

/** JSON lets every character be written as an escape; only the hostile ones are. */
function escapeJsonLine(line: string): string {
  return visible(line) === line ? line : line.replace(NOT_ASCII, escapeUnit);
}

function escapeUnit(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
