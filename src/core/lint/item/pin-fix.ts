import type { Fix } from '../../bank/finding.ts';
import type { ItemOption } from './view.ts';

/** Adds `pin: last` to an option. Unsafe: from then on it has a fixed place. */
export function pinFix(source: string, { option }: ItemOption): Fix | undefined {
  const written = option.node.entries.get('text');
  if (!written || option.node.entries.has('pin')) return undefined;
  const { key, value } = written;
  if (source[option.node.start] === '{') return unsafe(value.end, ', pin: last');
  const first = option.node.start;
  const indent = ' '.repeat(first - (source.lastIndexOf('\n', first - 1) + 1));
  if (value.kind !== 'scalar' || value.style === 'block') return unsafe(key.start, `pin: last\n${indent}`);
  const newline = source.indexOf('\n', value.end);
  return unsafe(newline < 0 ? source.length : newline, `\n${indent}pin: last`);
}

function unsafe(at: number, text: string): Fix {
  return { safe: false, edits: [{ start: at, end: at, text }] };
}
