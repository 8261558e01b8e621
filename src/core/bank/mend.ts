import * as z from 'zod/mini';
import type { Finding } from './finding.ts';
import { renamed } from './fixes.ts';
import { innerLevel, type Level } from './place.ts';
import { fieldNames, shapeOf, within } from './shape.ts';
import { isSlip, meantField } from './suggest.ts';
import { namesTheKey, unknownField } from './unknown-field.ts';
import type { Entry, MapNode, TreeNode } from './yaml/tree.ts';

type Schema = z.core.$ZodType;

/**
 * The tree with misnamed fields under the names they most likely stand for, so that what is in them is checked too. Each
 * of them is a finding. Fields whose meaning is not clear stay as they are.
 */
export function mend(root: TreeNode, schema: Schema, level: Level): { tree: TreeNode; findings: Finding[] } {
  const findings: Finding[] = [];

  function visit(node: TreeNode, at: Schema | undefined, atLevel: Level): TreeNode {
    if (!at || (node.kind !== 'list' && node.kind !== 'map')) return node;
    const shape = shapeOf(at);
    if (node.kind === 'map') {
      if (shape.kind === 'object') return object(node, at, atLevel);
      return shape.kind === 'table' ? mapValues(node, (value) => visit(value, shape.value, atLevel)) : node;
    }
    if (shape.kind !== 'list') return node;
    const items = node.items.map((item) => visit(item, shape.item, atLevel));
    return items.every((item, i) => item === node.items[i]) ? node : { ...node, items };
  }

  function object(node: MapNode, at: Schema, atLevel: Level): MapNode {
    const fields = fieldNames(at);
    const named = rename(node, at, atLevel, fields);
    return mapValues(named, (value, name) => visit(value, within(at, name), innerLevel(atLevel, name)));
  }

  function rename(node: MapNode, at: Schema, atLevel: Level, fields: readonly string[]): MapNode {
    if (areKnown(node.entries.keys(), fields)) return node;
    const entries = new Map<string, Entry>();
    for (const [name, entry] of node.entries) {
      const meant = fields.includes(name) ? name : meantHere(name, entry.value, at, atLevel);
      const free = meant !== undefined && meant !== name && !node.entries.has(meant) && !entries.has(meant);
      if (!free) {
        entries.set(name, entry);
        continue;
      }
      const fits = fitsSchema(entry.value, within(at, meant));
      const fix = fits ? renamed(entry.key, meant, isSlip(name, meant, fields)) : undefined;
      findings.push(unknownField(entry.key, atLevel, fields, { meant, isTaken: false }, fix));
      entries.set(
        meant,
        fits ? entry : { ...entry, value: { kind: 'hole', start: entry.value.start, end: entry.value.end } },
      );
    }
    return { ...node, entries };
  }

  return { tree: visit(root, schema, level), findings };
}

function areKnown(names: Iterable<string>, fields: readonly string[]): boolean {
  for (const name of names) if (!fields.includes(name)) return false;
  return true;
}

/** `answer` in an option is most often the mark of the key, but a text there is what the option says. */
function meantHere(name: string, value: TreeNode, at: Schema, level: Level): string | undefined {
  if (namesTheKey(name, level) && value.kind !== 'list') return undefined;
  const meant = meantField(name, level, fieldNames(at));
  const isText =
    value.kind === 'scalar' && typeof value.value === 'string' && !/^(yes|no|true|false)$/i.test(value.text);
  return meant === 'correct' && name === 'answer' && isText ? 'text' : meant;
}

function fitsSchema(node: TreeNode, schema: Schema | undefined): boolean {
  if (!schema) return false;
  const { kind } = shapeOf(schema);
  if (kind === 'list') return node.kind === 'list';
  if (kind === 'object' || kind === 'table') return node.kind === 'map';
  if (node.kind !== 'scalar') return false;
  return kind !== 'other' || z.safeParse(schema, node.value).success;
}

function mapValues(node: MapNode, change: (value: TreeNode, name: string) => TreeNode): MapNode {
  let entries: Map<string, Entry> | undefined;
  for (const [name, entry] of node.entries) {
    const value = change(entry.value, name);
    if (value === entry.value) continue;
    entries ??= new Map(node.entries);
    entries.set(name, { ...entry, value });
  }
  return entries ? { ...node, entries } : node;
}
