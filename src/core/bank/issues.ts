import type * as z from 'zod/mini';
import type { Finding, Fix } from './finding.ts';
import { replaced, withFirstField } from './fixes.ts';
import { formatFinding } from './formats.ts';
import { judge } from './judge.ts';
import { newIds } from './new-id.ts';
import { firstKey, type Level, locate, subjectAt } from './place.ts';
import { fieldNames, within } from './shape.ts';
import { meantField } from './suggest.ts';
import { unknownField } from './unknown-field.ts';
import { capital, quoted } from './wording.ts';
import { type Entry, isNothing, type TreeNode } from './yaml/tree.ts';

type Issue = z.core.$ZodIssue;

/** What the schema has to say to a value made of a tree, at exact places and in plain words. */
export function schemaFindings(
  value: unknown,
  root: TreeNode,
  schema: z.core.$ZodType,
  settled: ReadonlySet<TreeNode>,
  source: string,
): { valid: boolean; findings: Finding[] } {
  const findings: Finding[] = [];
  const judged = new Set<TreeNode>(settled);
  const newId = newIds(root);

  function add(issue: Issue, path: PropertyKey[]): void {
    const { node, parent, hole } = locate(root, path);
    if (hole || (node && settled.has(node))) return;
    if (issue.code === 'unrecognized_keys') {
      if (node) for (const name of issue.keys) unknownKey(node, path, name);
      return;
    }
    if (!node || isNothing(node)) {
      if (parent?.kind === 'map' && parent.entries.size === 0) emptyMap(parent, path.slice(0, -1));
      else if (parent) missing(parent, path, node);
      return;
    }
    const entry = entryOf(parent, path);
    if (issue.code === 'invalid_key') {
      if (entry && path.includes('allow')) findings.push(badRuleName(entry));
      return;
    }
    if (judged.has(node)) return;
    judged.add(node);
    findings.push(formatFinding(issue, node, subjectAt(root, path), path));
  }

  function unknownKey(node: TreeNode, path: readonly PropertyKey[], name: string): void {
    const entry = node.kind === 'map' ? node.entries.get(name) : undefined;
    if (!entry) return;
    const { level } = subjectAt(root, path);
    const fields = fieldNames(schemaAt(schema, path));
    const meant = meantField(name, level, fields);
    const isTaken = meant !== undefined && locate(node, [meant]).node !== undefined;
    findings.push(unknownField(entry.key, level, fields, { meant, isTaken }));
  }

  function emptyMap(map: TreeNode, path: readonly PropertyKey[]): void {
    if (judged.has(map)) return;
    judged.add(map);
    const message = `${capital(subjectAt(root, path).name)} is empty`;
    findings.push({
      rule: 'schema/missing',
      message,
      help: 'Write its fields, or delete it.',
      start: map.start,
      end: map.end,
    });
  }

  function missing(parent: TreeNode, path: readonly PropertyKey[], nothing: TreeNode | undefined): void {
    const name = path.at(-1) ?? '';
    const outer = path.slice(0, -1);
    const subject = subjectAt(root, typeof name === 'number' ? path : outer);
    const place = entryOf(parent, path)?.key ?? nothing ?? firstKey(parent);
    const { start, end } = place;
    if (typeof name === 'number') {
      const isNamed =
        path.at(-2) === `${subject.level}s` && (subject.level === 'question' || subject.level === 'option');
      const what = isNamed ? subject.name : `Entry ${name + 1} of ${String(path.at(-2))}`;
      findings.push({
        rule: 'schema/missing',
        message: `${capital(what)} is empty`,
        help: 'Write its fields, or delete the dash.',
        start,
        end,
      });
      return;
    }
    const level = subject.level;
    const rule = name === 'id' && level === 'question' ? 'id/missing' : 'schema/missing';
    const fix = rule === 'id/missing' ? givenId(parent, outer) : undefined;
    findings.push({
      rule: name === 'text' && level === 'option' && nothing ? 'option/blank' : rule,
      message: nothing
        ? `${quoted(String(name))} of ${subject.name} is empty`
        : `${capital(subject.name)} has no ${String(name)}`,
      help:
        rule === 'id/missing'
          ? 'Give it an id that stays for ever, such as id: q-001.'
          : missingHelp(String(name), level),
      start,
      end,
      ...(fix ? { fix } : {}),
    });
  }

  /** Behind `id:` if that is written, else before the first field. Under an unknown name the question may have an id. */
  function givenId(question: TreeNode, path: readonly PropertyKey[]): Fix | undefined {
    const fields = fieldNames(schemaAt(schema, path));
    if (question.kind !== 'map' || [...question.entries.keys()].some((name) => !fields.includes(name)))
      return undefined;
    const id = newId(question, Number(path.at(-1)));
    const key = question.entries.get('id')?.key;
    if (!key) return withFirstField(question, 'id', id, source);
    const colon = /^ *:/.exec(source.slice(key.end, key.end + 20))?.[0].length;
    const start = key.end + (colon ?? 0);
    return colon === undefined ? undefined : replaced({ start, end: start }, ` ${id}`);
  }

  return { valid: judge(value, schema, add), findings };
}

function entryOf(parent: TreeNode | undefined, path: readonly PropertyKey[]): Entry | undefined {
  return parent?.kind === 'map' ? parent.entries.get(String(path.at(-1))) : undefined;
}

function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType {
  let at = schema;
  for (const step of path) at = within(at, step) ?? at;
  return at;
}

function missingHelp(name: string, level: Level): string {
  if (name === 'options') return 'Write options: and 2 to 10 answers below it.';
  if (name === 'questions' && level === 'bank') return 'Write questions: and the items below it.';
  return `Write ${name}: and its value.`;
}

function badRuleName({ key }: Entry): Finding {
  return {
    rule: 'schema/format',
    message: `${quoted(key.text)} is not the name of a lint rule`,
    help: 'Rules have names such as item/longest-key: see examdrill explain --list.',
    start: key.start,
    end: key.end,
  };
}
