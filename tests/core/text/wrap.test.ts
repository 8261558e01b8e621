import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hazards } from '../../../src/core/text/hazards.ts';
import { plain } from '../../../src/core/text/plain.ts';
import { visible } from '../../../src/core/text/visible.ts';
import { width } from '../../../src/core/text/width.ts';
import { chop, type Prefix, wrap } from '../../../src/core/text/wrap.ts';
import { hostileText } from './hostile.ts';

function wrapped(text: string, columns: number, first = '', rest = ''): string[] {
  return wrap([{ text }], columns, { first: [{ text: first }], rest: [{ text: rest }] }).map(plain);
}

describe('where lines end', () => {
  test.each<[string, string, number, string[]]>([
    ['between words', 'Keep the exit clear', 10, ['Keep the', 'exit clear']],
    ['nowhere when all fits', 'Keep clear', 10, ['Keep clear']],
    ['at line feeds', 'a b\n\nc\n', 10, ['a b', '', 'c', '']],
    ['spaces inside stay, at the end they go', 'a  b   ', 10, ['a  b']],
    ['spaces at the start stay if a word fits after them', '   a b', 4, ['   a', 'b']],
    ['spaces at the start go if none fits', '    word', 4, ['word']],
    ['only spaces', '     ', 3, ['']],
    ['nothing', '', 3, ['']],
    ['inside a word only when it alone is too wide', 'an overlong word', 4, ['an', 'over', 'long', 'word']],
    ['and what is left of that word goes on', 'overlo a b', 4, ['over', 'lo a', 'b']],
    ['never at a no-break space', 'a 5\u00a0kg b', 4, ['a', '5\u00a0kg', 'b']],
    ['at other spaces', 'a\u2003b\u3000c', 2, ['a', 'b', 'c']],
    ['between ideographs', '最初に何をする', 6, ['最初に', '何をす', 'る']],
    ['between ideographs and letters', 'ABC漢字DEF', 5, ['ABC漢', '字DEF']],
    ['never before a closing sign', '最初に。何', 6, ['最初', 'に。何']],
    ['never before a small kana or a long vowel', 'アアッカーサ', 4, ['ア', 'アッ', 'カー', 'サ']],
    ['never after an opening sign', '漢字「何」', 6, ['漢字', '「何」']],
    ['never before a Latin sign after an ideograph', '漢字, 漢!', 4, ['漢', '字,', '漢!']],
    ['never inside a decomposed syllable', '한국'.normalize('NFD'), 2, ['한'.normalize('NFD'), '국'.normalize('NFD')]],
    ['never between a kana and its mark', 'か\u3099か\u3099', 2, ['か\u3099', 'か\u3099']],
    ['not at a middle dot', 'col\u00b7leg', 7, ['col\u00b7leg']],
    [
      'never inside a character of several parts',
      'e\u0301e\u0301👩‍👩‍👧👩‍👩‍👧',
      2,
      ['e\u0301e\u0301', '👩‍👩‍👧', '👩‍👩‍👧'],
    ],
    ['hazards are visible and take room', 'ab\u0007', 8, ['ab<U+000', '7>']],
    ['a tab is four spaces', 'a\tb', 10, ['a    b']],
    ['in one column', 'ab 漢', 1, ['a', 'b', '漢']],
  ])('%s', (_, text, columns, lines) => {
    expect(wrapped(text, columns)).toEqual(lines);
  });

  test('a joiner that a cut leaves at the end of a line goes', () => {
    expect(wrapped('\u0645\u06cc\u200c\u062e\u0648', 2)).toEqual(['\u0645\u06cc', '\u062e\u0648']);
  });

  test('a character wider than the line, which only hostile text has, is taken apart', () => {
    expect(wrapped('\u1100'.repeat(5), 4)).toEqual(['\u1100\u1100', '\u1100\u1100', '\u1100']);
  });
});

describe('the prefix', () => {
  test('hangs the text', () => {
    expect(wrapped('Keep the exit clear', 14, 'A  ', '   ')).toEqual(['A  Keep the', '   exit clear']);
  });
  test('loses its last spaces where no text follows', () => {
    expect(wrapped('a\n\nb', 14, 'A  ', '   ')).toEqual(['A  a', '', '   b']);
    expect(wrapped('', 14, 'A  ', '   ')).toEqual(['A']);
  });
  test('is made visible', () => {
    expect(wrapped('x', 20, '\u001b ')).toEqual(['<U+001B> x']);
  });
  test('goes where it leaves less than two columns', () => {
    expect(wrapped('ab cd', 4, 'A  ', '  ')).toEqual(['ab', '  cd']);
    expect(wrapped('ab', 2, 'A  ', '   ')).toEqual(['ab']);
  });
});

describe('styles', () => {
  test('stay on their text', () => {
    const line = [
      { text: 'Do ' },
      { text: 'not ever', style: 'strong' as const },
      { text: ' run', style: 'em' as const },
    ];
    expect(wrap(line, 6)).toEqual([
      [{ text: 'Do ' }, { text: 'not', style: 'strong' }],
      [{ text: 'ever', style: 'strong' }],
      [{ text: 'run', style: 'em' }],
    ]);
  });
  test('may change inside a word', () => {
    expect(wrap([{ text: 'a b' }, { text: 'c', style: 'em' }], 2)).toEqual([
      [{ text: 'a' }],
      [{ text: 'b' }, { text: 'c', style: 'em' }],
    ]);
  });
});

test('chop keeps spaces and cuts anywhere', () => {
  expect(chop([{ text: '  if a  b\n\nc' }], 5, { first: [], rest: [{ text: '>' }] }).map(plain)).toEqual([
    '  if',
    '>a  b',
    '>',
    '>c',
  ]);
});

describe('whatever the text', () => {
  const columns = fc.integer({ min: 2, max: 30 });
  const prefixText = fc.constantFrom('', '  ', 'A  ', '漢 ', '      your answer ');
  const prefix: fc.Arbitrary<Prefix> = fc.record({
    first: prefixText.map((text) => [{ text }]),
    rest: prefixText.map((text) => [{ text }]),
  });
  const way = fc.constantFrom(wrap, chop);

  test('no line is too wide, ends in a space or has a hazard', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 3 }), columns, prefix, way, (texts, columns, prefix, way) => {
        const line = texts.map((text) => ({ text }));
        for (const text of way(line, columns, prefix).map(plain)) {
          expect(width(text)).toBeLessThanOrEqual(columns);
          expect(text).toBe(text.trimEnd());
          expect(hazards(text)).toEqual([]);
          expect(text).not.toMatch(/[\n\t]/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('all that can be seen is there, in order', () => {
    const unseen = /\s|\p{Default_Ignorable_Code_Point}/gu;
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 30 }), way, (text, columns, way) => {
        const shown = way([{ text }], columns).map(plain).join('');
        expect(shown.replace(unseen, '')).toBe(visible(text).replace(unseen, ''));
      }),
      { numRuns: 1000 },
    );
  });

  test('words that fit stay whole', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'é', 'ж', '-', '\u05d0', '’', '5'),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 8, max: 30 }), (words, columns) => {
        expect(wrapped(words.join(' '), columns).join(' ')).toBe(words.join(' '));
      }),
    );
  });
});

test('long text without a place to break is no trouble', () => {
  for (const character of ['a', '漢', '。', '「', 'ก', '\u1100', '👩\u200d', ' ']) {
    expect(wrap([{ text: character.repeat(30_000) }], 7).length).toBeGreaterThan(0);
  }
});
