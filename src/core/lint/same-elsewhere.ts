import type { Edit } from '../bank/finding.ts';
import type { Reading } from '../bank/read.ts';
import type { Span, TreeNode } from '../bank/yaml/tree.ts';

/**
 * Does a reading hold the same, in the same places of its tree, as the one before the edits, but for the values and names
 * that the edits touch? What could not be read before may be anything after.
 */
export function sameElsewhere(before: Reading, after: Reading, edits: readonly Edit[]): boolean {
  if (!before.tree) return true;
  if (!after.tree) return false;
  const edited = editedSpans(edits);
  const [old, now] = [touchedLeaves(before.tree, edits), touchedLeaves(after.tree, edited)];
  const oldSpans = merged([...edits, ...old, ...now.map((span) => moved(span, edited, edits))]);
  const newSpans = merged([...edited, ...now, ...old.map((span) => moved(span, edits, edited))]);
  const left = untouched(before.tree, before.source, oldSpans, '');
  const right = untouched(after.tree, after.source, newSpans, '');
  for (;;) {
    const [a, b] = [left.next(), right.next()];
    if (a.done || b.done) return Boolean(a.done) === Boolean(b.done);
    if (a.value !== b.value) return false;
  }
}

/** Where in the edited source the texts of the edits stand. */
export function editedSpans(edits: readonly Edit[]): Span[] {
  let shift = 0;
  return edits.map(({ start, end, text }) => {
    const from = start + shift;
    shift += text.length - (end - start);
    return { start: from, end: from + text.length };
  });
}

/** Index of the first span, of spans in order, that does not end before an offset. */
export function firstNotBefore(spans: readonly Span[], offset: number): number {
  return firstWhere(spans, ({ end }) => end >= offset);
}

/** Index of the first span for which something holds that holds for all after it, too. */
function firstWhere(spans: readonly Span[], holds: (span: Span) => boolean): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(spans[middle] as Span)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A text put in right before or behind something can become a part of it. */
function touches(spans: readonly Span[], { start, end }: Span): boolean {
  const span = spans[firstNotBefore(spans, start)];
  return span !== undefined && span.start <= end;
}

/** Where a span of one source stands in the other; of what is edited the whole. */
function moved({ start, end }: Span, from: readonly Span[], to: readonly Span[]): Span {
  const edge = (offset: number, side: 'start' | 'end') => {
    const i = firstWhere(from, (span) => span.start > offset) - 1;
    const [last, same] = [from[i], to[i]];
    if (!last || !same) return offset;
    return offset <= last.end ? same[side] : offset - last.end + same.end;
  };
  return { start: edge(start, 'start'), end: edge(end, 'end') };
}

function merged(spans: readonly Span[]): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

function isLeaf(node: TreeNode): boolean {
  if (node.kind === 'list') return node.items.length === 0;
  return node.kind !== 'map' || node.entries.size === 0;
}

/** The leaves that some spans touch, each with the name of its field. */
function touchedLeaves(root: TreeNode, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  const visit = (node: TreeNode, start: number) => {
    if (isLeaf(node)) {
      const { end } = node;
      if (touches(spans, { start, end })) found.push({ start, end });
    } else if (node.kind === 'list') {
      for (const item of node.items) visit(item, item.start);
    } else if (node.kind === 'map') {
      for (const { key, value } of node.entries.values()) visit(value, key.start);
    }
  };
  visit(root, root.start);
  return found;
}

/** What is written in the leaves that no span touches, each with its path, in which a touched name is left open. */
function* untouched(node: TreeNode, source: string, spans: readonly Span[], path: string): Generator<string> {
  if (isLeaf(node)) {
    if (!touches(spans, node)) yield `${path} ${source.slice(node.start, node.end)}`;
  } else if (node.kind === 'list') {
    for (const [i, item] of node.items.entries()) yield* untouched(item, source, spans, `${path}/${i}`);
  } else if (node.kind === 'map') {
    for (const [name, { key, value }] of node.entries) {
      const isTouched = touches(spans, isLeaf(value) ? { start: key.start, end: value.end } : key);
      if (isLeaf(value) && isTouched) continue;
      yield* untouched(value, source, spans, `${path}/${isTouched ? '' : name}`);
    }
  }
}
