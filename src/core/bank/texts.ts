import type * as z from 'zod/mini';
import { bankSchema, familySchema } from './schema.ts';
import { shapeOf, within } from './shape.ts';
import type { ScalarNode, TreeNode } from './yaml/tree.ts';

/** A text that people read, with the path to it. */
export interface TextAt {
  node: ScalarNode;
  path: PropertyKey[];
}

/** Every text of a bank or family file that people read. */
export function textsOf(tree: TreeNode, kind: 'bank' | 'family'): Generator<TextAt> {
  return textsAt(tree, kind === 'family' ? familySchema : bankSchema, []);
}

function* textsAt(node: TreeNode, schema: z.core.$ZodType, path: PropertyKey[]): Generator<TextAt> {
  if (node.kind === 'scalar' && shapeOf(schema).kind === 'shown') yield { node, path };
  if (node.kind === 'list' && shapeOf(schema).kind === 'list') {
    const item = within(schema, 0);
    for (const [i, child] of node.items.entries()) if (item) yield* textsAt(child, item, [...path, i]);
  }
  if (node.kind !== 'map') return;
  for (const [name, { value }] of node.entries) {
    const inner = within(schema, name);
    if (inner) yield* textsAt(value, inner, [...path, name]);
  }
}
