import * as z from 'zod/mini';
import { bankSchema, familySchema, LIMITS } from '../../src/core/bank/schema.ts';

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

const PROSE = `## Ids and texts

An id has 1 to 64 letters, digits, \`_\` or \`-\` and begins with a letter or digit. It is unique in its table; two that differ only by case
are an error. The id of a bank and that of a question name the question for ever: a student's history hangs on them.

A text has at most ${LIMITS.text.toLocaleString('en')} characters, a title or option at most ${LIMITS.shortText.toLocaleString('en')}. What is shown is what the file says: \`3.10\` stays \`3.10\`.
Stems, scenarios, rationales, explanations, hints and notes may have \`**strong**\`, \`*em*\`, code in backquotes, lists and fenced
code; options only the first three; notes also headings. All else is literal text.

## How an exam is drawn

1. Questions of a \`jurisdiction\` are left out unless the student adds it.
2. The number of questions is shared over the banks of a family by their weights, and in each bank over its topics by theirs:
   the largest remainders round up, ties go to the earlier in the file. Questions without a topic count as one more topic of weight 1. What
   has weight 0 is never drawn.
3. What a short topic or bank cannot give, the others give by the same rule. The rules screen says so before the start.
4. In each topic the seed decides which are drawn and in what order; a question added to a bank moves no other. Questions of one
   scenario stand side by side.

An exam that draws another number of questions than its form or preset says changes time and pass mark in proportion: minutes up to the
next second, \`correct\` up to the next question, \`percent\` not at all. \`percent\` compares exact fractions: 37 of 60 is below 62 percent.
Several banks that no family joins need \`--count\` and \`--minutes\`; each has the same weight.
`;

/** docs/format.md: every field of a bank and a family file, from the schema that checks them. */
export function formatPage(): string {
  return `<!-- Generated from src/core/bank/schema.ts by: npm run generate -->

# The bank format, version 1

A bank is one YAML file, in UTF-8. Fields that are not listed here are errors. A * marks those that must be there.
\`examdrill new banks/my-bank.yaml\` writes one to start from, \`examdrill lint\` checks it, and
\`examdrill schema\` prints the same fields for editors.

${sections(toSchema(bankSchema), 'Bank').join('\n\n')}

${sections(toSchema(familySchema), 'Family').join('\n\n')}

${PROSE}`;
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
