import { keptText } from './normal.ts';
import { subjectAt } from './place.ts';
import { type Entry, field, isNothing, type MapNode, type ScalarNode, type TreeNode } from './yaml/tree.ts';

/**
 * A bank as far as it can be read, with positions. Rules work on it, so that they find what they look for even when
 * something else in the file is wrong.
 */
export interface Draft {
  root: MapNode;
  topics: ReadonlyMap<string, Entry>;
  misconceptions: ReadonlyMap<string, Entry>;
  scenarios: ReadonlyMap<string, Entry>;
  presets: ReadonlyMap<string, Entry>;
  /** Of a family. */
  banks: ReadonlyMap<string, Entry>;
  questions: DraftQuestion[];
}

export interface DraftText {
  /** With LF line ends, trimmed. */
  text: string;
  node: ScalarNode;
}

export interface DraftQuestion {
  node: MapNode;
  /** `question "cs-001"`, for messages. */
  name: string;
  id?: DraftText;
  stem?: DraftText;
  topic?: DraftText;
  scenario?: DraftText;
  select?: DraftText;
  explanation?: DraftText;
  hint?: DraftText;
  /** Is `select` written, rightly or wrongly? */
  selectWritten: boolean;
  options: DraftOption[];
  optionsNode?: TreeNode;
}

export interface DraftOption {
  node: MapNode;
  /** `option "b" of question "cs-001"`, for messages. */
  name: string;
  id?: DraftText;
  text?: DraftText;
  rationale?: DraftText;
  misconception?: DraftText;
  /** undefined: written, but neither true nor false. */
  correct: boolean | undefined;
  correctNode?: TreeNode;
}

const NO_ENTRIES: ReadonlyMap<string, Entry> = new Map();

export function draftOf(root: TreeNode | undefined): Draft | undefined {
  if (root?.kind !== 'map') return undefined;
  const list = field(root, 'questions');
  return {
    root,
    topics: table(root, 'topics'),
    misconceptions: table(root, 'misconceptions'),
    scenarios: table(root, 'scenarios'),
    presets: table(root, 'presets'),
    banks: table(root, 'banks'),
    questions:
      list?.kind === 'list'
        ? list.items.flatMap((node, i) => (node.kind === 'map' ? [question(root, node, i)] : []))
        : [],
  };
}

function question(root: MapNode, node: MapNode, index: number): DraftQuestion {
  const optionsNode = field(node, 'options');
  const items = optionsNode?.kind === 'list' ? optionsNode.items : [];
  const path = ['questions', index];
  return {
    node,
    name: subjectAt(root, path).name,
    id: text(node, 'id'),
    stem: text(node, 'stem'),
    topic: text(node, 'topic'),
    scenario: text(node, 'scenario'),
    select: text(node, 'select'),
    explanation: text(node, 'explanation'),
    hint: text(node, 'hint'),
    selectWritten: node.entries.has('select'),
    optionsNode,
    options: items.flatMap((child, i) => (child.kind === 'map' ? [option(root, child, [...path, 'options', i])] : [])),
  };
}

function option(root: MapNode, node: MapNode, path: PropertyKey[]): DraftOption {
  const correctNode = field(node, 'correct');
  const value = correctNode?.kind === 'scalar' ? correctNode.value : undefined;
  return {
    node,
    name: subjectAt(root, path).name,
    id: text(node, 'id'),
    text: text(node, 'text'),
    rationale: text(node, 'rationale'),
    misconception: text(node, 'misconception'),
    correct: !correctNode ? false : typeof value === 'boolean' ? value : undefined,
    correctNode,
  };
}

function text(map: MapNode, name: string): DraftText | undefined {
  const node = field(map, name);
  return node?.kind === 'scalar' && !isNothing(node) ? { text: keptText(node.text), node } : undefined;
}

function table(root: MapNode, name: string): ReadonlyMap<string, Entry> {
  const node = field(root, name);
  return node?.kind === 'map' ? node.entries : NO_ENTRIES;
}
