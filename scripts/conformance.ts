import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bankFiles } from './conformance/bank-files.ts';
import { fileSystem } from './conformance/file-system.ts';
import { histories } from './conformance/histories.ts';
import { kills } from './conformance/kills.ts';
import { type Result, root } from './conformance/program.ts';
import { twoReaders } from './conformance/two-readers.ts';

const corpus = join(root, '../shared/corpora/bad-input');
if (!existsSync(corpus)) console.log(`There is no ${corpus}: its files are left out.`);

const SHORT_KILLS = 50;
const LONG_KILLS = 1000;
const SHORT_TEXTS = 20_000;
const LONG_TEXTS = 2_000_000;
const long = process.argv.includes('--long');

/** All suites; `--long` runs the whole bar of kills, and of texts for two readers. */
async function main() {
  const suites: (Iterable<Result> | AsyncIterable<Result>)[] = [
    ...(existsSync(corpus) ? [bankFiles(corpus)] : []),
    twoReaders(existsSync(corpus) ? ['../shared/corpora/bad-input'] : [], long ? LONG_TEXTS : SHORT_TEXTS),
    fileSystem(),
    histories(),
    kills(long ? LONG_KILLS : SHORT_KILLS),
  ];
  let passed = 0;
  let failed = 0;
  for (const suite of suites) {
    for await (const { name, faults } of suite) {
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
}

main();
