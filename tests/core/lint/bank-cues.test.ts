import { describe, expect, test } from 'vitest';
import { cueBank, rows } from '../../helpers/cue-bank.ts';
import { found } from '../../helpers/lint.ts';

const place = (i: number) => (i % 3) + 1;
const other = (i: number) => ((i + 1) % 3) + 1;
const longest = (questions: number, right: number) =>
  cueBank(rows(questions, (i) => ({ key: place(i), longer: i < right ? place(i) : other(i) })));

describe('bank/longest-key-rate', () => {
  test('12 questions of 3 options: 9 are too many, 8 may be chance', () => {
    expect(found('bank/longest-key-rate', longest(12, 9))).toEqual([
      '2:1 Always choosing the longest option is right in 75 % of 12 questions, blind guessing in 33 %',
    ]);
    // P(at least 8 of 12 at 1/3) = .019
    expect(found('bank/longest-key-rate', longest(12, 8))).toEqual([]);
  });

  test('11 questions prove nothing', () => {
    expect(found('bank/longest-key-rate', longest(11, 11))).toEqual([]);
  });

  test('options of one length say nothing', () => {
    expect(found('bank/longest-key-rate', cueBank(rows(14, (i) => ({ key: place(i) }))))).toEqual([]);
  });

  test('the name of the field is where it is written', () => {
    const bank = longest(12, 12).replace('questions:', '# all of them\n"questions":');
    expect(found('bank/longest-key-rate', bank)).toEqual([
      '3:1 Always choosing the longest option is right in 100 % of 12 questions, blind guessing in 33 %',
    ]);
  });
});

describe('bank/cue-score', () => {
  const says = (change: (text: string, i: number) => string) =>
    cueBank(rows(12, (i) => ({ key: place(i) }))).replace(
      /text: (.*)\n( +correct: true)?/g,
      (_, text: string, key?: string) => `text: ${change(text, key ? 1 : 0)}\n${key ?? ''}`,
    );

  test('the shortest option', () => {
    const bank = cueBank(rows(12, (i) => ({ key: place(i), shorter: place(i) })));
    expect(found('bank/cue-score', bank)).toEqual([
      '2:1 Always choosing the shortest option is right in 100 % of 12 questions, blind guessing in 33 %',
    ]);
  });

  test('words of the stem', () => {
    expect(
      found(
        'bank/cue-score',
        says((text, key) => `${text} ${key ? 'first' : 'later'}`),
      ),
    ).toEqual([
      '2:1 Always choosing the option with most words of the stem is right in 100 % of 12 questions, blind guessing in 33 %',
    ]);
  });

  test('absolute words in wrong options, in English only', () => {
    const bank = says((text, key) => `${text} ${key ? 'quietly' : 'always'}`.padEnd(30, '.'));
    expect(found('bank/cue-score', bank)).toEqual([
      '2:1 Always choosing the most hedged or least absolute option is right in 100 % of 12 questions, blind guessing in 33 %',
    ]);
    expect(found('bank/cue-score', bank.replace('questions:', 'language: de\nquestions:'))).toEqual([]);
  });

  test('nothing to notice', () => {
    expect(found('bank/cue-score', cueBank(rows(14, (i) => ({ key: place(i) }))))).toEqual([]);
  });
});

describe('bank/key-position', () => {
  const second = (fixed: boolean, right: number) => cueBank(rows(12, (i) => ({ key: i < right ? 2 : 1, fixed })));

  test('only where options are not shuffled', () => {
    expect(found('bank/key-position', second(true, 12))).toEqual([
      '2:1 Always choosing option 2 where shuffle is false is right in 100 % of 12 questions, blind guessing in 33 %',
    ]);
    expect(found('bank/key-position', second(false, 12))).toEqual([]);
  });

  test('it takes more than for a cue that was chosen beforehand', () => {
    // p is .0039 for each of three places, .012 for the best of them.
    expect(found('bank/key-position', second(true, 9))).toEqual([]);
    expect(found('bank/key-position', second(true, 10))).toHaveLength(1);
  });
});
