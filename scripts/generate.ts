import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatPage } from './generate/format.ts';
import { readme } from './generate/readme.ts';
import { rulesPage } from './generate/rules.ts';
import { schemaFile } from './generate/schema.ts';

const root = join(import.meta.dirname, '..');
const made: [path: string, text: string][] = [
  ['schema/bank.schema.json', schemaFile()],
  ['docs/rules.md', rulesPage()],
  ['docs/format.md', formatPage()],
  ['README.md', readme(root)],
];
const stale = made.filter(([path, text]) => read(join(root, path)) !== text);

if (!process.argv.includes('--check')) {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
} else if (stale.length > 0) {
  console.error(`Out of date: ${stale.map(([path]) => path).join(', ')}. Mend with: npm run generate`);
  process.exitCode = 1;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
