import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { width } from '../../../src/core/text/width.ts';

test('every character is as wide as string-width has it', () => {
  const others: string[] = [];
  for (let codePoint = 0x20; codePoint <= 0x10ffff; codePoint++) {
    const character = String.fromCodePoint(codePoint);
    if (/[\p{Cn}\p{Cs}\p{Cc}]/u.test(character)) continue;
    if (width(character) !== stringWidth(character)) others.push(codePoint.toString(16));
  }
  expect(others).toEqual([]);
});

test.each([
  ...['', 'plain text', 'Zoë’s “café” — 5 €', 'e\u0301\u0323', 'Tiếng Việt'.normalize('NFD')],
  ...['訪問者（a）。', 'が', 'か\u3099', 'ｶﾞ', '\u8fbb\u{e0100}', '한국어', '한국어'.normalize('NFD'), '\u1161'],
  ...['שָׁלוֹם', '\u0645\u06cc\u200c\u062e', 'สวัสดี', 'தமிழ்', 'བསྟན'],
  ...['👩‍👩‍👧', '❤️', '❤', '❤‍🔥', '1️⃣', '#⃣', '🇳🇱', '☝🏽', '👋🏽', '🧔‍♂️', '🕵🏻‍♂️', '™️'],
  '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
])('%j is as wide as string-width has it', (text) => {
  expect(width(text)).toBe(stringWidth(text));
});

test('ambiguous width is one column', () => {
  expect(width('α — ° ±')).toBe(7);
});

// string-width follows the cluster rules of the ICU it runs on and so differs between releases of Node.
test('each Indic consonant counts, joined or not', () => {
  expect(width('\u0915\u094d\u0937')).toBe(2);
});
