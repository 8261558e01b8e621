/** What a plain linter on yaml and zod does: read, parse, validate, print. The bench measures examdrill against it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const option = z.strictObject({
  id: z.string().optional(),
  text: z.string().min(1),
  correct: z.boolean().optional(),
  rationale: z.string().min(1).optional(),
});
const reference = z.strictObject({
  title: z.string().min(1),
  locator: z.string().optional(),
  asOf: z.string().optional(),
});
const question = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][\w-]{0,63}$/),
  topic: z.string().optional(),
  stem: z.string().min(1),
  difficulty: z.enum(['easy', 'medium', 'hard']).optional(),
  tags: z.array(z.string()).optional(),
  options: z.array(option).min(2).max(10),
  explanation: z.string().optional(),
  references: z.array(reference).optional(),
});
const bank = z.strictObject({
  format: z.literal(1),
  id: z.string(),
  title: z.string(),
  license: z.string().optional(),
  topics: z.record(z.string(), z.strictObject({ title: z.string(), weight: z.int() })),
  questions: z.array(question).min(1),
});

let errors = 0;
for (const path of process.argv.slice(2)) {
  const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  for (const file of files) {
    const result = bank.safeParse(parse(readFileSync(file, 'utf8')));
    if (result.success) continue;
    errors += result.error.issues.length;
    for (const issue of result.error.issues) console.log(`${file}: ${issue.path.join('.')}: ${issue.message}`);
  }
}
console.log(`${errors} errors`);
process.exitCode = errors > 0 ? 1 : 0;
