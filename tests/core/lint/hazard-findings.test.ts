import { describe, expect, test } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';
import { lintOf } from '../../helpers/lint.ts';

const found = (source: string) =>
  lintOf(readBank(source, 'sample.yaml'))
    .filter(({ rule }) => rule.startsWith('text/'))
    .map(({ line, column, endColumn, rule, message }) => `${line}:${column}-${endColumn} ${rule} ${message}`);

describe('hostile characters', () => {
  test('are found wherever they are: comments, keys, ids, plain and quoted texts', () => {
    expect(found('# \x1b]0;x\x07\ntitle: a\x9bb\n"k\u202eey": 1\nid: "x\\ey"\n\'\\e\': 1\n')).toEqual([
      '1:3-4 text/control-char U+001B (escape) is a control character',
      '1:8-9 text/control-char U+0007 (bell) is a control character',
      '2:9-10 text/control-char U+009B is a control character',
      '3:3-4 text/bidi U+202E (right-to-left override) reorders the text around it',
      '4:7-9 text/control-char U+001B (escape) is a control character',
    ]);
  });

  test('are found behind every kind of escape, at the escape', () => {
    expect(found('title: "\\x1b \\u200B \\U000E0041 \\ud800 \\r \\N \\" \\\\e \\n\\t"\n')).toEqual([
      '1:9-13 text/control-char U+001B (escape) is a control character',
      '1:14-20 text/invisible U+200B (zero width space) cannot be seen',
      '1:21-31 text/invisible U+E0041 cannot be seen',
      '1:32-38 text/control-char U+D800 is a control character',
      '1:39-41 text/control-char U+000D (carriage return) is a control character',
      '1:42-44 text/control-char U+0085 is a control character',
    ]);
  });

  test('a pair of surrogate escapes is one character', () => {
    expect(found('title: "\\ud83d\\ude00"\n')).toEqual([]);
  });

  test('side by side they are one finding', () => {
    expect(found('title: "\\a\\a\\a"\n')).toEqual([
      '1:9-15 text/control-char U+0007 (bell) is a control character (3 characters here)',
    ]);
  });

  test('are found even when the file cannot be read as YAML', () => {
    expect(found('title: "x\n# \x1b]0;PWNED\nquestions: [\n')).toEqual([
      '2:3-4 text/control-char U+001B (escape) is a control character',
    ]);
  });

  test('what scripts need passes', () => {
    expect(found('title: می‌خواهم 👩‍👩‍👧 خدمة العملاء क्‍ष\n')).toEqual([]);
  });
});
