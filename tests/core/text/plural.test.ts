import { expect, test } from 'vitest';
import { plural } from '../../../src/core/text/plural.ts';

test.each([
  [0, '0 questions'],
  [1, '1 question'],
  [2, '2 questions'],
  [9999, '9999 questions'],
  [10_000, '10,000 questions'],
  [1_234_567, '1,234,567 questions'],
])('%d', (n, expected) => {
  expect(plural(n, 'question')).toBe(expected);
});

test('an irregular plural', () => {
  expect(plural(1, 'person', 'people')).toBe('1 person');
  expect(plural(3, 'person', 'people')).toBe('3 people');
});
