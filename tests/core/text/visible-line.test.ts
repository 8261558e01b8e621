import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '../../../src/core/text/plain.ts';
import { visible } from '../../../src/core/text/visible.ts';
import { visibleLine } from '../../../src/core/text/visible-line.ts';
import { hostileText } from './hostile.ts';

test('a joiner between two styles still joins', () => {
  const line = [{ text: '\u0645\u06cc', style: 'strong' as const }, { text: '\u200c\u062e' }];
  expect(visibleLine(line)).toEqual(line);
});

test('marks are counted across styles', () => {
  const marks = '\u0301'.repeat(6);
  expect(visibleLine([{ text: `e${marks}` }, { text: marks, style: 'em' }, { text: `${marks}x` }])).toEqual([
    { text: `e${marks}` },
    { text: '\u0301\u0301<+10 marks>', style: 'em' },
    { text: 'x' },
  ]);
});

test('a tab is four spaces', () => {
  expect(visibleLine([{ text: '\ta\u001b', style: 'code' }])).toEqual([{ text: '    a<U+001B>', style: 'code' }]);
});

test('however a text is cut into spans, it is shown the same', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { maxLength: 5 }), (texts) => {
      const shown = plain(visibleLine(texts.map((text) => ({ text }))));
      expect(shown).toBe(visible(texts.join('')).replaceAll('\t', '    '));
    }),
  );
});
