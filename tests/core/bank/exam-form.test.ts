import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parsePass, scaleForm, withTimeFactor } from '../../../src/core/bank/exam-form.ts';

describe('a form for another number of questions', () => {
  const california = { questions: 170, minutes: 210, pass: { correct: 128 } };

  it('stays as it is for its own number', () => {
    expect(scaleForm(california, 170)).toEqual({ questions: 170, limitMs: 210 * 60_000, pass: { correct: 128 } });
  });

  it('shrinks in proportion: time up to a whole second, the items to be right up to a whole one', () => {
    // 12,600 s × 72 / 170 = 5336.47…; 128 × 72 / 170 = 54.21…
    expect(scaleForm(california, 72)).toEqual({ questions: 72, limitMs: 5_337_000, pass: { correct: 55 } });
  });

  it('grows in proportion', () => {
    expect(scaleForm({ questions: 10, minutes: 15, pass: { correct: 7 } }, 25)).toEqual({
      questions: 25,
      limitMs: 2_250_000,
      pass: { correct: 18 },
    });
  });

  it('keeps the percent, and both rules', () => {
    expect(scaleForm({ questions: 60, pass: { percent: 62 } }, 7).pass).toEqual({ percent: 62 });
    expect(scaleForm({ questions: 60, pass: { percent: 62, correct: 30 } }, 7).pass).toEqual({
      percent: 62,
      correct: 4,
    });
  });

  it('has no limit and no pass rule when none is given', () => {
    expect(scaleForm({ questions: 60 }, 7)).toEqual({ questions: 7, limitMs: null });
  });

  it('never asks for more right items than are drawn', () => {
    expect(scaleForm({ questions: 10, pass: { correct: 11 } }, 5).pass).toEqual({ correct: 5 });
    expect(scaleForm({ questions: 10, pass: { correct: 11 } }, 10).pass).toEqual({ correct: 10 });
  });

  const amount = fc.integer({ min: 1, max: 1_000_000 });
  test('rounds up by less than a second and less than an item', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (questions, minutes, right, drawn) => {
        const correct = Math.min(right, questions);
        const form = scaleForm({ questions, minutes, pass: { correct } }, drawn);
        const over = (scaled: number, full: number) =>
          BigInt(scaled) * BigInt(questions) - BigInt(full) * BigInt(drawn);
        for (const off of [over((form.limitMs ?? 0) / 1000, minutes * 60), over(form.pass?.correct ?? 0, correct)]) {
          expect(off >= 0n && off < BigInt(questions)).toBe(true);
        }
      }),
    );
  });
});

describe('extra time', () => {
  it.each([
    [2_400_000, 1.5, 3_600_000],
    [60_000, 1.1, 66_000],
    [60_000, 1, 60_000],
    [60_000, 2, 120_000],
    [1_000, 1.0001, 1_001],
    [1_000, 1.001, 1_001],
    [1_000, 0.5, 500],
    [Number.MAX_SAFE_INTEGER, 1, Number.MAX_SAFE_INTEGER],
  ])('%i ms × %d is %i ms', (limitMs, factor, expected) => {
    expect(withTimeFactor(limitMs, factor)).toBe(expected);
  });

  test('a factor in hundredths is exact', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1000 }), (tenths, hundredths) => {
        expect(withTimeFactor(tenths * 100, hundredths / 100)).toBe(tenths * hundredths);
      }),
    );
  });
});

describe('a pass rule as it is typed', () => {
  it.each([
    ['70%', { percent: 70 }],
    ['0%', { percent: 0 }],
    ['100%', { percent: 100 }],
    ['21/30', { correct: 21, of: 30 }],
    ['1/1', { correct: 1, of: 1 }],
  ])('%s', (text, expected) => {
    expect(parsePass(text)).toEqual(expected);
  });

  it.each([
    '',
    '70',
    '%',
    '101%',
    '62.5%',
    '-1%',
    '+1%',
    '70 %',
    '70%\n',
    '٧٠%',
    '0/30',
    '31/30',
    '21/0',
    '21/',
    '/30',
    '21 / 30',
    '21.5/30',
    '-21/30',
    '21/30/40',
    '9999999999/9999999999',
  ])('%j is none', (text) => {
    expect(parsePass(text)).toBeUndefined();
  });
});
