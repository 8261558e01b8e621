import type { Finding } from './finding.ts';
import { bankSchema } from './schema.ts';
import { fieldNames } from './shape.ts';
import { meantField } from './suggest.ts';
import { shortened } from './wording.ts';
import { field, type TreeNode } from './yaml/tree.ts';

export type Kind = 'bank' | 'family' | 'other';

const BANK_FIELDS = fieldNames(bankSchema);

/**
 * What a file is, by the fields of its root. When its structure is damaged, any field of a bank makes it one: a bank
 * must not be passed over in silence because its `questions` line is the damaged one.
 */
export function kindOf(root: TreeNode | undefined, broken: boolean): Kind {
  if (root?.kind !== 'map') return broken ? 'bank' : 'other';
  const names = [...root.entries.keys()];
  if (root.entries.has('family') && !root.entries.has('questions')) return 'family';
  if (names.some((name) => name === 'format' || meantField(name, 'bank', BANK_FIELDS) === 'questions')) return 'bank';
  return broken && names.some((name) => meantField(name, 'bank', BANK_FIELDS) !== undefined) ? 'bank' : 'other';
}

/** A later format may have other fields: nothing else can be said about such a file. */
export function newerFormat(root: TreeNode): Finding | undefined {
  const node = field(root, 'format');
  if (node?.kind !== 'scalar' || typeof node.value !== 'number' || !(node.value > 1)) return undefined;
  return {
    rule: 'schema/format',
    message: `Format ${shortened(node.text)} needs a newer examdrill`,
    help: 'Update examdrill: this one reads format 1.',
    start: node.start,
    end: node.end,
  };
}
