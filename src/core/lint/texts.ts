import type { Finding } from '../bank/finding.ts';
import { once } from '../bank/once.ts';
import { subjectAt } from '../bank/place.ts';
import type { Reading } from '../bank/read.ts';
import { quoted } from '../bank/wording.ts';
import type { ScalarNode, TreeNode } from '../bank/yaml/tree.ts';

type Path = readonly (string | number)[];

/** A text that people read, and the way to it from the root. */
export interface PlacedText {
  node: ScalarNode;
  path: Path;
}

/** Could a pattern be found in a text of a file? One with many branches is looked for in the source sooner than in each text. */
export function mayHold({ source }: Reading, pattern: RegExp): boolean {
  return pattern.test(source) || source.includes('\\');
}

/** Findings in the texts that pass a quick look. */
export function inTexts(
  reading: Reading,
  isWorthALook: (text: string, node: ScalarNode) => boolean,
  find: (text: PlacedText) => Finding[],
): Finding[] {
  const { texts = [], kind } = reading;
  if (kind === 'other') return [];
  const found: Finding[] = [];
  for (const node of texts) {
    if (isWorthALook(node.text, node)) found.push(...find({ node, path: once(reading, pathsIn).get(node) ?? [] }));
  }
  return found;
}

/** The way to each scalar of a file. Made for files with findings only. */
function pathsIn({ tree }: Reading): ReadonlyMap<TreeNode, Path> {
  const paths = new Map<TreeNode, Path>();
  if (tree) collect(tree, [], paths);
  return paths;
}

function collect(node: TreeNode, path: Path, paths: Map<TreeNode, Path>): void {
  if (node.kind === 'scalar') paths.set(node, path);
  else if (node.kind === 'list') for (const [i, item] of node.items.entries()) collect(item, [...path, i], paths);
  else if (node.kind === 'map') for (const [name, { value }] of node.entries) collect(value, [...path, name], paths);
}

/** `"stem" of question "cs-001"`, for messages; an entry of a list goes by the name of the list. */
export function textName({ tree }: Reading, { path }: PlacedText): string {
  const name = quoted(String(path.findLast((step) => typeof step === 'string')));
  return path[0] === 'misconceptions' ? `misconception ${name}` : `${name} of ${subjectAt(tree, path).name}`;
}
