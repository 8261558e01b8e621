import * as z from 'zod/mini';
import type { Finding } from '../bank/finding.ts';
import { formatFinding } from '../bank/formats.ts';
import { judge } from '../bank/judge.ts';
import { locate } from '../bank/place.ts';
import { fieldNames } from '../bank/shape.ts';
import { closest } from '../bank/suggest.ts';
import { toValue } from '../bank/value.ts';
import { anyOf, quoted } from '../bank/wording.ts';
import { parseTree } from '../bank/yaml/parse.ts';
import { field, isNothing, type TreeNode } from '../bank/yaml/tree.ts';
import { meantRule, unknownRuleHelp } from './rule-names.ts';
import { alwaysStopsPractice, LEVELS } from './settings.ts';

const configSchema = z.strictObject({
  rules: z.optional(z.record(z.string(), z.enum(LEVELS))),
  maxAge: z.optional(z.int().check(z.minimum(1), z.maximum(1_200))),
  maxWarnings: z.optional(z.int().check(z.minimum(0))),
});

/** What `examdrill.config.yaml` may hold: levels of rules, months until a source is stale, warnings that are allowed. */
export type LintConfig = z.infer<typeof configSchema>;

const FIELDS = fieldNames(configSchema);
const SUBJECT = { level: 'lint', name: 'the configuration' } as const;

/** Reads a configuration. With any finding there is none. `rules` are the ids of all rules. */
export function readConfig(source: string, rules: readonly string[]): { config?: LintConfig; findings: Finding[] } {
  const { root, findings: faults, broken } = parseTree(source);
  if (broken || faults.length > 0) return { findings: faults };
  if (!root || isNothing(root)) return { config: {}, findings: [] };
  if (root.kind !== 'map') return { findings: [noFields(root)] };
  const { value, findings } = toValue(root, configSchema, source);
  const valid = judge(value, configSchema, (issue, path) => {
    const { node, hole } = locate(root, path);
    if (!node || hole) return;
    if (issue.code === 'unrecognized_keys') findings.push(...issue.keys.map((name) => unknownField(root, name)));
    else if (isNothing(node)) findings.push(empty(root, path));
    else findings.push(formatFinding(issue, node, SUBJECT, path));
  });
  findings.push(...ruleFindings(field(root, 'rules'), rules));
  return valid && findings.length === 0 ? { config: value as LintConfig, findings } : { findings };
}

function ruleFindings(levels: TreeNode | undefined, rules: readonly string[]): Finding[] {
  if (levels?.kind !== 'map') return [];
  return [...levels.entries].flatMap(([rule, { key, value }]) => {
    if (!rules.includes(rule)) {
      const help = unknownRuleHelp(meantRule(rule, rules));
      return { rule: 'lint/unknown-rule', message: `There is no rule ${quoted(rule)}`, help, ...spanOf(key) };
    }
    if (!alwaysStopsPractice(rule) || (value.kind === 'scalar' && value.text === 'error')) return [];
    return {
      rule: 'schema/format',
      message: `The level of ${quoted(rule)} cannot be changed, since what it finds stops practice`,
      help: 'Delete this line.',
      ...spanOf(key),
    };
  });
}

function noFields(root: TreeNode): Finding {
  return {
    rule: 'schema/type',
    message: 'The configuration must be a map of fields',
    help: `It may have: ${FIELDS.join(', ')}.`,
    ...spanOf(root),
  };
}

function unknownField(root: TreeNode, name: string): Finding {
  const meant = closest(name, FIELDS);
  const key = root.kind === 'map' ? root.entries.get(name)?.key : undefined;
  return {
    rule: 'schema/unknown-key',
    message: `${quoted(name)} is not a field of the configuration`,
    help: meant ? `Did you mean ${meant}?` : `It may have: ${FIELDS.join(', ')}.`,
    ...spanOf(key ?? root),
  };
}

function empty(root: TreeNode, path: readonly PropertyKey[]): Finding {
  const name = String(path.at(-1));
  const { parent } = locate(root, path);
  const key = parent?.kind === 'map' ? parent.entries.get(name)?.key : undefined;
  const help = path.length > 1 ? `Write ${anyOf(LEVELS)} after it.` : 'Write its value, or delete the line.';
  return { rule: 'schema/missing', message: `${quoted(name)} is empty`, help, ...spanOf(key ?? root) };
}

function spanOf({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}
