import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ruleFiles } from '../../scripts/new-rule/files.ts';
import { readBank } from '../../src/core/bank/read.ts';
import { exampleFile, type Rule } from '../../src/core/lint/rule.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { CONTEXT } from '../helpers/lint.ts';

const RULE = 'src/core/lint/rules/item/new-thing.ts';

async function scaffolded(): Promise<{ rule: Rule; files: Map<string, string> }> {
  const files = ruleFiles('item/new-thing');
  const folder = temporaryFolder();
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { itemNewThing } = await import(/* @vite-ignore */ pathToFileURL(join(folder, RULE)).href);
  return { rule: itemNewThing, files };
}

describe('a new rule', () => {
  test('is a rule file, a case and a test', () => {
    expect([...ruleFiles('item/new-thing').keys()]).toEqual([
      RULE,
      'tests/core/lint/rules/item/new-thing.txt',
      'tests/core/lint/item-new-thing.test.ts',
    ]);
  });

  test('does not pass the tests of every rule before it is filled in', async () => {
    const { rule, files } = await scaffolded();
    expect(rule.id).toBe('item/new-thing');
    expect(rule.summary).not.toMatch(/^[A-Z][^.!]*[^.!]$/);
    expect(rule.why).not.toMatch(/^(examdrill|[A-Z]).*\.$/);
    const found = rule.check?.(readBank(exampleFile(rule.bad), 'example.yaml'), CONTEXT);
    expect(found).toEqual([]);
    expect(files.get('tests/core/lint/rules/item/new-thing.txt')).not.toBe('');
    expect(files.get('tests/core/lint/item-new-thing.test.ts')).toContain("toEqual(['line:column What is found'])");
  });

  test.each(['thing', 'nothing/at-all', 'item/', 'item/New', '../item/x', 'item/a/b', ''])(
    '%j is no name of one',
    (id) => {
      expect(() => ruleFiles(id)).toThrow(
        /^A rule is called family\/name, such as item\/k-type\. The families are: file, yaml, .*, lint\.$/,
      );
    },
  );
});
