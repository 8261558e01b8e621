import type * as z from 'zod/mini';
import { shownText } from './schema.ts';

type Schema = z.core.$ZodTypes;

/** What the reader has to know of a zod schema, without the wrappers around it. */
export type Shape =
  | { kind: 'object'; fields: Readonly<Record<string, Schema>>; names: readonly string[] }
  | { kind: 'table'; key: Schema; value: Schema }
  | { kind: 'list'; item: Schema }
  /** Text that people read; it keeps the spelling of the source. */
  | { kind: 'shown' }
  /** Text for the program: an id, an address, a date. */
  | { kind: 'string' }
  | { kind: 'other' };

const known = new WeakMap<object, Shape>();

export function shapeOf(schema: z.core.$ZodType): Shape {
  const cached = known.get(schema);
  if (cached) return cached;
  const shape = makeShape(schema as Schema);
  known.set(schema, shape);
  return shape;
}

function makeShape(schema: Schema): Shape {
  if (shownText.has(schema)) return { kind: 'shown' };
  const { def } = schema._zod;
  switch (def.type) {
    case 'optional':
      return shapeOf(def.innerType);
    case 'object':
      return { kind: 'object', fields: def.shape as Record<string, Schema>, names: Object.keys(def.shape) };
    case 'record':
      return { kind: 'table', key: def.keyType as Schema, value: def.valueType as Schema };
    case 'array':
      return { kind: 'list', item: def.element as Schema };
    case 'string':
      return { kind: 'string' };
    default:
      return { kind: 'other' };
  }
}

/** The schema of what stands in a list, a table or a field; undefined for an unknown field. */
export function within(schema: z.core.$ZodType, name: PropertyKey): z.core.$ZodType | undefined {
  const shape = shapeOf(schema);
  if (shape.kind === 'list') return shape.item;
  if (shape.kind === 'table') return shape.value;
  return shape.kind === 'object' && Object.hasOwn(shape.fields, name) ? shape.fields[name as string] : undefined;
}

/** The names of the fields of an object; none for anything else. */
export function fieldNames(schema: z.core.$ZodType): readonly string[] {
  const shape = shapeOf(schema);
  return shape.kind === 'object' ? shape.names : [];
}
