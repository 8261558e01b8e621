import type { Edit } from '../bank/finding.ts';
import { type Entry, isNothing, type MapNode, type TreeNode } from '../bank/yaml/tree.ts';
import type { Directive, Name } from './directives.ts';

/** Takes a comment away: with its line when it stands alone there, else with the spaces before it. */
export function removeComment(source: string, { start, end }: Directive): Edit {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const before = source.slice(lineStart, start);
  if (before.trim() === '') return { start: lineStart, end: Math.min(end + 1, source.length), text: '' };
  return { start: lineStart + before.trimEnd().length, end, text: '' };
}

/** Takes one of several names out of a comment, by its number from 0. */
export function removeName(names: readonly Name[], at: number): Edit {
  const [before, name, next] = [names[at - 1], names[at], names[at + 1]];
  const end = name?.end ?? 0;
  if (next) return { start: name?.start ?? end, end: next.start, text: '' };
  return { start: before?.end ?? end, end, text: '' };
}

/**
 * For each rule of a question's `lint: { allow: … }` the edit that takes it out, with the whole block where it is the
 * only one. undefined where that cannot be done without touching anything else, such as a comment.
 */
export function removeAllowed(source: string, question: MapNode, allow: MapNode): (Edit | undefined)[] {
  const rules = [...allow.entries.values()];
  const [only, ...more] = rules;
  if (only && more.length === 0) {
    const fields = [...question.entries.values()];
    const at = fields.findIndex(({ value }) => value.kind === 'map' && value.entries.get('allow')?.value === allow);
    return [removeEntry(source, question, fields, at, only.value, [fields[at]?.value, allow])];
  }
  return rules.map(({ value }, at) => removeEntry(source, allow, rules, at, value, []));
}

/** `last` is the last scalar of the entry, `within` what it stands in. */
function removeEntry(
  source: string,
  map: MapNode,
  entries: readonly Entry[],
  at: number,
  last: TreeNode,
  within: readonly (TreeNode | undefined)[],
): Edit | undefined {
  const entry = entries[at];
  if (!entry || isNothing(last)) return undefined;
  const end = within.find((node) => node && isBracketed(source, node))?.end ?? last.end;
  if (source.slice(entry.key.end, last.start).includes('#') || source.slice(last.end, end).includes('#')) {
    return undefined;
  }
  if (!isBracketed(source, map)) return removeLines(source, entry.key.start, end);
  const [before, next] = [entries[at - 1]?.value.end, entries[at + 1]?.key.start];
  if (next !== undefined)
    return isComma(source.slice(end, next)) ? { start: entry.key.start, end: next, text: '' } : undefined;
  if (before === undefined || !isComma(source.slice(before, entry.key.start))) return undefined;
  return { start: before, end, text: '' };
}

function removeLines(source: string, start: number, end: number): Edit | undefined {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const newline = source.indexOf('\n', end - 1);
  const lineEnd = newline < 0 ? source.length : newline + 1;
  const alone = source.slice(lineStart, start).trim() === '' && source.slice(end, lineEnd).trim() === '';
  return alone ? { start: lineStart, end: lineEnd, text: '' } : undefined;
}

function isComma(text: string): boolean {
  return /^\s*,\s*$/.test(text);
}

function isBracketed(source: string, node: TreeNode): boolean {
  return node.kind === 'map' && source[node.start] === '{';
}
