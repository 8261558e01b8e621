import type { Edit } from '../../bank/finding.ts';
import type { ListNode, Span } from '../../bank/yaml/tree.ts';

/**
 * Edits that put list entries in another order, each with all that is written in it and the comments beside it, at the
 * end of its lines and right above it. `order` names for each place the entry that shall stand there. undefined when
 * the entries cannot be told apart from what stands between them.
 */
export function moveEntries(source: string, list: ListNode, order: readonly number[]): Edit[] | undefined {
  const spans = source[list.start] === '[' ? inBrackets(source, list) : onLines(source, list);
  if (!spans) return undefined;
  return order.flatMap((from, at) => {
    const place = spans[at];
    const entry = spans[from];
    return from === at || !place || !entry ? [] : [{ ...place, text: source.slice(entry.start, entry.end) }];
  });
}

/** Comments between brackets could belong to either neighbour. */
function inBrackets(source: string, { items }: ListNode): Span[] | undefined {
  const unclear = items.some((item, i) => i > 0 && source.slice(items[i - 1]?.end, item.start).includes('#'));
  return unclear ? undefined : items.map(({ start, end }) => ({ start, end }));
}

function onLines(source: string, { items }: ListNode): Span[] | undefined {
  const spans: Span[] = [];
  let floor = items[0] ? lineStart(source, items[0].start) : 0;
  while (floor > 0 && /^[ ]*#/.test(lineBefore(source, floor))) floor = lineStart(source, floor - 1);
  for (const item of items) {
    const start = lineStart(source, item.start);
    if (!/^ *- +$/.test(source.slice(start, item.start))) return undefined;
    const dash = source.indexOf('-', start) - start;
    const lead = commentsAbove(source, start, dash, floor);
    const end = endOfEntry(source, item.end, dash);
    spans.push({ start: lead, end });
    floor = Math.min(end + 1, source.length);
  }
  return spans;
}

/** Up to the start of the first of the comment lines that stand right above an entry, no deeper than its dash. */
function commentsAbove(source: string, start: number, dash: number, floor: number): number {
  let from = start;
  while (from > floor) {
    const line = lineBefore(source, from);
    const indent = line.search(/\S/);
    if (indent < 0 || line[indent] !== '#' || indent > dash) break;
    from = lineStart(source, from - 1);
  }
  return from;
}

/** The end of the line on which an entry ends, or of the deeper comments right below it. */
function endOfEntry(source: string, nodeEnd: number, dash: number): number {
  let end = nodeEnd;
  while (end > 0 && /\s/.test(source[end - 1] ?? '')) end--;
  end = lineEnd(source, end);
  while (end < source.length) {
    const next = source.slice(end + 1, lineEnd(source, end + 1));
    const indent = next.search(/\S/);
    if (indent <= dash || next[indent] !== '#') break;
    end = lineEnd(source, end + 1);
  }
  return end;
}

function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(source: string, offset: number): number {
  const newline = source.indexOf('\n', offset);
  return newline < 0 ? source.length : newline;
}

function lineBefore(source: string, start: number): string {
  return source.slice(lineStart(source, start - 1), start - 1);
}
