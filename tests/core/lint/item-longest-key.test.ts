import { expect, test } from 'vitest';
import { itemBank } from '../../helpers/item.ts';
import { found } from '../../helpers/lint.ts';

const RULE = 'item/longest-key';
const said = (options: string[], bank?: string[], stem = 'What comes first?') =>
  found(RULE, itemBank({ stem, options, ...(bank ? { bank } : {}) }));

test('the key is longer by a third than every other option', () => {
  expect(said(['Calm words in a low voice', 'A firm grip now', 'A report'])).toEqual([
    '6:17 Option 1 of question "q1" is the key and has 6 words, the next longest has 4',
  ]);
});

test.each([
  ['not by so much', ['Calm words in a low voice', 'A firm grip on it', 'A report']],
  ['short', ['Calm low words', 'Grip', 'Report']],
  ['code', ['Calls `run` in the main thread', '`stop`', '`wait`']],
  ['a formula', ['$x$ is the sum of all the others', '$y$', '$z$']],
  ['numbers', ['10 20 30 40 50', '10', '20']],
  ['signs', ['(a + b)(a - b)', '(a - b)2', 'a3']],
  ['labels', ['I, II, III and IV', 'I only', 'II only']],
  ['all of them', ['All of the options given are correct', 'One', 'Two']],
])('silent: %s', (_, options) => {
  expect(said(options)).toEqual([]);
});

test.each(['', ' –'])('what counts as a word, in ASCII and beside other signs: %j', (sign) => {
  const key = `A man, or I, (or) well-known co2 x2 12 b e.g. U.S. 3rd 'a' – ok`.replace(' –', sign);
  expect(said([key, 'A firm grip now', 'A report'])).toEqual([
    '6:17 Option 1 of question "q1" is the key and has 8 words, the next longest has 4',
  ]);
});

test('outside English columns count', () => {
  const options = ['落ち着いた声で話しかけて、出口を空けておく', '腕をつかむ', '警察を呼ぶ'];
  expect(said(options, ['language: ja'], '最初に何をしますか。')).toEqual([
    '7:17 Option 1 of question "q1" is the key and has 42 columns, the next longest has 10',
  ]);
  expect(said(['警察を呼ぶ', '腕をつかむ', '話す'], ['language: ja'], '最初に何をしますか。')).toEqual([]);
});
