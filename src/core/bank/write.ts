import { stringify } from 'yaml';
import type * as z from 'zod/mini';
import { type BankFile, bankSchema, type FamilyFile, familySchema } from './schema.ts';
import { shapeOf, within } from './shape.ts';

/** A bank or family file as YAML text, with its fields in the order of the schema. Reading it gives the same again. */
export function writeBank(file: BankFile | FamilyFile): string {
  const schema = 'family' in file ? familySchema : bankSchema;
  return stringify(inSchemaOrder(file, schema), {
    version: '1.2',
    schema: 'core',
    lineWidth: 110,
    aliasDuplicateObjects: false,
  });
}

function inSchemaOrder(value: unknown, schema: z.core.$ZodType): unknown {
  const shape = shapeOf(schema);
  if (Array.isArray(value)) return shape.kind === 'list' ? value.map((item) => inSchemaOrder(item, shape.item)) : value;
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Record<string, unknown>;
  const names = shape.kind === 'object' ? Object.keys(shape.fields) : Object.keys(fields);
  const ordered = names.flatMap((name) => {
    const inner = within(schema, name);
    return fields[name] === undefined || !inner ? [] : [[name, inSchemaOrder(fields[name], inner)] as const];
  });
  return new Map(ordered);
}
