import * as z from 'zod/mini';
import type { Finding, Fix } from './finding.ts';
import { inQuotes, replaced } from './fixes.ts';
import { isBlank, keptText } from './normal.ts';
import { shapeOf, within } from './shape.ts';
import { capital, quoted, shortened } from './wording.ts';
import { isNothing, type ListNode, type MapNode, type ScalarNode, type TreeNode } from './yaml/tree.ts';

export interface Valued {
  value: unknown;
  findings: Finding[];
  /** Nodes about which everything has been said. */
  settled: Set<TreeNode>;
  /** Every text that people read, in file order. */
  texts: ScalarNode[];
}

/**
 * The plain value of a tree, for the schema to judge. Text that people read keeps the spelling of the source, so
 * `3.10` never becomes `3.1`. Objects have no prototype, so no name of a field can reach one.
 */
export function toValue(root: TreeNode, schema: z.core.$ZodType, source: string): Valued {
  const findings: Finding[] = [];
  const settled = new Set<TreeNode>();
  const texts: ScalarNode[] = [];

  function plain(node: TreeNode, at: z.core.$ZodType | undefined, name: string, inFlow: boolean): unknown {
    switch (node.kind) {
      case 'hole':
        return undefined;
      case 'list':
        return list(node, at, name, inFlow || source[node.start] === '[');
      case 'map':
        return map(node, at, inFlow || source[node.start] === '{');
      case 'scalar':
        return scalar(node, at, name, inFlow);
    }
  }

  function list(node: ListNode, at: z.core.$ZodType | undefined, name: string, inFlow: boolean): unknown[] {
    const item = at && shapeOf(at).kind === 'list' ? within(at, 0) : undefined;
    return item ? node.items.map((child) => plain(child, item, name, inFlow)) : [];
  }

  function map(node: MapNode, at: z.core.$ZodType | undefined, inFlow: boolean): object {
    const shape = at && shapeOf(at);
    const value = Object.create(null) as Record<string, unknown>;
    for (const [name, entry] of node.entries) {
      if (shape?.kind === 'table' && entry.key.style === 'plain' && typeof entry.key.value !== 'string') {
        settled.add(entry.key);
        findings.push(coerced(entry.key, 'The id', shape.key, source));
      }
      const inner = plain(entry.value, at && within(at, name), name, inFlow);
      // A reason still to be written is a missing one: it does not stop practice.
      if (name !== 'rationale' || (inner !== null && inner !== '')) value[name] = inner;
    }
    return value;
  }

  function scalar(node: ScalarNode, at: z.core.$ZodType | undefined, name: string, inFlow: boolean): unknown {
    const kind = at ? shapeOf(at).kind : 'other';
    if (kind === 'shown') return shown(node, inFlow);
    if (at && kind === 'string' && node.style === 'plain' && typeof node.value !== 'string' && !isNothing(node)) {
      settled.add(node);
      findings.push(coerced(node, capital(name), at, source));
      return node.text;
    }
    return node.value;
  }

  function shown(node: ScalarNode, inFlow: boolean): string | null {
    texts.push(node);
    if (isNothing(node)) return null;
    if (node.style === 'plain') {
      const cut = source.startsWith(' #', node.end);
      if (typeof node.value !== 'string') findings.push(coercedText(node, cut ? undefined : quoting(node, source)));
      if (cut) findings.push(cutByComment(node, source, inFlow));
    }
    return isBlank(node.text) ? '' : keptText(node.text);
  }

  return { value: plain(root, schema, '', false), findings, settled, texts };
}

/** A fix that puts a plain text in quotes. */
function quoting(node: ScalarNode, source: string): Fix {
  return replaced(node, inQuotes(source.slice(node.start, node.end)));
}

function coerced(node: ScalarNode, what: string, schema: z.core.$ZodType, source: string): Finding {
  return {
    rule: 'yaml/coerced-scalar',
    message: `${what} must be text, but YAML reads ${shortened(node.text)} as ${typeName(node)}`,
    help: `Put it in quotes: ${quoted(node.text)}.`,
    start: node.start,
    end: node.end,
    ...(z.safeParse(schema, node.text).success ? { fix: quoting(node, source) } : {}),
  };
}

function coercedText(node: ScalarNode, fix: Fix | undefined): Finding {
  return {
    rule: 'yaml/coerced-scalar',
    message: `YAML reads ${shortened(node.text)} as ${typeName(node)}; it is shown as written here, but other tools may change it`,
    help: `Put it in quotes: ${quoted(node.text)}.`,
    start: node.start,
    end: node.end,
    harmless: true,
    ...(fix ? { fix } : {}),
  };
}

/** Between brackets the comment may have swallowed a comma or a bracket, so where the text ends is not known. */
function cutByComment(node: ScalarNode, source: string, inFlow: boolean): Finding {
  const start = node.end + 1;
  const newline = source.indexOf('\n', start);
  const end = newline < 0 ? source.length : newline;
  const whole = { start: node.start, end: start + source.slice(start, end).trimEnd().length };
  return {
    rule: 'yaml/truncated-by-comment',
    message: `The text ends before ${quoted(source.slice(start, end))}, which YAML reads as a comment`,
    help: 'Put the whole text in quotes. If it is a comment, write two spaces before the #.',
    start,
    end,
    harmless: true,
    ...(inFlow ? {} : { fix: replaced(whole, inQuotes(source.slice(whole.start, whole.end))) }),
  };
}

function typeName({ value }: ScalarNode): string {
  if (value === null) return 'nothing';
  return typeof value === 'number' ? 'a number' : 'true or false';
}
