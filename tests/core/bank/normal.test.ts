import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptText, seenText } from '../../../src/core/bank/normal.ts';

const INVISIBLE = '\u200b';
const texts = fc.array(
  fc.constantFrom('a', 'B', ' ', '  ', '`', "'", '’', '“', '"', '-', '–', '\n', '\t', 'é', 'e\u0301'),
);

test('a text that is passed over looks as it would have looked: an invisible character has it looked at closely', () => {
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('');
      expect(seenText(text)).toBe(seenText(text.slice(0, 1) + INVISIBLE + text.slice(1)));
    }),
  );
});

test.each([
  ['plain words', 'plain words'],
  ['  two  spaces ', 'two spaces'],
  ['a`b´', "a'b'"],
  ['“so” – ‘so’', '"so" - \'so\''],
])('%j is seen as %j', (text, seen) => {
  expect(seenText(text)).toBe(seen);
});

test('text is kept with LF line ends and without white space around it', () => {
  expect(keptText(' a\r\nb\rc \n')).toBe('a\nb\rc');
});
