import type { Finding } from '../bank/finding.ts';
import { replaced } from '../bank/fixes.ts';
import { once } from '../bank/once.ts';
import type { Reading } from '../bank/read.ts';
import type { ScalarNode, TreeNode } from '../bank/yaml/tree.ts';
import { type Hazard, hazards } from '../text/hazards.ts';
import { sourcePlaces } from './source-place.ts';

/** A hazard at its place in the source, or several of one kind side by side. */
export interface PlacedHazard {
  kind: Hazard['kind'];
  codePoint: number;
  count: number;
  start: number;
  end: number;
  /** One of them breaks a line or a page, as the soft line ends of word processors do. */
  breaks: boolean;
  /** Is there text on its side, and neither white space nor a quote? */
  afterText: boolean;
  beforeText: boolean;
}

const BREAKS = /[\v\f\r\x85\u2028\u2029]/;
const TEXT = /[^\s"']/;

/** Findings for the hazards of one kind, wherever they are in the file: in texts, ids, keys and comments. */
export function hazardFindings(
  reading: Reading,
  kind: Hazard['kind'],
  say: (hazard: PlacedHazard) => Pick<Finding, 'message' | 'help'>,
): Finding[] {
  return once(reading, hazardsIn)
    .filter((hazard) => hazard.kind === kind)
    .map((hazard) => ({
      rule: `text/${kind}`,
      ...say(hazard),
      start: hazard.start,
      end: hazard.end,
      fix: replaced(hazard, instead(hazard)),
    }));
}

/** Two words that only a line break keeps apart get a space; anything else is deleted. */
function instead({ breaks, afterText, beforeText }: PlacedHazard): string {
  return breaks && afterText && beforeText ? ' ' : '';
}

/** `U+001B`, with its name if it is a well-known one. */
export function codePointName(codePoint: number): string {
  const hex = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES[codePoint];
  return name ? `${hex} (${name})` : hex;
}

const NAMES: Record<number, string> = {
  0: 'NUL',
  7: 'bell',
  8: 'backspace',
  13: 'carriage return',
  27: 'escape',
  127: 'delete',
  173: 'soft hyphen',
  8203: 'zero width space',
  8204: 'zero width non-joiner',
  8205: 'zero width joiner',
  8238: 'right-to-left override',
  8288: 'word joiner',
  12644: 'Hangul filler',
  65279: 'byte order mark',
};

function hazardsIn({ source, tree, familiar }: Reading): PlacedHazard[] {
  const written = familiar ? [] : hazards(source);
  const raw = written.map((hazard) => {
    const { index, length } = hazard;
    return { ...described(source, hazard), start: index, end: index + length };
  });
  const escaped = tree && source.includes('\\') ? escapedHazards(tree, source) : [];
  return sideBySide([...raw, ...escaped].sort((a, b) => a.start - b.start));
}

function escapedHazards(tree: TreeNode, source: string): PlacedHazard[] {
  const found: PlacedHazard[] = [];
  for (const node of doubleQuoted(tree)) {
    if (!source.slice(node.start, node.end).includes('\\')) continue;
    for (const hazard of hazards(node.text)) {
      const places = sourcePlaces(source, node);
      const start = places[hazard.index] ?? node.start;
      if (source[start] !== '\\') continue;
      const end = places[hazard.index + hazard.length] ?? node.end;
      found.push({ ...described(node.text, hazard), start, end });
    }
  }
  return found;
}

function described(text: string, { kind, index, length, codePoint }: Hazard): Omit<PlacedHazard, 'start' | 'end'> {
  return {
    kind,
    codePoint,
    count: kind === 'combining' ? [...text.slice(index, index + length)].length : 1,
    breaks: BREAKS.test(text.charAt(index)),
    afterText: TEXT.test(text.charAt(index - 1)),
    beforeText: TEXT.test(text.charAt(index + length)),
  };
}

function* doubleQuoted(node: TreeNode): Generator<ScalarNode> {
  if (node.kind === 'scalar' && node.style === 'double') yield node;
  if (node.kind === 'list') for (const item of node.items) yield* doubleQuoted(item);
  if (node.kind !== 'map') return;
  for (const { key, value } of node.entries.values()) {
    yield* doubleQuoted(key);
    yield* doubleQuoted(value);
  }
}

function sideBySide(sorted: readonly PlacedHazard[]): PlacedHazard[] {
  const merged: PlacedHazard[] = [];
  for (const hazard of sorted) {
    const last = merged.at(-1);
    if (last && last.kind === hazard.kind && last.end === hazard.start) {
      last.count += hazard.count;
      last.end = hazard.end;
      last.breaks ||= hazard.breaks;
      last.beforeText = hazard.beforeText;
    } else {
      merged.push({ ...hazard });
    }
  }
  return merged;
}
