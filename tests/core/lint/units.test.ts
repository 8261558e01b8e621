import { describe, expect, test } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';
import { unitsOf } from '../../../src/core/lint/units.ts';

const STEMS = [
  "'It''s Late'",
  '"A \\"Firm\\" grip"',
  '" Two spaces "',
  'Who goes\n      there',
  '>-\n      Who goes\n      there',
  '|\n      Who goes\n\n      there',
  'Plain WORDS, one line',
  "'Single WORDS'",
  '"Double WORDS"',
];

describe('the units of a text', () => {
  test.each(STEMS)('are those of the text: %s', (stem) => {
    const source = `title: T\nquestions:\n  - id: q\n    stem: ${stem}\n`;
    const text = readBank(source, 'bank.yaml').draft?.questions[0]?.stem;
    if (!text) throw new Error('no stem was read');
    const { all, from, to } = unitsOf(source, text);
    expect(all.slice(from, to)).toBe(text.text);
    expect(all === source).toBe(text.text === 'Plain WORDS, one line' || /^(?:Single|Double) WORDS$/.test(text.text));
  });
});
