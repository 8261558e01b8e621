import type * as z from 'zod/mini';
import type { Finding } from '../bank/finding.ts';
import { subjectAt } from '../bank/place.ts';
import type { Reading } from '../bank/read.ts';
import { bankSchema, familySchema } from '../bank/schema.ts';
import { shapeOf } from '../bank/shape.ts';
import { quoted } from '../bank/wording.ts';
import type { ScalarNode, TreeNode } from '../bank/yaml/tree.ts';

/** The last step of a way from the root, and those before it. */
interface Way {
  step: string | number;
  up?: Way;
}

/** A text that people read, and the way to it. */
export interface PlacedText extends Way {
  node: ScalarNode;
}

const known = new WeakMap<Reading, readonly PlacedText[]>();

/** Every text of a file that people read. Made once for each reading. */
function textsIn(reading: Reading): readonly PlacedText[] {
  const before = known.get(reading);
  if (before) return before;
  const { tree, kind } = reading;
  const found: PlacedText[] = [];
  const root = kind === 'other' ? undefined : planOf(kind === 'family' ? familySchema : bankSchema);
  if (tree && root) collect(tree, root, undefined, found);
  known.set(reading, found);
  return found;
}

/** Where texts are in what a schema describes. */
type Plan =
  | { kind: 'text' }
  | { kind: 'list'; item: Plan }
  | { kind: 'table'; value: Plan }
  | { kind: 'object'; fields: ReadonlyMap<string, Plan> };

const plans = new WeakMap<z.core.$ZodType, { plan?: Plan }>();

/** undefined: there are none. */
function planOf(schema: z.core.$ZodType): Plan | undefined {
  const made = plans.get(schema) ?? { plan: makePlan(schema) };
  plans.set(schema, made);
  return made.plan;
}

function makePlan(schema: z.core.$ZodType): Plan | undefined {
  const shape = shapeOf(schema);
  if (shape.kind === 'shown') return { kind: 'text' };
  if (shape.kind === 'list' || shape.kind === 'table') {
    const inner = planOf(shape.kind === 'list' ? shape.item : shape.value);
    if (!inner) return undefined;
    return shape.kind === 'list' ? { kind: 'list', item: inner } : { kind: 'table', value: inner };
  }
  if (shape.kind !== 'object') return undefined;
  const fields = new Map<string, Plan>();
  for (const [name, field] of Object.entries(shape.fields)) {
    const inner = planOf(field);
    if (inner) fields.set(name, inner);
  }
  return fields.size > 0 ? { kind: 'object', fields } : undefined;
}

function collect(node: TreeNode, plan: Plan, way: Way | undefined, found: PlacedText[]): void {
  if (plan.kind === 'list' && node.kind === 'list') {
    for (let i = 0; i < node.items.length; i++) enter(node.items[i] as TreeNode, plan.item, i, way, found);
  } else if (plan.kind === 'table' && node.kind === 'map') {
    for (const [name, { value }] of node.entries) enter(value, plan.value, name, way, found);
  } else if (plan.kind === 'object' && node.kind === 'map') {
    for (const [name, { value }] of node.entries) {
      const inner = plan.fields.get(name);
      if (inner) enter(value, inner, name, way, found);
    }
  }
}

function enter(node: TreeNode, plan: Plan, step: string | number, up: Way | undefined, found: PlacedText[]): void {
  if (plan.kind !== 'text') collect(node, plan, { step, up }, found);
  else if (node.kind === 'scalar') found.push({ node, step, up });
}

/** Findings in the texts that pass a quick look. */
export function inTexts(
  reading: Reading,
  mayHold: (node: ScalarNode) => boolean,
  find: (text: PlacedText) => Finding[],
): Finding[] {
  const found: Finding[] = [];
  for (const text of textsIn(reading)) if (mayHold(text.node)) found.push(...find(text));
  return found;
}

/** The way from the root to a text. */
export function pathOf(text: PlacedText): (string | number)[] {
  const path: (string | number)[] = [];
  for (let way: Way | undefined = text; way; way = way.up) path.unshift(way.step);
  return path;
}

/** `"stem" of question "cs-001"`, for messages; an entry of a list goes by the name of the list. */
export function textName({ tree }: Reading, text: PlacedText): string {
  const path = pathOf(text);
  const name = quoted(String(path.findLast((step) => typeof step === 'string')));
  return path[0] === 'misconceptions' ? `misconception ${name}` : `${name} of ${subjectAt(tree, path).name}`;
}
