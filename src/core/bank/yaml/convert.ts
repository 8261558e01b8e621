import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Range, type YAMLMap } from 'yaml';
import type { Finding } from '../finding.ts';
import { lineStarts, placeOf } from '../lines.ts';
import { quoted } from '../wording.ts';
import type { Entry, MapNode, ScalarNode, ScalarStyle, TreeNode } from './tree.ts';

export interface Converted {
  root?: TreeNode;
  findings: Finding[];
  /** Faults of which no node could be found: what stands around them cannot be trusted. */
  unplaced: number;
}

const STYLES: Record<string, ScalarStyle> = { QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double', PLAIN: 'plain' };

/** Our tree from yaml's nodes. A node with a fault inside becomes a hole, so that nothing is said about it twice. */
export function convert(contents: Node | null, source: string, faults: readonly number[]): Converted {
  const findings: Finding[] = [];
  const sorted = [...faults].sort((a, b) => a - b);
  const placed = new Set<number>();
  let starts: number[] | undefined;

  function hasFault(start: number, end: number): boolean {
    let index = firstAtLeast(sorted, start);
    const found = (sorted[index] ?? end) < end;
    for (; (sorted[index] ?? end) < end; index++) placed.add(index);
    return found;
  }

  function node(from: Node): TreeNode {
    const [start, end, outerEnd] = from.range as Range;
    if (isScalar(from)) {
      if (hasFault(start, Math.max(outerEnd, start + 1))) return { kind: 'hole', start, end };
      if (from.tag || (from.anchor && from.source === '')) return { kind: 'hole', start, end };
      return scalar(from.value, from.source ?? '', STYLES[from.type ?? ''] ?? 'block', start, end);
    }
    if (isAlias(from)) return { kind: 'hole', start, end };
    if (!isMap(from) && !isSeq(from)) return { kind: 'hole', start, end };
    if (hasFault(start, from.flow ? outerEnd : start + 1)) return { kind: 'hole', start, end };
    if (isMap(from)) return map(from, start, end);
    const items = from.items.map((item) => node(item as Node));
    return { kind: 'list', start, end: from.flow ? end : (items.at(-1)?.end ?? end), items };
  }

  function map(from: YAMLMap, start: number, end: number): MapNode {
    const entries = new Map<string, Entry>();
    let last = end;
    for (const pair of pairsOf(from)) {
      const key = keyOf(pair.key);
      if (!key) continue;
      if (key.text === '<<' && key.style === 'plain') {
        findings.push(mergeKey(key));
        continue;
      }
      const first = entries.get(key.text);
      if (first) findings.push(duplicate(key, first.key));
      const value = pair.value ? node(pair.value) : scalar(null, '', 'plain', key.end, key.end);
      if (!first) entries.set(key.text, { key, value });
      if (!from.flow) last = value.end;
    }
    return { kind: 'map', start, end: last, entries };
  }

  /** A text with ": " in it has become a map that swallowed the fields after it: they are given back. */
  function pairsOf(from: YAMLMap): Pair<Node, Node | null>[] {
    const pairs = from.items as Pair<Node, Node | null>[];
    const swallowed = pairs.flatMap(({ value }) => {
      const start = value?.range?.[0] ?? 0;
      const nested = value && isMap(value) && !value.flow && sorted[firstAtLeast(sorted, start)] === start;
      return nested ? pairsAfterText(value, start) : [];
    });
    return swallowed.length > 0 ? [...pairs, ...swallowed] : pairs;
  }

  function pairsAfterText(nested: YAMLMap, start: number): Pair<Node, Node | null>[] {
    const [first, ...rest] = pairsOf(nested);
    const inner = first?.value;
    const sameLine = inner && isMap(inner) && !source.slice(start, inner.range?.[0]).includes('\n');
    return sameLine ? [...pairsAfterText(inner, start), ...rest] : rest;
  }

  function keyOf(key: Node | null): ScalarNode | undefined {
    const [start, end] = (key?.range ?? [0, 0]) as Range;
    const converted = key && isScalar(key) ? node(key) : undefined;
    if (converted?.kind === 'scalar' && (converted.text !== '' || converted.style !== 'plain')) return converted;
    if (converted?.kind === 'hole' || isAlias(key)) return undefined;
    findings.push({
      rule: 'yaml/syntax',
      message: converted
        ? 'The name of a field is missing here'
        : 'The name of a field must be text, not a list or a map',
      help: converted ? 'Write the name before the colon.' : 'If it is part of a text, put the text in quotes.',
      start,
      end: Math.max(start + 1, end),
    });
    return undefined;
  }

  function duplicate(key: ScalarNode, first: ScalarNode): Finding {
    starts ??= lineStarts(source);
    return {
      rule: 'yaml/duplicate-key',
      message: `${quoted(key.text)} is given twice here, first on line ${placeOf(starts, first.start).line}`,
      help: 'Delete one of the two.',
      start: key.start,
      end: key.end,
    };
  }

  return { root: contents ? node(contents) : undefined, findings, unplaced: sorted.length - placed.size };
}

/** Index of the first number of a sorted list that is not below a bound. */
function firstAtLeast(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function scalar(value: unknown, text: string, style: ScalarStyle, start: number, end: number): ScalarNode {
  const known = value === null || typeof value === 'number' || typeof value === 'boolean';
  return { kind: 'scalar', value: known ? value : text, text, style, start, end };
}

function mergeKey(key: ScalarNode): Finding {
  return {
    rule: 'yaml/alias',
    message: '"<<" is a merge key, which a bank may not have',
    help: 'Write the fields out.',
    start: key.start,
    end: key.end,
  };
}
