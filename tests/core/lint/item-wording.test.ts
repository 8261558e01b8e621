import { describe, expect, test } from 'vitest';
import { itemBank } from '../../helpers/item.ts';
import { found } from '../../helpers/lint.ts';

const said = (rule: string, stem: string, options: string[]) => found(`item/${rule}`, itemBank({ stem, options }));

describe('true-false-series', () => {
  test.each([
    'Which of the following is true?',
    'Which statement is NOT correct?',
    'Which of these statements is false?',
  ])('asks nothing else: %s', (stem) => {
    expect(said('true-false-series', stem, ['One', 'Two', 'Three'])).toEqual([
      '4:11 The stem of question "q1" asks nothing but which statement is true or false',
    ]);
  });

  test.each(['Which statement about doors is true?', 'Which of the following is true of doors?'])(
    'names a subject: %s',
    (stem) => {
      expect(said('true-false-series', stem, ['One', 'Two', 'Three'])).toEqual([
        '4:11 The stem of question "q1" names a subject, but only asks which statement is true or false',
      ]);
    },
  );

  test.each([
    'Which door is right of the desk?',
    'A fire burns. Which statement is true?',
    'Which answer is due first?',
  ])('not: %s', (stem) => {
    expect(said('true-false-series', stem, ['One', 'Two', 'Three'])).toEqual([]);
  });
});

describe('absolute-cue', () => {
  test('points at the word, not at a longer one that holds it', () => {
    expect(said('absolute-cue', 'What helps?', ['Calm words', 'Finally call all guards', 'A grip'])).toEqual([
      '7:31 Option 2 of question "q1" is wrong and says "all", and no key has such a word',
    ]);
  });

  test('a word that only wrong options have', () => {
    expect(said('absolute-cue', 'What helps?', ['Calm words', 'Doors that never open', 'A grip'])).toEqual([
      '7:29 Option 2 of question "q1" is wrong and says "never", and no key has such a word',
    ]);
  });

  test.each([
    [['All visitors', 'Never a visitor', 'One visitor']],
    [['Calm words', 'None of these', 'A grip']],
    [['Calm words', 'A small overall', 'A grip']],
    [['The officer', 'Nobody.', 'The visitor']],
    [['Calm words', 'Nothing at all', 'A grip']],
  ])('not: %j', (options) => {
    expect(said('absolute-cue', 'What helps?', options)).toEqual([]);
  });
});

describe('vague-frequency', () => {
  test('a word that everybody reads in another way', () => {
    expect(said('vague-frequency', 'When?', ['Usually at night', 'By day', 'At noon'])).toEqual([
      '6:18 Option 1 of question "q1" says "usually", which everybody reads in another way',
    ]);
    expect(said('vague-frequency', 'When?', ['Twice a night', 'By day', 'At noon'])).toEqual([]);
  });
});

describe('clang', () => {
  test.each([
    ['What is an alarmed door?', ['One with an alarm', 'One of steel', 'One of glass'], 1],
    ['What is an alarmed door?', ['One with a bell', 'One of steel', 'One of glass'], 0],
    ['What is an alarmed door?', ['One with an alarm', 'One without an alarm', 'One of glass'], 0],
    ['What is a door for?', ['To go out', 'To let air in', 'To look out'], 0],
  ])('%s %j', (stem, options, count) => {
    expect(said('clang', stem, options)).toHaveLength(count);
  });
});

describe('convergence', () => {
  test.each([
    [['Red lamp and short horn', 'Red lamp and long bell', 'Green flag and short horn'], 1],
    [['Red lamp', 'Green flag', 'Short horn'], 0],
    [['Red lamp and short horn', 'Red lamp and short horn too', 'Green flag'], 0],
  ])('%j', (options, count) => {
    expect(said('convergence', 'What is the signal?', options)).toHaveLength(count);
  });
});

describe('grammar-cue', () => {
  test.each([
    ['He gives an', ['alarm', 'report', 'order'], 1],
    ['He gives an:', ['hour', 'order', 'alarm'], 0],
    ['He is a', ['unit leader', 'one-time visitor', 'guard'], 0],
    ['He gives a(n)', ['alarm', 'report', 'order'], 0],
    ['Which is vitamin A', ['beet', 'oil', 'ham'], 0],
    ['He gives an', ['alarm', 'none of these', 'order'], 0],
  ])('%s %j', (stem, options, count) => {
    expect(said('grammar-cue', stem, options)).toHaveLength(count);
  });
});

describe('option-style-mix', () => {
  test.each([
    [['Calm words help.', 'A grip helps', 'A whistle helps'], 1],
    [['Calm words help', 'A grip helps.', 'A whistle helps.'], 1],
    [['The calm word', 'grip', 'whistle'], 1],
    [['Paris', 'the capital', 'a town'], 0],
    [['Calm words.', 'A grip.', 'All of these'], 0],
    [['Calm words', 'A grip', 'At 5 p.m.'], 0],
  ])('%j', (options, count) => {
    expect(said('option-style-mix', 'What helps?', options)).toHaveLength(count);
  });
});

describe('unfocused-stem', () => {
  test.each([
    ['Reports', 1],
    ['A report is', 1],
    ['What is it?', 0],
    ['Add 5 and 3', 0],
    ['5 + 3 =', 0],
    ['A report is ____', 0],
    ['The first thing that a report must hold is', 0],
  ])('%s', (stem, count) => {
    expect(said('unfocused-stem', stem, ['One', 'Two', 'Three'])).toHaveLength(count);
  });
});

test.each([
  ['language: de', 'Which of the following is true?'],
  ['language: en', 'Что из этого true?'],
])('wording is judged in English only: %s, %s', (language, stem) => {
  const yaml = itemBank({ stem, options: ['All of these', 'Usually', 'Never'], bank: [language] });
  const rules = ['true-false-series', 'absolute-cue', 'vague-frequency', 'all-of-the-above'];
  expect(rules.flatMap((rule) => found(`item/${rule}`, yaml))).toEqual([]);
});
