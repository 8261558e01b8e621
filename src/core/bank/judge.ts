import * as z from 'zod/mini';
import { shapeOf } from './shape.ts';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

/** zod hands on issues as function arguments: about 100,000 of them would exhaust the stack. */
const MOST_AT_ONCE = 5_000;
const BATCH = 50;
const NOTHING: Issue = { code: 'invalid_type', expected: 'object', path: [], message: '', input: null };

/**
 * Calls `say` for every issue of a value by a schema; true when there is none. A large value is judged in parts, each of them by its own schema.
 */
export function judge(value: unknown, schema: Schema, say: (issue: Issue, path: PropertyKey[]) => void): boolean {
  let valid = true;

  function collect(result: z.core.util.SafeParseResult<unknown>, path: (rest: PropertyKey[]) => PropertyKey[]): void {
    if (result.success) return;
    valid = false;
    for (const issue of result.error.issues) say(issue, path(issue.path));
  }

  function visit(part: unknown, at: Schema, path: PropertyKey[]): void {
    const whole = isSmall(part);
    collect(z.safeParse(whole ? at : hollow(at), part), (rest) => [...path, ...rest]);
    if (whole) return;
    const shape = shapeOf(at);
    if (shape.kind === 'list' && Array.isArray(part)) list(part, shape.item, path);
    else if (shape.kind === 'table' && isFields(part)) table(part, shape.value, path);
    else if (shape.kind === 'object' && isFields(part)) {
      for (const [name, inner] of Object.entries(shape.fields)) visit(part[name], inner, [...path, name]);
    }
  }

  /** Small entries are judged many at a time. Of a file with nothing but dashes zod would make a hundred megabytes. */
  function list(items: readonly unknown[], item: Schema, path: PropertyKey[]): void {
    for (let start = 0; start < items.length; start += BATCH) {
      const batch = items.slice(start, start + BATCH);
      if (shapeOf(item).kind === 'object' && batch.every((child) => child === null)) {
        valid = false;
        for (const i of batch.keys()) say(NOTHING, [...path, start + i]);
      } else if (!isSmall(batch)) {
        for (const [i, child] of batch.entries()) visit(child, item, [...path, start + i]);
      } else collect(z.safeParse(many(item), batch), ([i, ...rest]) => [...path, start + Number(i), ...rest]);
    }
  }

  function table(entries: Record<string, unknown>, inner: Schema, path: PropertyKey[]): void {
    const all = Object.entries(entries);
    for (let start = 0; start < all.length; start += BATCH) {
      const batch = all.slice(start, start + BATCH);
      const values = batch.map(([, entry]) => entry);
      if (!isSmall(values)) for (const [name, child] of batch) visit(child, inner, [...path, name]);
      else collect(z.safeParse(many(inner), values), ([i, ...rest]) => [...path, batch[Number(i)]?.[0] ?? '', ...rest]);
    }
  }

  visit(value, schema, []);
  return valid;
}

function isSmall(value: unknown): boolean {
  let left = MOST_AT_ONCE;
  const visit = (part: unknown): boolean => {
    if (--left < 0) return false;
    if (Array.isArray(part)) return part.every(visit);
    if (!isFields(part)) return true;
    for (const name in part) if (!visit(part[name])) return false;
    return true;
  };
  return visit(value);
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const lists = new WeakMap<Schema, Schema>();

/** The schema of a list of anything, for a part of a list. */
function many(item: Schema): Schema {
  const known = lists.get(item) ?? z.array(item);
  lists.set(item, known);
  return known;
}

const hollows = new WeakMap<Schema, Schema>();

/** The schema of a list, a table or an object without the schemas of what it holds. */
function hollow(schema: Schema): Schema {
  const known = hollows.get(schema);
  if (known) return known;
  const made = makeHollow(schema as z.core.$ZodTypes);
  hollows.set(schema, made);
  return made;
}

function makeHollow(schema: z.core.$ZodTypes): Schema {
  const { def } = schema._zod;
  if (def.type === 'optional') return hollow(def.innerType);
  if (def.type === 'array') return z.array(z.unknown()).check(...checksOf(def));
  if (def.type === 'record') return z.record(def.keyType as z.core.$ZodRecordKey, z.unknown());
  if (def.type !== 'object') return schema;
  return z.strictObject(Object.fromEntries(Object.keys(def.shape).map((name) => [name, z.optional(z.unknown())])));
}

function checksOf(def: z.core.$ZodArrayDef): z.core.$ZodCheck<unknown[]>[] {
  return (def.checks ?? []) as z.core.$ZodCheck<unknown[]>[];
}
