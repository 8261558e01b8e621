import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bankFiles } from './conformance/bank-files.ts';
import { fileSystem } from './conformance/file-system.ts';
import { type Result, root } from './conformance/program.ts';

const corpus = join(root, '../shared/corpora/bad-input');
if (!existsSync(corpus)) console.log(`There is no ${corpus}: its files are left out.`);

// Histories and whole runs (make-from-own-log: and run: in the manifest) are suites of their own: add them here.
const suites: Iterable<Result>[] = [...(existsSync(corpus) ? [bankFiles(corpus)] : []), fileSystem()];

let passed = 0;
let failed = 0;
for (const suite of suites) {
  for (const { name, faults } of suite) {
    if (faults.length === 0) {
      passed++;
    } else {
      failed++;
      console.log(JSON.stringify(`${name}: ${faults.join('; ')}`).slice(1, -1));
    }
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
