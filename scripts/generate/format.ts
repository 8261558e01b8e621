import * as z from 'zod/mini';
import { bankSchema, familySchema } from '../../src/core/bank/schema.ts';

/** The part of JSON Schema that describes our fields. */
interface Field {
  type?: string;
  description?: string;
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Field>;
  required?: string[];
  items?: Field;
  additionalProperties?: Field | boolean;
}

/** docs/format.md: every field of a bank and a family file, from the schema that checks them. */
export function formatPage(): string {
  return `<!-- Generated from src/core/bank/schema.ts by: npm run generate -->

# The bank format, version 1

A bank is one YAML file, in UTF-8. Fields that are not listed here are errors. A * marks those that must be there.
\`examdrill new banks/my-bank.yaml\` writes one to start from, \`examdrill lint\` checks it, and
\`examdrill schema\` prints the same fields for editors.

${sections(toSchema(bankSchema), 'Bank').join('\n\n')}

${sections(toSchema(familySchema), 'Family').join('\n\n')}
`;
}

function toSchema(schema: z.core.$ZodType): Field {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as Field;
}

/** A table for these fields, then one for each field that has fields of its own. */
function sections(field: Field, name: string): string[] {
  const entries = Object.entries(field.properties ?? {});
  const rows = entries.map(([key, one]) => {
    const star = field.required?.includes(key) ? '*' : '';
    return `| \`${key}\`${star} | ${kindOf(one)} | ${one.description ?? innerDescription(one)} |`;
  });
  const own = [`## ${name}`, ...(field.description ? [field.description] : []), table(rows)].join('\n\n');
  return [
    own,
    ...entries.flatMap(([key, one]) => withFields(one).flatMap((inner) => sections(inner, `${name}: ${key}`))),
  ];
}

function table(rows: readonly string[]): string {
  return ['| field | value | |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The parts of a field that have fields themselves: it, the entries of a list, the values of a table. */
function withFields(field: Field): Field[] {
  const inner = [field, field.items, tableValue(field)].filter((one) => one !== undefined);
  return inner.filter(({ properties }) => properties !== undefined);
}

function tableValue({ additionalProperties }: Field): Field | undefined {
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

function innerDescription(field: Field): string {
  return field.items?.description ?? tableValue(field)?.description ?? '';
}

function kindOf(field: Field): string {
  if (field.const !== undefined) return `\`${field.const}\``;
  if (field.enum) return field.enum.map((value) => `\`${value}\``).join(', ');
  if (field.items) return `list${range(field.minItems, field.maxItems)}`;
  if (tableValue(field)) return 'table of ids';
  if (field.type === 'object') return 'fields';
  if (field.type === 'boolean') return 'true or false';
  if (field.type === 'integer') return `whole number${range(field.minimum, field.maximum)}`;
  if (field.type === 'number') return `number${range(field.minimum, field.maximum)}`;
  return field.pattern?.startsWith('^[A-Za-z0-9][A-Za-z0-9_-]') ? 'id' : 'text';
}

function range(from: number | undefined, to: number | undefined): string {
  if (from === undefined && to === undefined) return '';
  if (to === undefined || to >= Number.MAX_SAFE_INTEGER) return `, at least ${from}`;
  return `, ${from} to ${to}`;
}
