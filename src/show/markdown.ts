import { type Block, blocks } from '../core/text/blocks.ts';
import { inline } from '../core/text/inline.ts';
import type { Line, Style } from '../core/text/line.ts';
import { plain } from '../core/text/plain.ts';
import { chop, type Prefix, wrap } from '../core/text/wrap.ts';

/** Where text is shown: `plain` is for pipes and screen readers. */
export interface Page {
  columns: number;
  plain: boolean;
}

/** `style` is for the text that markdown gives none; `suffix` follows the text. */
export interface InlineLayout extends Prefix {
  style?: Style | undefined;
  suffix?: Line;
}

const NO_PREFIX: Prefix = { first: [], rest: [] };

/** Inline markdown as lines. */
export function renderInline(text: string, { columns }: Page, layout: InlineLayout = NO_PREFIX): Line[] {
  const { style, suffix = [] } = layout;
  const words = style ? inline(text).map((span) => ({ style, ...span })) : inline(text);
  return wrap([...words, ...suffix], columns, layout);
}

/**
 * Markdown as lines, with an empty line between blocks but none between the items of a list. In a terminal code is
 * indented and cut at the edge of the screen; in plain text its lines stay whole, between their fences.
 */
export function renderBlocks(text: string, page: Page, prefix = NO_PREFIX, headings = false): Line[] {
  const found = blocks(text, headings);
  if (found.length === 0) return plain(prefix.first) === '' ? [] : wrap([], page.columns, prefix);
  const rest = { first: prefix.rest, rest: prefix.rest };
  return found.flatMap((block, index) => {
    const before = found[index - 1];
    const apart = before !== undefined && !(before.kind === 'item' && block.kind === 'item');
    return [...(apart ? wrap([], page.columns, rest) : []), ...renderBlock(block, page, before ? rest : prefix)];
  });
}

function renderBlock(block: Block, page: Page, prefix: Prefix): Line[] {
  if (block.kind === 'code') return renderCode(block, page, prefix);
  if (block.kind === 'item') {
    const sign = `${'  '.repeat(block.level)}${block.marker} `;
    return wrap(block.text, page.columns, hang(prefix, sign));
  }
  const text = block.kind === 'heading' ? block.text.map((span) => ({ ...span, style: 'title' as const })) : block.text;
  return wrap(text, page.columns, prefix);
}

function renderCode(code: Extract<Block, { kind: 'code' }>, page: Page, prefix: Prefix): Line[] {
  const rest = { first: prefix.rest, rest: prefix.rest };
  const label = plain(prefix.first).trim() === plain(prefix.rest).trim() ? [] : wrap([], page.columns, prefix);
  const written = page.plain
    ? [code.open, ...code.lines, ...(code.close === undefined ? [] : [code.close])]
    : code.lines;
  const [columns, place] = page.plain ? [Number.POSITIVE_INFINITY, rest] : [page.columns, hang(rest, '  ')];
  return [...label, ...written.flatMap((line) => chop([{ text: line, style: 'code' }], columns, place))];
}

/** A sign before the first line, and as much space before the others. */
function hang(prefix: Prefix, sign: string): Prefix {
  return {
    first: [...prefix.first, { text: sign }],
    rest: [...prefix.rest, { text: ' '.repeat(sign.length) }],
  };
}
