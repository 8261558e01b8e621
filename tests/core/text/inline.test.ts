import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inline } from '../../../src/core/text/inline.ts';
import { plain } from '../../../src/core/text/plain.ts';

const MARK = { strong: 'S', em: 'E', code: 'C' } as const;

/** Styled spans as `S(text)`, `E(text)`, `C(text)`; literal text as it is. */
function shown(text: string): string {
  return inline(text)
    .map(({ text, style }) => (style ? `${MARK[style as keyof typeof MARK]}(${text})` : text))
    .join('');
}

describe('marks', () => {
  test.each([
    ['What is **not** allowed?', 'What is S(not) allowed?'],
    ['an *important* and an _important_ word', 'an E(important) and an E(important) word'],
    ['run `npm test` now', 'run C(npm test) now'],
    ['**O**bserve, *d*ecide', 'S(O)bserve, E(d)ecide'],
    ['(**why?**) "*how*"', '(S(why?)) "E(how)"'],
    ['これは**重要**です。', 'これはS(重要)です。'],
    ['**「重要」**です', 'S(「重要」)です'],
    ['단어는 **강조**된다', '단어는 S(강조)된다'],
    ['**strong with *em* inside**', 'S(strong with em inside)'],
    ['*em with **strong** inside*', 'E(em with )S(strong)E( inside)'],
    ['***both*** and **`code`**', 'S(both) and C(code)'],
    ['**a *b***', 'S(a b)'],
    ['`**not strong**` `\\*`', 'C(**not strong**) C(\\*)'],
    ['`a``b`', 'C(a``b)'],
    ['*one* *two*', 'E(one) E(two)'],
    ['*a\nb*', 'E(a b)'],
  ])('%j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('literal', () => {
  test.each([
    '2*3*4 = 24',
    '2 * 3 * 4',
    '2**3**4',
    'f(x)*g(x)*h(x)',
    'snake_case_name and __init__',
    '_not_closed',
    '5* and 3*',
    '*a',
    '**a*',
    '* a *',
    '****',
    '**',
    '`',
    '``code``',
    '`a',
    'a ` b `` c',
    '<b>no</b> [no](http://x) ![no](y) ~~no~~',
    '# no heading',
    '&amp; stays',
    'C:\\dir and a\\ b',
    'ends with \\',
  ])('%j', (text) => {
    expect(inline(text)).toEqual([{ text }]);
  });
});

describe('escapes', () => {
  test.each([
    ['\\*not\\* \\_em\\_ \\`code\\`', '*not* _em_ `code`'],
    ['\\\\ \\# \\[ \\~', '\\ # [ ~'],
    ['**a\\**', '**a**'],
    ['*a\\* b*', 'E(a* b)'],
    ['\\``a`', '`C(a)'],
  ])('%j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('line feeds', () => {
  test.each([
    ['a\nb', 'a b'],
    ['a  \n   b', 'a b'],
    ['a\n\n\nb\n', 'a b'],
  ])('%j is %j', (text, expected) => {
    expect(inline(text)).toEqual([{ text: expected }]);
  });
});

test('marks that cross: the first to close wins, and nothing is lost', () => {
  expect(shown('*a **b* c**')).toBe('E(a **b) c**');
  expect(shown('_a *b_ c*')).toBe('E(a *b) c*');
});

test('nothing is no span', () => {
  expect(inline('')).toEqual([]);
});

test('text without marks is itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const unmarked = text.replace(/[*_`\\\n]/g, '');
      expect(plain(inline(unmarked))).toBe(unmarked);
    }),
  );
});

test('only marks, backslashes and space around line feeds are ever dropped', () => {
  const unit = fc.constantFrom('*', '**', '***', '_', '`', '``', '\\', ' ', '\n', 'a', 'b', '.', '漢', ')');
  const unmarked = (text: string) => text.replace(/[*_`\\\s]/g, '');
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const text = units.join('');
      expect(unmarked(plain(inline(text)))).toBe(unmarked(text));
    }),
    { numRuns: 1000 },
  );
});

test('any escaped text is itself', () => {
  const unit = fc.constantFrom('*', '**', '_', '`', '\\', ' ', 'a', '.', '漢');
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const text = units.join('');
      expect(plain(inline(text.replace(/[*_`\\]/g, '\\$&')))).toBe(text);
    }),
  );
});

test.each(['*', '`', '_', '\\', '*a ', 'a* ', '*_**', '` `` ', '`\\``', '***a ', '*a _b **c ', '[('])(
  'a great many %j are no trouble',
  (marks) => {
    const text = marks.repeat(50_000);
    expect(plain(inline(text)).length).toBeGreaterThan(text.length / 3);
  },
);
