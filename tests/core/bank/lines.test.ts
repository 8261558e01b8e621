import { expect, test } from 'vitest';
import { lineStarts, placeOf } from '../../../src/core/bank/lines.ts';

test('offsets become lines and columns from 1, columns in UTF-16 units', () => {
  const source = 'a\n\n👍b\n';
  const starts = lineStarts(source);
  expect([...source, ''].length).toBe(7);
  expect([0, 1, 2, 3, 5, 6, 7].map((offset) => placeOf(starts, offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 3, column: 3 },
    { line: 3, column: 4 },
    { line: 4, column: 1 },
  ]);
});
