import { describe, expect, test } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';
import { applyEdits } from '../../../src/core/lint/edits.ts';
import { itemBank } from '../../helpers/item.ts';
import { found, lintOf } from '../../helpers/lint.ts';

const RULE = 'item/unordered-numbers';
const finding = (yaml: string) => lintOf(readBank(yaml, 'example.yaml')).find(({ rule }) => rule === RULE);
const says = (options: string[], bank?: string[]) =>
  found(RULE, itemBank({ stem: 'How much?', options, ...(bank ? { bank } : {}) }));

describe('numbers out of order', () => {
  test.each([
    [['2', '10', '5'], 3, '5', '10'],
    [['10 m', '2 m', '5 m'], 2, '2 m', '10 m'],
    [['986 degrees', '2125 degrees', '451 degrees'], 3, '451 degrees', '2125 degrees'],
    [['42kms/hr', '41km/hr', '43kms/hr'], 2, '41km/hr', '42kms/hr'],
    [['20%', '5 %', '50%'], 2, '5 %', '20%'],
    [['$1,500', '$900', '$2,000'], 2, '$900', '$1,500'],
    [['Rs. 4400', 'Rs.4270', 'Rs. 4500'], 2, 'Rs.4270', 'Rs. 4400'],
    [['-2', '-5', '3'], 2, '-5', '-2'],
    [['−2', '−5', '3'], 2, '−5', '−2'],
    [['1/2', '1/4', '3/4'], 2, '1/4', '1/2'],
    [['4 1/3 km', '9 ½ km', '8 km'], 3, '8 km', '9 ½ km'],
    [['\\frac{5}{7}', '\\frac{7}{12}', '\\frac{12}{7}'], 2, '\\frac{7}{12}', '\\frac{5}{7}'],
    [['$2^{12}$', '$4$', '$8^{2}$'], 2, '$4$', '$2^{12}$'],
    [['1997', '1987', '2004'], 2, '1987', '1997'],
    [['12 March 2020', '3 March 2020', '1 May 2020'], 2, '3 March 2020', '12 March 2020'],
    [['2024-05-01', '2024-01-05', '2024-12-01'], 2, '2024-01-05', '2024-05-01'],
    [['5 pm', '11 am', '6 pm'], 2, '11 am', '5 pm'],
    [['10 billion', '900 million', '20 billion'], 2, '900 million', '10 billion'],
    [['2 hours', '30 minutes', '1 day'], 2, '30 minutes', '2 hours'],
    [['75-95%', '50- 75%', '> 95%'], 2, '50- 75%', '75-95%'],
    [['between 5 and 10', 'less than 5', 'more than 10'], 2, 'less than 5', 'between 5 and 10'],
    [['two years', 'one year', 'six years'], 2, 'one year', 'two years'],
    [['There are 4 doors.', 'There is 1 door.', 'There are 9 doors.'], 2, 'There is 1 door.', 'There are 4 doors.'],
    [['20', '10', '30', 'None of these'], 2, '10', '20'],
    [['300 BC', '400 BC', '200 BC'], 2, '400 BC', '300 BC'],
  ])('%j', (options, n, text, before) => {
    expect(says(options)).toEqual([
      `${5 + n}:17 Option ${n} of question "q1" breaks the order of the numbers: ${text} stands after ${before}`,
    ]);
  });

  test('from high to low', () => {
    expect(says(['96', '48', '32', 'None of these'])).toEqual([
      '7:17 The numbers in question "q1" run from high to low',
    ]);
  });
});

describe('nothing to put in order', () => {
  test.each([
    [['2', '5', '10']],
    [['None', '1', '2', '3']],
    [['300 BC', '200 BC', '100 BC']],
    [['3.8', '3.9', '3.10']],
    [['90 seconds', '2 minutes', '1 hour']],
    [['30 km', '5 kg', '7 km']],
    [['10 doors', 'all doors', '5 doors']],
    [['B12', 'B6', 'B1']],
    [['9 x', '4 x + 1', '3 x']],
    [['600, 400', '628, 372', '640, 360']],
    [['0 and 4', '0 and 2', '-4 and 4']],
    [['32-8i', '5+3i', '4-i']],
    [['`10`', '`5`', '`7`']],
    [['7', '3']],
    [['192.168.1.9', '10.0.0.1', '127.0.0.1']],
    [['H2O', 'CO2', 'O2']],
    [['I met him in 1997', 'She left in 1987', 'They came in 2004']],
    [['1/2/2020', '3/1/2019', '2/2/2018']],
    [['12,5', '1,5', '2,5']],
  ])('%j', (options) => {
    expect(says(options)).toEqual([]);
  });

  test('outside English only whole numbers are sure', () => {
    expect(says(['10 Tage', '2 Tage', '5 Tage'], ['language: de'])).toHaveLength(1);
    expect(says(['1.5 m', '1.2 m', '1.7 m'], ['language: de'])).toEqual([]);
    expect(says(['1.500', '900', '2.000'], ['language: de'])).toEqual([]);
  });
});

test('a hint, and a warning where the order is shown', () => {
  const options = ['5', '2', '9'];
  expect(finding(itemBank({ stem: 'How many?', options }))?.severity).toBe('hint');
  expect(finding(itemBank({ stem: 'How many?', options, fields: ['shuffle: false'] }))?.severity).toBe('warning');
  expect(finding(itemBank({ stem: 'How many?', options: ['9', '5', '2'], fields: ['shuffle: false'] }))?.severity).toBe(
    'hint',
  );
});

describe('the fix moves whole options', () => {
  const fixed = (options: string) => {
    const yaml = `title: T\nquestions:\n  - id: q1\n    stem: How many?\n    options:${options}    hint: Count.\n`;
    const { fix } = finding(yaml) ?? {};
    const edited = fix && applyEdits(yaml, fix.edits);
    if (edited) expect(found(RULE, edited)).toEqual([]);
    return edited?.slice(yaml.indexOf('options:') + 8, -'    hint: Count.\n'.length);
  };

  test('with key, reason and comments', () => {
    expect(
      fixed(`
      # five
      - text: 5 km  # the most
        correct: true
        rationale: |
          Because.

          # no comment

      # three
      - { text: 3 km, rationale: r } # flow
        # still three
      - text: None of these # stays

      - text: 4 km
        rationale: s
`),
    ).toBe(`
      # three
      - { text: 3 km, rationale: r } # flow
        # still three

      - text: 4 km
        rationale: s
      - text: None of these # stays

      # five
      - text: 5 km  # the most
        correct: true
        rationale: |
          Because.

          # no comment
`);
  });

  test('in brackets', () => {
    expect(fixed(' [{ text: 5 }, { text: 3, correct: true }, { text: 4 }]\n')).toBe(
      ' [{ text: 3, correct: true }, { text: 4 }, { text: 5 }]\n',
    );
  });

  test('not where a comment between brackets could belong to either side', () => {
    expect(fixed(' [{ text: 5 }, # five\n      { text: 3, correct: true }, { text: 4 }]\n')).toBeUndefined();
  });

  test('not where a text goes by letters', () => {
    const options =
      '\n      - { text: 5, rationale: B is right. }\n      - { text: 3, correct: true }\n      - { text: 4 }\n';
    expect(fixed(options)).toBeUndefined();
  });
});
