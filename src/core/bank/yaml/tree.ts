/** Offsets are UTF-16 units into the source; `end` is behind the last one. */
export interface Span {
  start: number;
  end: number;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

export interface ScalarNode extends Span {
  kind: 'scalar';
  /** What YAML 1.2 (core schema) reads. */
  value: string | number | boolean | null;
  /** The text before YAML gives it a type: `3.10` where `value` is 3.1. Quotes, escapes and folds are resolved. */
  text: string;
  style: ScalarStyle;
}

export interface ListNode extends Span {
  kind: 'list';
  items: TreeNode[];
}

export interface MapNode extends Span {
  kind: 'map';
  /** By the spelling of the key, in file order. Of two with the same key the first is kept. */
  entries: Map<string, Entry>;
}

/** Something that has been reported already and that is not judged any further. */
export interface HoleNode extends Span {
  kind: 'hole';
}

export type TreeNode = ScalarNode | ListNode | MapNode | HoleNode;

export interface Entry {
  key: ScalarNode;
  value: TreeNode;
}

/** A scalar with nothing written, as after `id:`. */
export function isNothing(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.text === '';
}

/** The value of a field that is written. */
export function field(node: TreeNode | undefined, name: string): TreeNode | undefined {
  return node?.kind === 'map' ? node.entries.get(name)?.value : undefined;
}
