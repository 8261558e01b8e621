import { lineStarts } from '../bank/lines.ts';
import type { Fixable, PlacedFinding } from '../bank/placed.ts';
import type { Reading } from '../bank/read.ts';
import type { Span } from '../bank/yaml/tree.ts';
import { editedSpans, firstNotBefore } from './same-elsewhere.ts';

interface State {
  reading: Reading;
  findings: readonly PlacedFinding[];
}

/**
 * What speaks against some fixes: more errors of a rule than before, or a finding that was to be mended and is still there.
 * What is no error any more and has no fix any more counts as mended: a NOT in capitals is still a hint.
 * undefined: nothing. Else the fixes in whose own text such a finding stands; none when the trouble is elsewhere.
 */
export function blamed(before: State, after: State, fixes: readonly Fixable[]): ReadonlySet<Fixable> | undefined {
  const tooMany = (select: (finding: PlacedFinding) => boolean) => {
    const [had, have, mended] = [before.findings, after.findings, fixes].map((all) => countByRule(all.filter(select)));
    const most = (rule: string) => (had?.get(rule) ?? 0) - (mended?.get(rule) ?? 0);
    return [...(have ?? [])].flatMap(([rule, count]) => (count > most(rule) ? rule : []));
  };
  const mended = new Set(fixes.map(({ rule }) => rule));
  const rules = new Set([...tooMany(isError), ...tooMany(hasFix).filter((rule) => mended.has(rule))]);
  if (rules.size === 0) return undefined;
  const edits = fixes.flatMap((owner) => owner.fix.edits.map(({ start, end, text }) => ({ start, end, text, owner })));
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  const owners = edits.map(({ owner }) => owner);
  const found = ownersOf(before, rules, edits, owners);
  const blames = [...ownersOf(after, rules, editedSpans(edits), owners)];
  return new Set(
    blames
      .filter(([fix, own]) => [...own].some((rule) => rule === fix.rule || !found.get(fix)?.has(rule)))
      .map(([fix]) => fix),
  );
}

/** An exception that is not needed is no harm: it is often found only when the rest of the file is in order. */
function isError({ rule, severity }: PlacedFinding): boolean {
  return severity === 'error' && !rule.startsWith('lint/');
}

function hasFix({ fix }: PlacedFinding): boolean {
  return fix !== undefined;
}

function countByRule(findings: readonly PlacedFinding[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const { rule } of findings) count.set(rule, (count.get(rule) ?? 0) + 1);
  return count;
}

/** The fixes that own the spans in which findings of some rules begin, or the only spans that they lie over, with these rules. */
function ownersOf(
  { reading, findings }: State,
  rules: ReadonlySet<string>,
  spans: readonly Span[],
  owners: readonly Fixable[],
): ReadonlyMap<Fixable, ReadonlySet<string>> {
  const starts = lineStarts(reading.source);
  const offset = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1;
  const found = new Map<Fixable, Set<string>>();
  for (const { rule, line, column, endLine, endColumn } of findings) {
    if (!rules.has(rule)) continue;
    const [start, end] = [offset(line, column), offset(endLine, endColumn)];
    const first = firstNotBefore(spans, start);
    const [span, next, owner] = [spans[first], spans[first + 1], owners[first]];
    if (!span || !owner || span.start > end) continue;
    if (span.start > start && next && next.start <= end) continue;
    found.set(owner, (found.get(owner) ?? new Set()).add(rule));
  }
  return found;
}
