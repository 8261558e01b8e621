import type { Line } from '../../core/text/line.ts';
import { width } from '../../core/text/width.ts';
import { span } from '../spans.ts';

/** What a key does here. Those with a higher rank go first when the line is too narrow. */
export interface KeyHelp {
  key: string;
  does: string;
  rank: number;
}

/** The keys of a screen in one line: as many as fit, in the given order. */
export function keyLine(keys: readonly KeyHelp[], columns: number): Line {
  const ranks = [...new Set(keys.map(({ rank }) => rank))].sort((a, b) => b - a);
  for (const gap of [3, 2]) {
    for (const highest of ranks) {
      const kept = keys.filter(({ rank }) => rank <= highest);
      const text = kept.map(({ key, does }) => `${key} ${does}`).join(' '.repeat(gap));
      if (width(text) <= columns && (gap === 2 || kept.length === keys.length)) return toLine(kept, gap);
    }
  }
  return [span('k keys'.slice(0, columns))];
}

function toLine(keys: readonly KeyHelp[], gap: number): Line {
  return keys.flatMap(({ key, does }, place) => [
    ...(place > 0 ? [span(' '.repeat(gap))] : []),
    span(key, 'strong'),
    span(` ${does}`, 'dim'),
  ]);
}
