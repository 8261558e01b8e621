import type { Fix } from './finding.ts';
import type { MapNode, ScalarNode, Span } from './yaml/tree.ts';

const READ_AS_TEXT = /^(?!(?:null|true|false)$)[a-z]/i;

/** A fix that puts a text in one place. */
export function replaced({ start, end }: Span, text: string, safe = true): Fix {
  return { safe, edits: [{ start, end, text }] };
}

/** A plain text as it is written, line folds too, in the quotes in which it needs no escapes. */
export function inQuotes(written: string): string {
  return /["\\]/.test(written) ? `'${written.replaceAll("'", "''")}'` : `"${written}"`;
}

/** A fix that puts another name in the place of one, in quotes of the same kind. None for a text below | or >. */
export function renamed(node: ScalarNode, name: string, safe: boolean): Fix | undefined {
  if (node.style === 'block') return undefined;
  if (node.style === 'single') return replaced(node, `'${name}'`, safe);
  return replaced(node, node.style === 'plain' && READ_AS_TEXT.test(name) ? name : `"${name}"`, safe);
}

/**
 * A safe fix that writes a field before the first one of a map, in the style of the map. `value` must be a word that YAML
 * reads as text. None where the map begins in an unusual place.
 */
export function withFirstField(map: MapNode, name: string, value: string, source: string): Fix | undefined {
  const [first] = map.entries.values();
  if (!first) return undefined;
  const { start, style } = first.key;
  const before = beforeOnLine(source, start);
  const quote = style === 'double' ? '"' : '';
  const written = `${quote}${name}${quote}: ${quote}${value}${quote}`;
  const span = { start, end: start };
  if (source[map.start] === '{') {
    return replaced(span, `${written},${before !== undefined && before.trim() === '' ? `\n${before}` : ' '}`);
  }
  return before === undefined ? undefined : replaced(span, `${written}\n${' '.repeat(before.length)}`);
}

/** What stands before a key on its line, if that is nothing but spaces and dashes. */
function beforeOnLine(source: string, start: number): string | undefined {
  let from = start;
  while (from > 0 && (source[from - 1] === ' ' || source[from - 1] === '-')) from--;
  return from === 0 || source[from - 1] === '\n' ? source.slice(from, start) : undefined;
}
