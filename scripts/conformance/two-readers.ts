import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { decode } from '../../src/core/bank/decode.ts';
import { parseAnyTree } from '../../src/core/bank/yaml/parse.ts';
import { regularTree } from '../../src/core/bank/yaml/regular/regular-tree.ts';
import type { TreeNode } from '../../src/core/bank/yaml/tree.ts';
import { changedYaml, writtenYaml } from '../../tests/core/bank/yaml/written-yaml.ts';
import { type Result, root } from './program.ts';

/** The reader for regular YAML and the one for all of it: on every file there is, on parts of them, and on written texts. */
export function* twoReaders(folders: readonly string[], runs: number): Generator<Result> {
  const sources = ['banks', 'tests/fixtures', ...folders].flatMap((folder) => textsIn(join(root, folder)));
  const differing = sources.filter((source) => !agrees(source, regularTree(source)));
  yield { name: `two readers on ${sources.length} files`, faults: differing.map((source) => source.slice(0, 200)) };
  const small = sources.filter(({ length }) => length < 50_000);
  for (const [name, texts] of Object.entries({ changed: changedYaml(small), written: writtenYaml })) {
    let taken = 0;
    const told = fc.check(
      fc.property(texts, (source) => {
        const tree = regularTree(source);
        if (tree) taken++;
        return agrees(source, tree);
      }),
      { numRuns: runs },
    );
    console.log(`two readers: ${runs} ${name} texts, ${taken} of them regular`);
    yield { name: `two readers on ${name} texts`, faults: told.failed ? [`differ on ${told.counterexample}`] : [] };
  }
}

function agrees(source: string, tree: TreeNode | undefined): boolean {
  return tree === undefined || isDeepStrictEqual(parseAnyTree(source), { root: tree, findings: [], broken: false });
}

function textsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => decode(readFileSync(join(folder, name))).source);
}
