import type { DraftText } from '../bank/draft.ts';

/** The UTF-16 units `from` up to `to` of `all`. */
export interface Units {
  all: string;
  from: number;
  to: number;
}

/**
 * Where the units of a text are read one by one: mostly in the source itself, since V8 takes ten times as long for a
 * unit of a piece that was cut out of a large text.
 */
export function unitsOf(source: string, { text, node }: DraftText): Units {
  const { style, start, end } = node;
  const quote = style === 'plain' ? 0 : 1;
  // Escapes and folds make a text shorter than it is written.
  if (style !== 'block' && text.length === end - start - 2 * quote) {
    return { all: source, from: start + quote, to: end - quote };
  }
  return wholeText(text);
}

export function wholeText(text: string): Units {
  return { all: text, from: 0, to: text.length };
}
