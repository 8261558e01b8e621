import { describe, expect, test } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';
import { fixReading } from '../../../src/core/lint/fix.ts';
import { itemBank } from '../../helpers/item.ts';
import { found, lintOf } from '../../helpers/lint.ts';

const ALL = 'item/all-of-the-above';
const NONE = 'item/none-of-the-above';
const bank = (last: string, fields: string[] = []) =>
  itemBank({ stem: 'Who may enter?', options: ['Visitors', 'Couriers', last], fields });

describe(ALL, () => {
  test.each([
    'All of the above',
    'all of the above.',
    '**All of the above**',
    'All the above',
    'All of above',
    'All of these',
    'All of these options.',
    'All of them',
    'All are correct',
    'All options given are correct',
    'All of the above are true',
    'Any of the above',
    'Both of these',
    'All three',
    'd) All of the above',
  ])('%s', (text) => {
    expect(found(ALL, bank(text))).toEqual([
      `8:17 Option 3 of question "q1" is "${text.replace(/^\*\*|\*\*$|\.$/g, '')}", and it is not pinned to the last place`,
    ]);
  });

  test.each([
    'All of the students',
    'All of these students',
    'All visitors with a badge',
    'Both of the doors',
    'All the answers that were given in writing',
    'Every one who signed in above',
    'Everything',
    '`all of the above`',
    'The list above',
  ])('not: %s', (text) => {
    expect(found(ALL, bank(text))).toEqual([]);
  });

  test('"all" beside other amounts is an amount', () => {
    const amounts = itemBank({ stem: 'How many of the doors are locked?', options: ['Most', 'Some', 'All', 'None'] });
    expect([...found(ALL, amounts), ...found(NONE, amounts)]).toEqual([]);
  });

  test('an option that names every statement', () => {
    const yaml = itemBank({
      stem: 'Which are true?\n\ni) One\n\nii) Two\n\niii) Three',
      options: ['(i) and (ii) only', '(i) only', '(i), (ii), and (iii)'],
    });
    expect(found(ALL, yaml)).toEqual([
      '8:17 Option 3 of question "q1" names every statement, which is "all of the above" in other words',
    ]);
  });

  test('other languages are left alone', () => {
    const german = itemBank({ stem: 'Wer darf herein?', options: ['A', 'B', 'All of these'], bank: ['language: de'] });
    expect(found(ALL, german)).toEqual([]);
    const greek = itemBank({ stem: 'Ποιος μπαίνει;', options: ['A', 'B', 'All of these'] });
    expect(found(ALL, greek)).toEqual([]);
    const british = itemBank({ stem: 'Who enters?', options: ['A', 'B', 'All of these'], bank: ['language: en-GB'] });
    expect(found(ALL, british)).toHaveLength(1);
  });
});

describe(NONE, () => {
  test.each([
    'None of the above',
    'None of these.',
    'None of them',
    'None',
    'Neither of these',
    'Neither A nor B',
    'None of the options given is correct',
    'None of the other answers',
    'No correct answer',
  ])('%s', (text) => {
    expect(found(NONE, bank(text))).toEqual([
      `8:17 Option 3 of question "q1" is "${text.replace(/\.$/, '')}", and it is not pinned to the last place`,
    ]);
  });

  test.each([
    'None of the students',
    'Nobody',
    'No crime',
    'No answer came from the post',
    'There are no solutions.',
    'Neither bees nor plants',
    'Nonetheless',
  ])('not: %s', (text) => {
    expect(found(NONE, bank(text))).toEqual([]);
  });

  test('"none" that stands for zero', () => {
    expect(found(NONE, itemBank({ stem: 'How many?', options: ['None', '1', '2', '3'] }))).toEqual([]);
    expect(found(NONE, itemBank({ stem: 'How many?', options: ['20', '30', '40', 'None'] }))).toHaveLength(1);
  });
});

describe('an option about the others that is sure to be last', () => {
  const severities = (yaml: string) =>
    lintOf(readBank(yaml, 'example.yaml'))
      .filter(({ rule }) => rule === NONE)
      .map(({ severity, message, fix }) => [severity, message, fix !== undefined]);

  test('is a hint, pinned or last in a fixed order', () => {
    const plain = [['hint', 'Option 3 of question "q1" is "None of these"', false]];
    expect(severities(bank('None of these', ['shuffle: false']))).toEqual(plain);
    expect(severities(bank('None of these').replace('rationale: Reason 2', 'pin: last'))).toEqual(plain);
  });

  test('in a fixed order, but not last', () => {
    const yaml = itemBank({ stem: 'Who?', options: ['None of these', 'Visitors'], fields: ['shuffle: false'] });
    expect(severities(yaml)).toEqual([
      ['warning', 'Option 1 of question "q1" is "None of these", and it is not the last one', false],
    ]);
  });

  test.each([
    ['{ text: None of these, rationale: Two may }', '{ text: None of these, pin: last, rationale: Two may }'],
    [
      'text: None of these  # why\n        rationale: Two may',
      'text: None of these  # why\n        pin: last\n        rationale: Two may',
    ],
    [
      'rationale: Two may\n        text: None of these',
      'rationale: Two may\n        text: None of these\n        pin: last',
    ],
    [
      'text: >-\n          None of\n          these\n        rationale: Two may',
      'pin: last\n        text: >-\n          None of\n          these\n        rationale: Two may',
    ],
  ])('the fix pins it: %j', (before, after) => {
    const yaml = (option: string) => `title: T
questions:
  - id: q1
    stem: Who may enter?
    options:
      - { text: Visitors, correct: true, rationale: With a badge. }
      - { text: Couriers, rationale: They wait outside. }
      - ${option}
`;
    const reading = readBank(yaml(before), 'example.yaml');
    const [finding] = lintOf(reading).filter(({ rule }) => rule === NONE);
    expect(finding?.fix?.safe).toBe(false);
    const [edit] = finding?.fix?.edits ?? [];
    const { source } = reading;
    expect(edit && source.slice(0, edit.start) + edit.text + source.slice(edit.end)).toBe(yaml(after));
    expect(fixReading(reading, { unsafe: false, lint: lintOf }).edits).toEqual([]);
  });
});
