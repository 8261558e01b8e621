import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tooLarge } from '../../../src/core/bank/decode.ts';
import { type Reading, readBank, readBytes, unread } from '../../../src/core/bank/read.ts';
import { exampleFile } from '../../../src/core/lint/rule.ts';
import { RULES } from '../../../src/core/lint/rules/index.ts';
import { lintReading } from '../../../src/core/lint/run.ts';

/** What the bad example of each rule must give: `line:column message`, and the rule where it is another one. */
const EXPECTED: Record<string, string[]> = {
  'file/encoding': ['1:1 The file is UTF-16, not UTF-8'],
  'file/empty': ['1:1 The file has comments only, so the bank is empty'],
  'file/too-large': ['1:1 The file has 17 MiB; a bank may have 16 MiB'],
  'file/conflict-marker': [
    '4:1 "<<<<<<<" is a conflict marker of git',
    '6:1 "=======" is a conflict marker of git',
    '8:1 ">>>>>>>" is a conflict marker of git',
  ],
  'yaml/syntax': ['4:11 The text has ": " in it, so YAML reads a field of a field'],
  'yaml/duplicate-key': ['11:5 "stem" is given twice here, first on line 4'],
  'yaml/alias': ['4:11 YAML reads "*Which*" as an alias, which a bank may not have'],
  'yaml/tag': ['11:15 YAML reads "!Stop" as a tag, which a bank may not have'],
  'yaml/directive': ['1:1 "%YAML 1.1" is a YAML directive, which a bank may not have'],
  'yaml/documents': ['11:1 A second document begins here; a bank file holds one'],
  'yaml/depth': ['2:74 Nested deeper than 64 levels'],
  'yaml/truncated-by-comment': [
    '11:20 The text ends before "#4 is closed and post # 5 too", which YAML reads as a comment',
  ],
  'yaml/coerced-scalar': [
    '11:15 YAML reads 3.10 as a number; it is shown as written here, but other tools may change it',
  ],
  'schema/unknown-key': ['12:9 "rational" is not a field of an option'],
  'schema/missing': ['3:5 Question "q-001" has no stem'],
  'schema/type': ['12:18 "correct" must be true or false, not no'],
  'schema/format': ['11:17 "difficulty" must be easy, medium or hard, not very hard'],
  'schema/reference': ['11:12 The topic "de-escalation" is not declared'],
  'key/none': ['5:5 Question "q-001" has no key'],
  'key/all': ['10:18 Every option of question "q-001" is a key'],
  'key/several': ['10:18 Question "q-001" has 2 keys, but does not say what they mean'],
  'id/missing': ['3:5 Question 1 has no id'],
  'id/duplicate': ['11:9 The question id "q-001" is given twice, first on line 3'],
  'id/format': ['3:9 "q 001" cannot be the id of question "q 001"'],
  'option/duplicate': ['11:15 Option 3 of question "q-001" looks the same as option 1'],
  'option/blank': [
    '11:15 "text" of option 3 of question "q-001" is empty',
    '11:16 U+3164 (Hangul filler) cannot be seen [text/invisible]',
  ],
  'rationale/missing': ['11:9 Option 3 of question "q-001" has no rationale'],
  'text/control-char': ['11:21 U+001B (escape) is a control character'],
  'text/bidi': [
    '11:21 U+202E (right-to-left override) reorders the text around it',
    '11:33 U+202C reorders the text around it',
  ],
  'text/invisible': ['11:24 U+200B (zero width space) cannot be seen'],
  'text/combining': ['11:65 4 combining marks too many on one letter, the first is U+0301'],
  'text/too-long': ['4:11 "stem" of question "q-001" has 20,001 characters; at most 20,000 are allowed'],
};

/** Bad examples that can only be told in words. */
const TOLD: Record<string, () => Reading> = {
  'file/encoding': () => readBytes(Buffer.from('\ufefftitle: Wide\n', 'utf16le'), 'example.yaml'),
  'file/too-large': () => unread('example.yaml', tooLarge(17 * 2 ** 20)),
  'text/too-long': () => {
    const { good } = RULES.find(({ id }) => id === 'text/too-long') ?? {};
    return readBank(good ? exampleFile(good).replace('Which comes first?', 'x'.repeat(20_001)) : '', 'example.yaml');
  },
};

describe('every rule', () => {
  test('has a case here, a file of its own, and a place in the list', () => {
    const ids = RULES.map(({ id }) => id);
    const folder = join(import.meta.dirname, '../../../src/core/lint/rules');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /[\\/].*\.ts$/.test(name),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(EXPECTED).sort()).toEqual([...ids].sort());
    expect(files.map((name) => name.replaceAll('\\', '/').replace('.ts', '')).sort()).toEqual([...ids].sort());
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s finds its bad example, at its place', (id, { bad }) => {
    const reading = bad.of === 'words' ? TOLD[id]?.() : readBank(exampleFile(bad), 'example.yaml');
    const found = reading ? lintReading(reading) : [];
    expect(
      found.map(({ line, column, message, rule }) => `${line}:${column} ${message}${rule === id ? '' : ` [${rule}]`}`),
    ).toEqual(EXPECTED[id]);
    expect(found.every(({ help }) => /^[A-Z].*[.?]$/.test(help ?? ''))).toBe(true);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s is silent about its good example', (_, { good }) => {
    expect(lintReading(readBank(exampleFile(good), 'example.yaml'))).toEqual([]);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s says what and why in sentences',
    (_, { summary, why }) => {
      expect(summary).toMatch(/^[A-Z][^.!]*[^.!]$/);
      expect(why).toMatch(/^(examdrill|[A-Z]).*\.$/);
    },
  );
});
