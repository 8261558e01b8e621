import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tooLarge } from '../../../src/core/bank/decode.ts';
import { type Reading, readBank, readBytes, unread } from '../../../src/core/bank/read.ts';
import { exampleFile } from '../../../src/core/lint/rule.ts';
import { RULES } from '../../../src/core/lint/rules/index.ts';
import { type CueRow, cueBank, rows } from '../../helpers/cue-bank.ts';
import { lintOf } from '../../helpers/lint.ts';

/** Bad examples that can only be told in words. */
const TOLD: Record<string, () => Reading> = {
  'file/encoding': () => readBytes(Buffer.from('\ufefftitle: Wide\n', 'utf16le'), 'example.yaml'),
  'file/too-large': () => unread('example.yaml', tooLarge(17 * 2 ** 20)),
  'text/too-long': () => {
    const { good } = RULES.find(({ id }) => id === 'text/too-long') ?? {};
    return readBank(good ? exampleFile(good).replace('Which comes first?', 'x'.repeat(20_001)) : '', 'example.yaml');
  },
  'bank/longest-key-rate': () =>
    readCueBank((i) => ({ key: (i % 3) + 1, longer: i < 9 ? (i % 3) + 1 : ((i + 1) % 3) + 1 })),
  'bank/cue-score': () => readCueBank((i) => ({ key: (i % 3) + 1, shorter: i < 10 ? (i % 3) + 1 : ((i + 1) % 3) + 1 })),
  'bank/key-position': () => readCueBank((i) => ({ key: i < 10 ? 2 : 1, fixed: true })),
};

function readCueBank(make: (i: number) => CueRow): Reading {
  return readBank(cueBank(rows(12, make)), 'example.yaml');
}

const RULE_FILES = join(import.meta.dirname, '../../../src/core/lint/rules');
const CASES = join(import.meta.dirname, 'rules');

/** Names in a folder of folders, without their endings: `id/missing`. */
function namesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.includes('/') && name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

/** What the bad example of a rule must give: `line:column message`, and the rule where it is another one. */
function expectedOf(id: string): string[] {
  return readFileSync(join(CASES, `${id}.txt`), 'utf8')
    .trimEnd()
    .split('\n');
}

describe('every rule', () => {
  test('has a case, a file of its own, and a place in the list', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(namesIn(CASES, '.txt')).toEqual([...ids].sort());
    expect(namesIn(RULE_FILES, '.ts')).toEqual([...ids].sort());
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s finds its bad example, at its place', (id, { bad }) => {
    const reading = bad.of === 'words' ? TOLD[id]?.() : readBank(exampleFile(bad), 'example.yaml');
    const found = reading ? lintOf(reading) : [];
    expect(
      found.map(({ line, column, message, rule }) => `${line}:${column} ${message}${rule === id ? '' : ` [${rule}]`}`),
    ).toEqual(expectedOf(id));
    expect(found.every(({ help }) => /^[A-Z].*[.?]$/.test(help ?? ''))).toBe(true);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s is silent about its good example', (_, { good }) => {
    expect(lintOf(readBank(exampleFile(good), 'example.yaml'))).toEqual([]);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s says what and why in sentences',
    (_, { summary, why }) => {
      expect(summary).toMatch(/^[A-Z][^.!]*[^.!]$/);
      expect(why).toMatch(/^(examdrill|[A-Z]).*\.$/);
    },
  );
});
