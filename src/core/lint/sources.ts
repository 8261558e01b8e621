import type { DraftQuestion } from '../bank/draft.ts';
import { once } from '../bank/once.ts';
import { firstKey } from '../bank/place.ts';
import type { Reading } from '../bank/read.ts';
import { field, type ScalarNode, type Span, type TreeNode } from '../bank/yaml/tree.ts';

/** A question with what it rests on. */
export interface Sourced {
  question: DraftQuestion;
  /** Where alone it holds; undefined: anywhere. */
  place?: ScalarNode;
  references: Reference[];
}

export interface Reference {
  title: string;
  isLaw: boolean;
  asOf?: string;
  asOfSpan?: Span;
  /** To point at the reference as a whole. */
  span: Span;
}

/** The questions of a file that hold only somewhere, or cite a law. Made once for each reading. */
export function sourcedIn(reading: Reading): readonly Sourced[] {
  return once(reading, makeSourced);
}

function makeSourced({ draft }: Reading): Sourced[] {
  const found: Sourced[] = [];
  for (const question of draft?.questions ?? []) {
    const rests = sourced(question);
    if (rests) found.push(rests);
  }
  return found;
}

/** undefined: it holds anywhere and cites no law. */
function sourced(question: DraftQuestion): Sourced | undefined {
  const place = field(question.node, 'jurisdiction');
  const list = field(question.node, 'references');
  const isPlace = place?.kind === 'scalar' && place.text !== '' && place.text !== 'any';
  if (!isPlace && !(list?.kind === 'list' && list.items.some(isLaw))) return undefined;
  const references = list?.kind === 'list' ? list.items.flatMap((node, i) => referenceOf(node, i)) : [];
  return { question, references, ...(isPlace ? { place } : {}) };
}

function isLaw(reference: TreeNode): boolean {
  const kind = field(reference, 'kind');
  return kind?.kind === 'scalar' && kind.text === 'law';
}

function referenceOf(node: TreeNode, index: number): Reference[] {
  if (node.kind !== 'map') return [];
  const [title, asOf] = [field(node, 'title'), field(node, 'asOf')];
  const isDated = asOf?.kind === 'scalar' && asOf.text !== '';
  return [
    {
      title: title?.kind === 'scalar' && title.text !== '' ? title.text : `reference ${index + 1}`,
      isLaw: isLaw(node),
      ...(isDated ? { asOf: asOf.text, asOfSpan: { start: asOf.start, end: asOf.end } } : {}),
      span: firstKey(node),
    },
  ];
}
