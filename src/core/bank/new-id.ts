import { keptText } from './normal.ts';
import { field, type TreeNode } from './yaml/tree.ts';

const LONGEST = 40;
const LOOKED_AT = 400;
/** YAML would read it as a number, or as true, false or nothing. */
const NO_NAME = /^\d|^(?:true|false|null)$/;

/** Gives a question without an id one that no other question of the bank has or has been given. */
export type NewId = (question: TreeNode, index: number) => string;

/**
 * Ids from the words of the stems: `which-comes-first`, and `which-comes-first-2` if there is one. A stem without Latin
 * letters and digits gives `q-007`, by the place of the question.
 */
export function newIds(root: TreeNode): NewId {
  let taken: Set<string> | undefined;
  const last = new Map<string, number>();
  return (question, index) => {
    taken ??= questionIds(root);
    const words = wordsOf(question) || `q-${String(index + 1).padStart(3, '0')}`;
    let count = last.get(words) ?? 1;
    let id = count === 1 ? words : `${words}-${count}`;
    while (taken.has(id)) id = `${words}-${++count}`;
    last.set(words, count);
    taken.add(id);
    return id;
  };
}

function questionIds(root: TreeNode): Set<string> {
  const questions = field(root, 'questions');
  const ids = questions?.kind === 'list' ? questions.items.map((item) => field(item, 'id')) : [];
  return new Set(ids.flatMap((id) => (id?.kind === 'scalar' ? keptText(id.text).toLowerCase() : [])));
}

function wordsOf(question: TreeNode): string {
  const stem = field(question, 'stem');
  if (stem?.kind !== 'scalar') return '';
  const letters = stem.text.slice(0, LOOKED_AT).normalize('NFKD').toLowerCase();
  const words = letters.replace(/\p{M}|['’]/gu, '').match(/[a-z0-9]+/g) ?? [];
  const text = words.join('-');
  const name = NO_NAME.test(text) ? `q-${text}` : text;
  if (name.length <= LONGEST) return name;
  const cut = name.lastIndexOf('-', LONGEST);
  return name.slice(0, cut > 2 ? cut : LONGEST);
}
