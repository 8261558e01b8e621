import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hazards } from '../../../src/core/text/hazards.ts';
import { visible } from '../../../src/core/text/visible.ts';
import { hostileText } from './hostile.ts';

test.each([
  ['an escape sequence', 'a\u001b[2Jb', 'a<U+001B>[2Jb'],
  ['a character beyond the BMP', 'x\u{e0041}', 'x<U+E0041>'],
  ['half a surrogate pair', '\udbff', '<U+DBFF>'],
  ['each of several', '\u0007\u0007\r', '<U+0007><U+0007><U+000D>'],
  ['marks that are too many', `e${'\u0301'.repeat(300)}!`, `e${'\u0301'.repeat(8)}<+292 marks>!`],
  ['one mark too many', `e${'\u0301'.repeat(9)}`, `e${'\u0301'.repeat(8)}<+1 mark>`],
  ['marks beyond the BMP, counted as characters', '\u{11300}'.repeat(10), `${'\u{11300}'.repeat(8)}<+2 marks>`],
  ['line feed and tab stay', 'a\n\tb', 'a\n\tb'],
  ['nothing', '', ''],
])('%s', (_, text, expected) => {
  expect(visible(text)).toBe(expected);
});

test('what it returns has no hazard, and it changes nothing else', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const shown = visible(text);
      expect(hazards(shown)).toEqual([]);
      expect(visible(shown)).toBe(shown);
      if (hazards(text).length === 0) expect(shown).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('no control byte but line feed and tab comes out', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(visible(text)).not.toMatch(/[\0-\x08\v-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]/);
    }),
  );
});
