import fc from 'fast-check';
import type { Edit } from '../../../src/core/bank/finding.ts';
import { readBank } from '../../../src/core/bank/read.ts';
import { textsOf } from '../../../src/core/bank/texts.ts';
import { writeBank } from '../../../src/core/bank/write.ts';
import type { MapNode, ScalarNode, TreeNode } from '../../../src/core/bank/yaml/tree.ts';
import { applyEdits } from '../../../src/core/lint/edits.ts';
import { bankFiles } from '../bank/bank-files.ts';

export type Flaw = 'hazard' | 'coerced' | 'cut' | 'key' | 'id' | 'comment';

const HAZARDS = ['\x1b', '\u200b', '\u202e', '\x0b', '\u2028', '\r', `o${'\u0301'.repeat(12)}`, '\x07\u2066'];
const FIELDS = new Set(
  `description license authors topics misconceptions scenarios presets questions options objective difficulty points
  select shuffle scenario jurisdiction explanation references correct credit rationale misconception locator minutes`.split(
    /\s+/,
  ),
);
const FLAWS: readonly Flaw[] = ['hazard', 'coerced', 'cut', 'key', 'id', 'comment'];

/** Sources of banks without faults, with flaws put in that have a safe fix, and with comments. */
export const flawedBanks: fc.Arbitrary<string> = fc
  .tuple(
    bankFiles.map(writeBank),
    fc.array(fc.record({ flaw: fc.constantFrom(...FLAWS), at: fc.nat(), which: fc.nat() }), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(([source, flaws]) => {
    const { tree } = readBank(source, 'flawed.yaml');
    if (!tree) throw new Error('a written bank cannot be read');
    const edits: Edit[] = [];
    for (const { flaw, at, which } of flaws) {
      const places = PLACES[flaw](tree, source);
      const place = places[at % Math.max(1, places.length)];
      const edit = place && flawAt(flaw, place, which, source);
      if (edit && edits.every((other) => other.end < edit.start || other.start > edit.end)) edits.push(edit);
    }
    return applyEdits(
      source,
      edits.sort((a, b) => a.start - b.start),
    );
  });

const PLACES: Record<Flaw, (tree: TreeNode, source: string) => ScalarNode[]> = {
  hazard: (tree, source) => shortTexts(tree, source),
  coerced: (tree, source) => shortTexts(tree, source).filter((node) => source[node.end] === '\n'),
  cut: (tree, source) => shortTexts(tree, source).filter((node) => node.style === 'plain' && source[node.end] === '\n'),
  key: (tree) => keysOf(tree).filter(({ text }) => FIELDS.has(text)),
  id: (tree, source) =>
    questionsOf(tree).flatMap(({ entries }) => {
      const [id, next] = [...entries.values()];
      return id && next && source.slice(id.value.end, next.key.start).trim() === ''
        ? { ...id.key, end: next.key.start }
        : [];
    }),
  comment: (tree, source) => keysOf(tree).filter(({ start }) => /^ *$/.test(lineBefore(source, start))),
};

function flawAt(flaw: Flaw, { start, end, text }: ScalarNode, which: number, source: string): Edit | undefined {
  const [inside, number] = [start + 1, which % 1000];
  switch (flaw) {
    case 'hazard': {
      if (/[\ud800-\udfff\\']/.test(source.slice(start, inside + 1))) return undefined;
      return { start: inside, end: inside, text: HAZARDS[which % HAZARDS.length] ?? '' };
    }
    case 'coerced':
      return { start, end, text: `${number}.10` };
    case 'cut':
      return { start: end, end, text: ` #${number} "and" so on` };
    case 'key':
      return { start, end, text: text.slice(0, 2) + text.slice(3) };
    case 'id':
      return { start, end, text: '' };
    case 'comment': {
      const indent = lineBefore(source, start);
      return { start, end: start, text: `# note ${number}: it's "kept"\n${indent}` };
    }
  }
}

function shortTexts(tree: TreeNode, source: string): ScalarNode[] {
  return [...textsOf(tree, 'bank')]
    .map(({ node }) => node)
    .filter(
      ({ start, end, style }) => style !== 'block' && end > start + 2 && !source.slice(start, end).includes('\n'),
    );
}

function keysOf(node: TreeNode): ScalarNode[] {
  if (node.kind === 'list') return node.items.flatMap(keysOf);
  if (node.kind !== 'map') return [];
  return [...node.entries.values()].flatMap(({ key, value }) => [key, ...keysOf(value)]);
}

function questionsOf(tree: TreeNode): MapNode[] {
  const list = tree.kind === 'map' ? tree.entries.get('questions')?.value : undefined;
  return list?.kind === 'list' ? list.items.filter((item) => item.kind === 'map') : [];
}

function lineBefore(source: string, offset: number): string {
  return source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
}
