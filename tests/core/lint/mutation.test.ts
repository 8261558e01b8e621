import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../src/core/bank/read.ts';
import { RULES } from '../../../src/core/lint/rules/index.ts';
import { lintOf } from '../../helpers/lint.ts';
import { ROOT } from '../../helpers/program.ts';
import { chanceOf, INJECTORS, inject, injected, injectMany } from './inject.ts';
import { scan } from './scan.ts';

const SEEDS = Array.from({ length: 8 }, (_, i) => i + 1);
/** Characters that can stand side by side in a file without changing what the others mean. */
const TOGETHER = ['text/bidi', 'text/combining', 'text/control-char', 'text/invisible', 'text/mojibake'];

const filesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
const BANKS = new Map(
  [...filesIn('banks'), ...filesIn('tests/fixtures/ok')].map((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8');
    return [file, { source, found: scan(source) }];
  }),
);

/** What is found by the rules that look at the file and its characters, as `line:column rule`. */
function foundIn(text: string, file: string): string[] {
  return lintOf(readBytes(Buffer.from(text), file))
    .filter(({ rule }) => /^(file|yaml|schema|id|key|text)\//.test(rule))
    .map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

describe('every hazard that is put into a real bank is found where it is', () => {
  test('there is one for each rule of the families yaml and text', () => {
    const rules = RULES.map(({ id }) => id).filter((id) => /^(yaml|text)\//.test(id));
    expect(Object.keys(INJECTORS).sort()).toEqual(rules.sort());
  });

  test('the banks have nothing of their own, and the scanner finds their texts', () => {
    for (const [file, { source, found }] of BANKS) {
      expect(foundIn(source, file)).toEqual([]);
      expect(found.spots.length, file).toBeGreaterThan(0);
    }
  });

  test.each(Object.keys(INJECTORS))('%s', (rule) => {
    let count = 0;
    for (const [file, { source, found }] of BANKS) {
      for (const seed of SEEDS) {
        const injection = inject(rule, source, found, chanceOf(seed));
        if (!injection) continue;
        const { text, expected } = injected(source, [injection]);
        count++;
        expect(foundIn(text, file), `${file}, seed ${seed}: ${JSON.stringify(injection)}`).toEqual(expected);
      }
    }
    expect(count).toBeGreaterThanOrEqual(2 * SEEDS.length);
  });

  test.each(SEEDS)('many at once, seed %i: as many findings, at as many places', (seed) => {
    let count = 0;
    for (const [file, { source, found }] of BANKS) {
      const { text, expected } = injected(source, injectMany(TOGETHER, source, found, chanceOf(seed)));
      count += expected.length;
      expect(foundIn(text, file), file).toEqual(expected);
    }
    expect(count).toBeGreaterThan(30);
  });
});
