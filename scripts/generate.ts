import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ruleIndex } from './generate/rule-index.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const stale: string[] = [];

async function generate(): Promise<void> {
  keep('src/core/lint/rules/index.ts', ruleIndex(root));
  // What follows is made from the rules, so it is loaded when their list is up to date.
  const { formatPage } = await import('./generate/format.ts');
  const { readme } = await import('./generate/readme.ts');
  const { rulesPage } = await import('./generate/rules.ts');
  const { schemaFile } = await import('./generate/schema.ts');
  keep('schema/bank.schema.json', schemaFile());
  keep('docs/rules.md', rulesPage());
  keep('docs/format.md', formatPage());
  keep('README.md', readme(root));
  if (stale.length === 0) return;
  console.error(`Out of date: ${stale.join(', ')}. Mend with: npm run generate`);
  process.exitCode = 1;
}

/** Writes a made file anew where it differs; with --check only says so. */
function keep(path: string, text: string): void {
  const file = join(root, path);
  if (read(file) === text) return;
  if (check) {
    stale.push(path);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${path}`);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

generate();
