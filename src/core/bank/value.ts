import type * as z from 'zod/mini';
import type { Finding } from './finding.ts';
import { isBlank, keptText } from './normal.ts';
import { shapeOf, within } from './shape.ts';
import { capital, quoted, shortened } from './wording.ts';
import { isNothing, type ListNode, type MapNode, type ScalarNode, type TreeNode } from './yaml/tree.ts';

export interface Valued {
  value: unknown;
  findings: Finding[];
  /** Nodes about which everything has been said. */
  settled: Set<TreeNode>;
}

/**
 * The plain value of a tree, for the schema to judge. Text that people read keeps the spelling of the source, so
 * `3.10` never becomes `3.1`. Objects have no prototype, so no name of a field can reach one.
 */
export function toValue(root: TreeNode, schema: z.core.$ZodType, source: string): Valued {
  const findings: Finding[] = [];
  const settled = new Set<TreeNode>();

  function plain(node: TreeNode, at: z.core.$ZodType | undefined, name: string): unknown {
    switch (node.kind) {
      case 'hole':
        return undefined;
      case 'list':
        return list(node, at, name);
      case 'map':
        return map(node, at);
      case 'scalar':
        return scalar(node, at, name);
    }
  }

  function list(node: ListNode, at: z.core.$ZodType | undefined, name: string): unknown[] {
    const item = at && shapeOf(at).kind === 'list' ? within(at, 0) : undefined;
    return item ? node.items.map((child) => plain(child, item, name)) : [];
  }

  function map(node: MapNode, at: z.core.$ZodType | undefined): object {
    const table = at && shapeOf(at).kind === 'table';
    const value = Object.create(null) as Record<string, unknown>;
    for (const [name, entry] of node.entries) {
      if (table && entry.key.style === 'plain' && typeof entry.key.value !== 'string') {
        settled.add(entry.key);
        findings.push(coerced(entry.key, 'The id'));
      }
      const inner = plain(entry.value, at && within(at, name), name);
      // A reason still to be written is a missing one: it does not stop practice.
      if (name !== 'rationale' || (inner !== null && inner !== '')) value[name] = inner;
    }
    return value;
  }

  function scalar(node: ScalarNode, at: z.core.$ZodType | undefined, name: string): unknown {
    const kind = at ? shapeOf(at).kind : 'other';
    if (kind === 'shown') return shown(node);
    if (kind === 'string' && node.style === 'plain' && typeof node.value !== 'string' && !isNothing(node)) {
      settled.add(node);
      findings.push(coerced(node, capital(name)));
      return node.text;
    }
    return node.value;
  }

  function shown(node: ScalarNode): string | null {
    if (isNothing(node)) return null;
    if (node.style === 'plain') {
      if (typeof node.value !== 'string') findings.push(coercedText(node));
      if (source.startsWith(' #', node.end)) findings.push(cutByComment(node, source));
    }
    return isBlank(node.text) ? '' : keptText(node.text);
  }

  return { value: plain(root, schema, ''), findings, settled };
}

function coerced(node: ScalarNode, what: string): Finding {
  return {
    rule: 'yaml/coerced-scalar',
    message: `${what} must be text, but YAML reads ${shortened(node.text)} as ${typeName(node)}`,
    help: `Put it in quotes: ${quoted(node.text)}.`,
    start: node.start,
    end: node.end,
  };
}

function coercedText(node: ScalarNode): Finding {
  return {
    rule: 'yaml/coerced-scalar',
    message: `YAML reads ${shortened(node.text)} as ${typeName(node)}; it is shown as written here, but other tools may change it`,
    help: `Put it in quotes: ${quoted(node.text)}.`,
    start: node.start,
    end: node.end,
    harmless: true,
  };
}

function cutByComment(node: ScalarNode, source: string): Finding {
  const start = node.end + 1;
  const newline = source.indexOf('\n', start);
  const end = newline < 0 ? source.length : newline;
  return {
    rule: 'yaml/truncated-by-comment',
    message: `The text ends before ${quoted(source.slice(start, end))}, which YAML reads as a comment`,
    help: 'Put the whole text in quotes. If it is a comment, write two spaces before the #.',
    start,
    end,
    harmless: true,
  };
}

function typeName({ value }: ScalarNode): string {
  if (value === null) return 'nothing';
  return typeof value === 'number' ? 'a number' : 'true or false';
}
