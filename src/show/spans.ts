import type { Line, Span, Style } from '../core/text/line.ts';

/** A span in one style. */
export function span(text: string, style?: Style): Span {
  return style ? { text, style } : { text };
}

/** A line of one span. */
export function line(text = '', style?: Style): Line {
  return text === '' ? [] : [span(text, style)];
}

export function spaces(count: number): string {
  return ' '.repeat(Math.max(0, count));
}
