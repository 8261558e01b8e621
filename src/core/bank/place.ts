import { quoted } from './wording.ts';
import { field, type MapNode, type TreeNode } from './yaml/tree.ts';

export type Level =
  | 'bank'
  | 'family'
  | 'topic'
  | 'scenario'
  | 'exam'
  | 'pass'
  | 'preset'
  | 'question'
  | 'option'
  | 'reference'
  | 'lint';

export interface Subject {
  level: Level;
  /** As it stands in a message: `option "b" of question "cs-001"`. */
  name: string;
}

/** What stands in a field: entries that go by id or number, or one thing that goes by a name. */
type Inner = { level: Level; name?: string };

const FORM: Record<string, Inner> = {
  exam: { level: 'exam', name: 'the exam' },
  presets: { level: 'preset' },
};
const PASS: Record<string, Inner> = { pass: { level: 'pass', name: 'the pass rule' } };
const INNER: Partial<Record<Level, Record<string, Inner>>> = {
  bank: {
    ...FORM,
    topics: { level: 'topic' },
    scenarios: { level: 'scenario' },
    questions: { level: 'question' },
  },
  family: FORM,
  exam: PASS,
  preset: PASS,
  question: {
    options: { level: 'option' },
    references: { level: 'reference' },
    lint: { level: 'lint', name: 'the lint block' },
  },
};

/** The level of what stands in a field: that of its entries for a table or a list. */
export function innerLevel(level: Level, name: string): Level {
  return INNER[level]?.[name]?.level ?? level;
}

/** What a path into a bank leads to, in words. A path to a field names what the field belongs to. */
export function subjectAt(root: TreeNode | undefined, path: readonly PropertyKey[]): Subject {
  const family = field(root, 'family');
  let subject: Subject = family ? { level: 'family', name: 'the family' } : { level: 'bank', name: 'the bank' };
  let node = root;
  for (let i = 0; i < path.length; i++) {
    const inner = INNER[subject.level]?.[String(path[i])];
    node = childOf(node, path[i] ?? '');
    if (!inner) break;
    if (!inner.name) {
      const step = path[++i];
      if (step === undefined) break;
      node = childOf(node, step);
      subject = { level: inner.level, name: inside(subject, `${inner.level} ${label(node, step)}`) };
    } else {
      subject = { level: inner.level, name: inside(subject, inner.name) };
    }
  }
  return subject;
}

function inside(outer: Subject, name: string): string {
  return outer.level === 'bank' || outer.level === 'family' ? name : `${name} of ${outer.name}`;
}

/** An entry of a list goes by its id if it has one, else by its number from 1. */
function label(node: TreeNode | undefined, step: PropertyKey): string {
  if (typeof step !== 'number') return quoted(String(step));
  const id = field(node, 'id');
  return id?.kind === 'scalar' && id.text !== '' ? quoted(id.text) : String(step + 1);
}

export function childOf(node: TreeNode | undefined, step: PropertyKey): TreeNode | undefined {
  if (node?.kind === 'list') return node.items[Number(step)];
  return node?.kind === 'map' ? node.entries.get(String(step))?.value : undefined;
}

/** The node at a path; undefined if there is none. `hole` is true when the way leads through something reported. */
export function locate(root: TreeNode | undefined, path: readonly PropertyKey[]) {
  let node = root;
  let parent: TreeNode | undefined;
  for (const step of path) {
    if (node?.kind === 'hole') return { node, parent, hole: true };
    parent = node;
    node = childOf(node, step);
  }
  return { node, parent, hole: node?.kind === 'hole' };
}

/** Where to point for something that is not there: the first key of what should have it. */
export function firstKey(node: TreeNode): { start: number; end: number } {
  const first = node.kind === 'map' ? firstEntry(node) : undefined;
  return first ?? { start: node.start, end: Math.max(node.start + 1, Math.min(node.end, node.start + 1)) };
}

function firstEntry(map: MapNode): { start: number; end: number } | undefined {
  for (const { key } of map.entries.values()) return { start: key.start, end: key.end };
  return undefined;
}
