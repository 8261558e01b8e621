import { expect, test } from 'vitest';
import type { Style } from '../../src/core/text/line.ts';
import { paint } from '../../src/show/paint.ts';
import { colourTheme, plainTheme } from '../../src/show/theme.ts';

test('each line ends in a line feed', () => {
  expect(paint([[{ text: 'a' }, { text: 'b', style: 'strong' }], [], [{ text: 'c' }]], plainTheme)).toBe('ab\n\nc\n');
  expect(paint([], plainTheme)).toBe('');
});

test('hostile text never comes out raw, and cannot start a line', () => {
  expect(paint([[{ text: '\u001b[2J' }, { text: 'a\n::error::b\r', style: 'wrong' }]], plainTheme)).toBe(
    '<U+001B>[2Ja ::error::b<U+000D>\n',
  );
});

test('styles become colours around visible text', () => {
  expect(paint([[{ text: 'RIGHT\u0007', style: 'right' }, { text: ' ok' }]], colourTheme(1))).toBe(
    '\u001b[32mRIGHT<U+0007>\u001b[39m ok\n',
  );
});

const escapes: [Style, string][] = [
  ['strong', '\u001b[1mx\u001b[22m\n'],
  ['em', '\u001b[3mx\u001b[23m\n'],
  ['code', '\u001b[36mx\u001b[39m\n'],
  ['dim', '\u001b[2mx\u001b[22m\n'],
  ['title', '\u001b[1mx\u001b[22m\n'],
  ['right', '\u001b[32mx\u001b[39m\n'],
  ['wrong', '\u001b[31mx\u001b[39m\n'],
  ['warn', '\u001b[33mx\u001b[39m\n'],
  ['key', '\u001b[32mx\u001b[39m\n'],
  ['chosen', '\u001b[1mx\u001b[22m\n'],
  ['highlight', '\u001b[7mx\u001b[27m\n'],
];

test.each(escapes)('%s', (style, expected) => {
  expect(paint([[{ text: 'x', style }]], colourTheme(1))).toBe(expected);
  expect(paint([[{ text: 'x', style }]], colourTheme(3))).toBe(expected);
  expect(paint([[{ text: 'x', style }]], colourTheme(0))).toBe('x\n');
  expect(paint([[{ text: 'x', style }]], plainTheme)).toBe('x\n');
});
