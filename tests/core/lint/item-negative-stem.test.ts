import { describe, expect, test } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';
import { itemBank } from '../../helpers/item.ts';
import { lintOf } from '../../helpers/lint.ts';

const of = (yaml: string) => lintOf(readBank(yaml, 'example.yaml')).filter(({ rule }) => rule === 'item/negative-stem');
const said = (stem: string, bank?: string[]) =>
  of(itemBank({ stem, options: ['One', 'Two', 'Three'], ...(bank ? { bank } : {}) })).map(
    ({ line, column, severity, message }) => [`${line}:${column}`, severity, message],
  );

describe('a negation that is easily overlooked', () => {
  test.each([
    ['Which of these is not a tool?', 'not'],
    ['A visitor waits. Which of the following does not help?', 'not'],
    ["Which of these isn't a tool?", "isn't"],
    ['Which can never be left open?', 'never'],
    ['Which cannot be an alarm?', 'cannot'],
    ['In a fire, what should an officer not do?', 'not'],
    ['Which of the following, when it rains, does not hold?', 'not'],
    ['Which statement about doors that are locked is not true?', 'not'],
    ['Select the option that is not a tool.', 'not'],
    ['The duties of an officer do not include:', 'not'],
    ['All of the following are tools except', 'except'],
    ['All of these are tools except:', 'except'],
    ['Each of the following is a tool except ____.', 'except'],
    ['Tools include all but', 'but'],
    ['Which is least likely to help?', 'least'],
    ['What is the least important thing in a report?', 'least'],
    ['Which is not a tool? Choose one.', 'not'],
    ['Which number does not belong to the series?', 'not'],
  ])('%s', (stem, word) => {
    const at = stem.lastIndexOf(word);
    expect(said(stem)).toEqual([
      [`4:${12 + at}`, 'warning', `The stem of question "q1" asks with "${word}", which is easily overlooked`],
    ]);
  });
});

describe('an emphasised negation is a hint', () => {
  test.each([
    ['Which is NOT a tool?', 'NOT'],
    ['All of these are tools EXCEPT', 'EXCEPT'],
    ['Which is LEAST likely to help?', 'LEAST'],
    ['Which is **not** a tool?', 'not'],
    ['Which _does not_ help?', 'not'],
    ['Which of these is *never* a tool?', 'never'],
  ])('%s', (stem, word) => {
    expect(said(stem)).toEqual([
      [`4:${12 + stem.indexOf(word)}`, 'hint', `The stem of question "q1" asks with "${word}" for what is not so`],
    ]);
  });
});

describe('a negation that asks for nothing', () => {
  test.each([
    'The visitor does not want to leave. What comes first?',
    'Which reason is given not only by visitors?',
    'What must he earn to reach at least 1000?',
    'What is the least common multiple of 4 and 6?',
    'Which path has the least cost?',
    'What was meant by "I am not a crook"?',
    "Which order means 'do not enter'?",
    'Which keyword stands in `NOT NULL`?',
    'What does NOT NULL do to a column?',
    'What does a NOT gate do?',
    'How many of the files are NOT infected?',
    'What percent of the visitors do not sign in?',
    'What is the probability that it does not rain?',
    'What do guards who do not sleep need?',
    'Which door opens if the alarm does not ring?',
    'Which sum is right (the order does not matter)?',
    'Everyone except Tom has left. Who is next?',
    'Statement 1 | It rains. Statement 2 | It does not.',
    'Why does the door not open?',
    'Nothing is left. What is the last thing to do?',
    'Which knot holds?',
  ])('%s', (stem) => {
    expect(said(stem)).toEqual([]);
  });

  test('in another language', () => {
    expect(said('Which is not a tool?', ['language: nl'])).toEqual([]);
  });
});

describe('the fix writes the word in capitals', () => {
  const fixed = (yaml: string) => {
    const [finding] = of(yaml);
    const [edit] = finding?.fix?.edits ?? [];
    return edit && yaml.slice(0, edit.start) + edit.text + yaml.slice(edit.end);
  };
  const yaml = (stem: string) => `title: T
questions:
  - id: q1
    stem: ${stem}
    options: [{ text: A, correct: true, rationale: a }, { text: B, rationale: b }, { text: C, rationale: c }]
`;

  test.each([
    ['Which is not a tool?', 'Which is NOT a tool?'],
    [
      '>- # not a note\n      A note is not a tool.\n      Which is\n      not?',
      '>- # not a note\n      A note is not a tool.\n      Which is\n      NOT?',
    ],
    ["'It''s late. Which isn''t open except'", "'It''s late. Which isn''t open EXCEPT'"],
    ['"Now:\\nwhich is not a tool?"', '"Now:\\nwhich is NOT a tool?"'],
    ['WHICH IS NOT A TOOL?', 'WHICH IS **NOT** A TOOL?'],
  ])('%j', (before, after) => {
    expect(fixed(yaml(before))).toBe(yaml(after));
    expect(of(yaml(after)).map(({ severity, fix }) => [severity, fix])).toEqual([['hint', undefined]]);
  });

  test('a word that is written with escapes is left alone', () => {
    const [finding] = of(yaml("'Which isn''t a tool?'"));
    expect(finding?.message).toBe('The stem of question "q1" asks with "isn\'t", which is easily overlooked');
    expect(finding?.fix).toBeUndefined();
  });
});
