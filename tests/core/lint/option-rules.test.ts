import { describe, expect, test } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';
import { applyEdits } from '../../../src/core/lint/edits.ts';
import { found, lintOf } from '../../helpers/lint.ts';
import { oneQuestion } from '../../helpers/one-question.ts';

/** Messages of one rule about a question with these options. */
function said(rule: string, options: string[], more: Parameters<typeof oneQuestion>[0] | object = {}): string[] {
  return found(rule, oneQuestion({ ...more, options })).map((line) => line.slice(line.indexOf(' ') + 1));
}

/** The source after all fixes of one rule. */
function fixed(rule: string, yaml: string): string {
  const edits = lintOf(readBank(yaml, 'example.yaml')).flatMap((one) =>
    one.rule === rule ? (one.fix?.edits ?? []) : [],
  );
  return applyEdits(yaml, edits);
}

describe('option/near-duplicate', () => {
  test.each([
    [['Call the police', 'Call police', 'Wait']],
    [['call police.', 'Call police', 'Wait']],
    [['Wait, then call', 'Wait then call', 'Run']],
    [['A follow-up report', 'The follow up report', 'A call']],
    [['CALL POLICE', 'call police', 'Wait']],
  ])('%j', (options) => {
    expect(said('option/near-duplicate', options)).toEqual([
      'Option 2 of question "q" differs from option 1 only in articles, case or punctuation',
    ]);
  });

  test.each([
    ['the case of one word is what is asked', ['String', 'string', 'Integer']],
    ['units', ['10 Mb', '10 MB', '10 mb']],
    ['signs', ['-5 °C', '5 °C', '0 °C']],
    ['decimals', ['1.5 mg', '15 mg', '5 mg']],
    ['apostrophes', ["the officer's post", "the officers' post", 'the post']],
    ['camel case', ['call myMethod', 'call MyMethod', 'call it']],
    ['code', ['run `A b`', 'run `a b`', 'run']],
    ['every option has a twin, so their form is asked', ['an hour', 'a hour', 'an house', 'a house']],
    ['punctuation is asked', ["Let's eat, Anna.", "Let's eat Anna."]],
    ['times', ['at 10:30', 'at 1030', 'at noon']],
    ['order', ['dogs bite men', 'men bite dogs', 'nobody bites']],
  ])('is silent: %s', (_, options) => {
    expect(said('option/near-duplicate', options)).toEqual([]);
  });

  test('says the other option in the help', () => {
    const [finding] = lintOf(
      readBank(oneQuestion({ options: ['Call the police', 'Call police', 'Wait'] }), 'x.yaml'),
    ).filter(({ rule }) => rule === 'option/near-duplicate');
    expect(finding?.help).toBe('Delete one of them, or say how they differ: option 1 is "Call the police".');
  });
});

describe('option/subset', () => {
  test.each([
    [['Call police', 'Call police and wait', 'Run'], 'Option 2 of question "q" contains option 1'],
    [['The radio, the torch and the whistle', 'The torch', 'Keys'], 'Option 1 of question "q" contains option 2'],
    [['Stairs', 'Lift or stairs', 'Window'], 'Option 2 of question "q" contains option 1'],
  ])('%j', (options, message) => {
    expect(said('option/subset', options)).toEqual([message]);
  });

  test.each([
    ['the same words, but not as a part of a list', ['The officer', "The officer's supervisor", 'Nobody']],
    ['statements by number', ['I only', 'II only', 'I and II only', 'III only']],
    ['numbers', ['-3', '-3 and -1', '0']],
    ['yes or no', ['Yes', 'Yes, most of them', 'No, none']],
    ['mixtures of the same parts', ['Salt and sugar', 'Salt', 'Sugar', 'Salt, sugar']],
    ['a range', ['0 °C', 'between 0 °C and 28 °C', '40 °C']],
  ])('is silent: %s', (_, options) => {
    expect(said('option/subset', options)).toEqual([]);
  });

  test('other languages are not judged', () => {
    const options = ['Polizei', 'Polizei and Feuerwehr', 'Niemand'];
    expect(said('option/subset', options, { head: 'language: de\n' })).toEqual([]);
  });
});

describe('option/count', () => {
  test('two options are too few, and the place is that of options:', () => {
    expect(found('option/count', oneQuestion({ options: ['Calm words', 'A grip'] }))).toEqual([
      '5:5 Question "q" has only two options',
    ]);
  });

  test.each([
    [['True', 'False']],
    [['no', 'YES.']],
    [['Wahr', 'Falsch']],
    [['Sí', 'No']],
    [['False', 'True']],
    [['是', '否']],
    [['a', 'b', 'c']],
  ])('%j is enough', (options) => {
    expect(said('option/count', options)).toEqual([]);
  });
});

describe('option/label-in-text', () => {
  const RULE = 'option/label-in-text';

  test('all labelled, or all but one', () => {
    expect(said(RULE, ['(a) Calm words', 'b. A grip', '3) Shouting'])).toHaveLength(3);
    expect(said(RULE, ['A. Calm words', 'B. A grip', 'Shouting'])).toEqual([
      'Option 1 of question "q" begins with the label "A."',
      'Option 2 of question "q" begins with the label "B."',
    ]);
    expect(said(RULE, ['b) Calm words', 'a) A grip', 'c) Shouting'])).toHaveLength(3);
  });

  test.each([
    ['one alone', ['A. Smith', 'Jones', 'Brown']],
    ['names of species', ['A. lumbricoides', 'B. burgdorferi', 'C. difficile']],
    ['vitamins', ['A', 'B', 'C']],
    ['two with one label', ['A. Smith', 'A. Jones', 'B. Brown']],
    ['ratios', ['1: 2', '2: 1', '3: 1']],
    ['decimals and times', ['1.5', '2.5', '3.5']],
    ['e.g.', ['e.g. water', 'a.m.', 'b.c.']],
    ['letters beyond the last option', ['A. Smith', 'B. Jones', 'J. Brown']],
  ])('is silent: %s', (_, options) => {
    expect(said(RULE, options)).toEqual([]);
  });

  test('the fix deletes the label and keeps what the rest means', () => {
    const yaml = `title: T
questions:
  - id: q
    stem: S
    options:
      - text: a) Calm words # first
        correct: true
      - text: b) "no"
      - text: "c) say \\"stop\\""
      - text: >-
          d) folded
          text
      - text: e) - 1
      - { text: 'f) it''s', rationale: r }
      - text: g) two
          lines
`;
    expect(fixed(RULE, yaml)).toBe(`title: T
questions:
  - id: q
    stem: S
    options:
      - text: Calm words # first
        correct: true
      - text: "\\"no\\""
      - text: "say \\"stop\\""
      - text: >-
          folded
          text
      - text: "- 1"
      - { text: 'it''s', rationale: r }
      - text: two
          lines
`);
  });
});

describe('option/refers-to-position', () => {
  const RULE = 'option/refers-to-position';
  const OTHERS = ['Calm words', 'A grip', 'Shouting'];

  test.each([
    'Both of the above',
    'None of the above.',
    'all the above',
    'Either of the above answers',
    'Any of the options above',
    'The first two options',
    'Both A and C',
    'A and C',
    '(a) and (c)',
    'A, B, and C',
    'Only B',
    'Options A and B',
    'Neither A nor B',
    'Ninguna de las anteriores',
    'Todas as anteriores',
    'Keine der oben genannten',
    'Aucune des réponses ci-dessus',
    'Geen van bovenstaande',
    'Nessuna delle precedenti',
  ])('%s', (text) => {
    expect(said(RULE, [...OTHERS, text])).toEqual([
      `Option 4 of question "q" goes by the place of other options: "${text}"`,
    ]);
  });

  test.each([
    ['a vitamin', ['A', 'C', 'D', 'A and C'], 'Which vitamins are soluble in fat?'],
    ['letters of the stem', [...OTHERS, 'A and C'], 'Guards at posts A, B and C rotate. Who meets?'],
    ['blood groups', ['A and B', 'A and 0', 'B and 0'], 'Which groups do the parents have?'],
    ['a grade', [...OTHERS, 'Grade A'], 'Which is best?'],
    ['a quotation', [...OTHERS, 'Saying "option B" aloud'], 'Which is best?'],
    ['above as a place', [...OTHERS, 'The floor above'], 'Where?'],
    ['above as an amount', [...OTHERS, 'All of the students above 18'], 'Who?'],
    ['following', [...OTHERS, 'Following the visitor'], 'What?'],
    ['an article', [...OTHERS, 'A guard and a dog'], 'Who?'],
    ['none of them', [...OTHERS, 'None of them'], 'Who?'],
    ['amendments', [...OTHERS, 'The first and second'], 'Which amendments?'],
    ['code', [...OTHERS, '`option A`'], 'Which?'],
    ['more letters than options', [...OTHERS, 'F and G'], 'Which?'],
  ])('is silent: %s', (_, options, stem) => {
    expect(said(RULE, options, { stem })).toEqual([]);
  });

  test('what is pinned has others above it; letters move all the same', () => {
    const pinned = (text: string) => oneQuestion({ options: [...OTHERS, { text, pin: 'last' }] });
    expect(found(RULE, pinned('None of the above'))).toEqual([]);
    expect(found(RULE, pinned('A and C'))).toHaveLength(1);
  });

  test('in file order "above" is right, and letters are a hint', () => {
    const inOrder = (text: string) =>
      readBank(oneQuestion({ options: [...OTHERS, text], more: 'shuffle: false\n' }), 'x.yaml');
    expect(lintOf(inOrder('None of the above')).filter(({ rule }) => rule === RULE)).toEqual([]);
    expect(lintOf(inOrder('A and C')).flatMap(({ rule, severity }) => (rule === RULE ? [severity] : []))).toEqual([
      'hint',
    ]);
  });

  test('the fix pins', () => {
    const yaml = `title: T
questions:
  - id: q
    stem: S
    options:
      - { text: Calm words, correct: true }
      - text: A grip
      - text: Both of the above # really
        rationale: r
      - { text: None of the above, rationale: r }
      - rationale: r
        text: |
          All of the above
      - text: A and B
`;
    expect(fixed(RULE, yaml)).toBe(`title: T
questions:
  - id: q
    stem: S
    options:
      - { text: Calm words, correct: true }
      - text: A grip
      - text: Both of the above # really
        pin: last
        rationale: r
      - { text: None of the above, pin: last, rationale: r }
      - rationale: r
        pin: last
        text: |
          All of the above
      - text: A and B
`);
  });
});
