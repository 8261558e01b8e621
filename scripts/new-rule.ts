import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ruleFiles } from './new-rule/files.ts';

/** `npm run new:rule item/k-type`: the files of a new rule, to be filled in. */
const root = join(import.meta.dirname, '..');
const [id = ''] = process.argv.slice(2);

try {
  const files = ruleFiles(id);
  const there = [...files.keys()].filter((path) => existsSync(join(root, path)));
  if (there.length > 0) throw new Error(`There is already: ${there.join(', ')}`);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  console.log('Fill them in, then: npm run generate && npx vitest run tests/core/lint');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
