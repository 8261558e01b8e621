import * as z from 'zod/mini';
import { bankSchema, familySchema } from '../../src/core/bank/schema.ts';

/** schema/bank.schema.json: a family file has a family field, a bank file has none. */
export function schemaFile(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A bank of questions for examdrill, or a family of such banks',
    if: { type: 'object', required: ['family'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: partOf(familySchema),
    else: partOf(bankSchema),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function partOf(schema: z.core.$ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return rest;
}
