import { describe, expect, it } from 'vitest';
import { width } from '../../../src/core/text/width.ts';
import { frame } from '../../../src/show/screens/frame.ts';
import { line } from '../../../src/show/spans.ts';

/** The header of a screen of 30 lines, or of one that fits. */
function headerAt(header: string, columns: number, length = 30): string {
  const body = Array.from({ length }, (_, place) => line(`Line ${place}`));
  const { lines } = frame({ header, body, notices: [], keys: [] }, { columns, rows: 12 }, 0);
  const text = (lines[0] ?? []).map((part) => part.text).join('');
  expect(width(text)).toBeLessThanOrEqual(columns);
  return text;
}

describe('a header that is too long', () => {
  const HEADER = 'The gate · question 12 of 20, marked · 29 min 36 s left · 2 marked · 2 blank';

  it.each([
    [94, 'The gate · question 12 of 20, marked · 29 min 36 s left · 2 marked · 2 blank · page 1 of 4 ← →'],
    [93, 'question 12 of 20, marked · 29 min 36 s left · 2 marked · 2 blank · page 1 of 4 ← →'],
    [83, 'question 12 of 20, marked · 29 min 36 s left · 2 marked · 2 blank · page 1 of 4 ← →'],
    [82, 'question 12 of 20, marked · 29 min 36 s left · 2 marked · 2 blank · 1/4 ← →'],
    [75, 'question 12 of 20, marked · 29 min 36 s left · 2 marked · 2 blank · 1/4 ← →'],
    [74, '12 of 20, marked · 29 min 36 s left · 2 marked · 2 blank · 1/4 ← →'],
    [66, '12 of 20, marked · 29 min 36 s left · 2 marked · 2 blank · 1/4 ← →'],
    [65, '12 of 20, marked · 29 min 36 s left · 2 marked · 1/4 ← →'],
    [55, '12 of 20, marked · 29 min 36 s left · 1/4 ← →'],
    [44, '12 of 20, marked · 1/4 ← →'],
    [26, '12 of 20, marked · 1/4 ← →'],
  ])('at %i columns with pages', (columns, expected) => {
    expect(headerAt(HEADER, columns)).toBe(expected);
  });

  it.each([
    [76, HEADER],
    [75, 'question 12 of 20, marked · 29 min 36 s left · 2 marked · 2 blank'],
    [64, '12 of 20, marked · 29 min 36 s left · 2 marked · 2 blank'],
    [40, '12 of 20, marked · 29 min 36 s left'],
    [20, '12 of 20, marked'],
  ])('at %i columns on one page', (columns, expected) => {
    expect(headerAt(HEADER, columns, 3)).toBe(expected);
  });

  it.each([10, 5, 2, 1])('is cut at %i columns', (columns) => {
    headerAt(HEADER, columns);
    headerAt('Notes', columns);
  });

  it('keeps a title that is all of it', () => {
    expect(headerAt('Question time in the house', 40)).toBe('Question time in the house · 1/4 ← →');
  });
});
