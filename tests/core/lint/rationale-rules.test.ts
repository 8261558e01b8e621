import { describe, expect, test } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';
import { found, lintOf } from '../../helpers/lint.ts';
import { oneQuestion } from '../../helpers/one-question.ts';

/** Messages of one rule about the third option with this reason. */
function said(rule: string, rationale: string, text = 'Shouting at them', more: object = {}): string[] {
  const options = ['Calm words', 'A firm grip', { text, rationale }];
  return found(rule, oneQuestion({ ...more, options })).map((line) => line.slice(line.indexOf(' ') + 1));
}

describe('rationale/too-short', () => {
  test.each([
    'Wrong.',
    'r',
    'This is not correct.',
    "That's right!",
    'Correct answer.',
    'No, this is wrong.',
    'The correct answer',
    'Falsch',
    '对',
  ])('%s', (rationale) => {
    expect(said('rationale/too-short', rationale)).toEqual([
      `The rationale of option 3 of question "q" gives no reason: "${rationale}"`,
    ]);
  });

  test.each([
    'Not yet.',
    'Too late.',
    '2+2=4',
    '`exit`',
    'It is wrong to shout.',
    '还没有',
    'Schon geschlossen',
    'ยังไม่ถึงเวลา',
  ])('is silent: %s', (rationale) => {
    expect(said('rationale/too-short', rationale)).toEqual([]);
  });
});

describe('rationale/restates-option', () => {
  test.each([
    'Shouting at them.',
    'Wrong: shouting at them.',
    'Shouting at them is not correct.',
    'It is shouting at them',
    'Correct, because it is shouting at them.',
  ])('%s', (rationale) => {
    expect(said('rationale/restates-option', rationale)).toEqual([
      'The rationale of option 3 of question "q" only says the option again',
    ]);
  });

  test.each([
    'Shouting at them raises tension.',
    'Shouting is never calm.',
    'It is not them who shout.',
    'Wrong.',
    'Nobody is helped by shouting at them',
  ])('is silent: %s', (rationale) => {
    expect(said('rationale/restates-option', rationale)).toEqual([]);
  });

  test('a number that is worked out is a reason', () => {
    expect(said('rationale/restates-option', '2 + 2 = 4', '4')).toEqual([]);
  });
});

describe('rationale/duplicate', () => {
  test('at each that comes later, whatever its case and full stop', () => {
    const options = [
      { text: 'Calm words', rationale: 'Calm comes first.' },
      { text: 'A grip', rationale: 'It invites a fight.' },
      { text: 'Shouting', rationale: 'it invites a fight' },
      { text: 'Running', rationale: ' It invites a  fight.' },
    ];
    expect(found('rationale/duplicate', oneQuestion({ options }))).toEqual([
      '8:22 Option 3 of question "q" has the same rationale as option 2',
      '9:22 Option 4 of question "q" has the same rationale as option 2',
    ]);
  });

  test('empty ones are missing, not the same', () => {
    const options = ['A', { text: 'B', rationale: '' }, { text: 'C', rationale: '' }];
    expect(found('rationale/duplicate', oneQuestion({ options }))).toEqual([]);
  });
});

describe('rationale/names-letter', () => {
  const RULE = 'rationale/names-letter';

  test.each([
    ['Option B is right.', 'Option B'],
    ['This is worse than option (b) is.', 'option (b)'],
    ['The answer is B.', 'answer is B'],
    ['Only answers A and C are so.', 'answers A and C'],
    ['Both A and C are right.', 'Both A and C'],
    ['Wrong. B is correct.', 'B is correct'],
    ['A and B are both wrong.', 'A and B are both wrong'],
    ['Choice C comes later.', 'Choice C'],
    ['Correct answer: B', 'answer: B'],
    ['Antwort B ist richtig.', 'Antwort B'],
    ['La opción C es falsa.', 'opción C'],
    ['See option 2 for more.', 'option 2'],
  ])('%s', (rationale, name) => {
    expect(said(RULE, rationale)).toEqual([
      `The rationale of option 3 of question "q" says "${name}", but the options are shuffled`,
    ]);
  });

  test.each([
    ['an article', 'A guard answers. A is for alarm.'],
    ['a quotation', 'The sign said "option B is right" there.'],
    ['a quotation of another kind', 'Das Schild „Antwort B“ war falsch.'],
    ['code', 'It calls `option B` and ends.'],
    ['a grade', 'Grade A is best.'],
    ['a plan', 'Plan B is wrong here.'],
    ['hepatitis', 'Hepatitis B is wrong.'],
    ['e.g.', 'Other options, e.g. an alarm, come later.'],
    ['an idiom', 'Force is the last option. Answer a question first.'],
    ['a number of them', 'Option 15 does not exist; 2 options do.'],
    ['a letter beyond', 'Option H is a model of radio.'],
    ['abbreviations', 'Option B.C. was older. Choice C++ too.'],
  ])('is silent: %s', (_, rationale) => {
    expect(said(RULE, rationale)).toEqual([]);
  });

  test.each([
    ['stem', { stem: 'Options A and B are two radios. Which one is louder?' }],
    ['scenario', { head: 'scenarios: { s: { text: "Plan A costs 5, plan B costs 7." } }\n', more: 'scenario: s\n' }],
  ])('letters of the %s are names', (_, more) => {
    expect(said(RULE, 'Option B is right.', 'Radio', more)).toEqual([]);
  });

  test('vitamins in the options are names', () => {
    const options = ['A', 'B', { text: 'C', rationale: 'Both A and C are right, B is wrong.' }];
    expect(found(RULE, oneQuestion({ options }))).toEqual([]);
  });

  test('explanation and hint are judged, at the exact place', () => {
    const more = `explanation: >-
  First calm words.
  Option B is
  right.
hint: "Not\\tanswer C."
`;
    expect(found(RULE, oneQuestion({ options: ['Calm', 'Grip', 'Shout'], more }))).toEqual([
      '11:7 The explanation of question "q" says "Option B", but the options are shuffled',
      '13:17 The hint of question "q" says "answer C", but the options are shuffled',
    ]);
  });

  test('in file order, and where all but one are pinned, it is a hint', () => {
    const rationale = 'Option B is right.';
    const severities = (yaml: string) =>
      lintOf(readBank(yaml, 'x.yaml')).flatMap((one) => (one.rule === RULE ? [`${one.severity} ${one.message}`] : []));
    const hint =
      'hint The rationale of option 3 of question "q" says "Option B", which is right only as long as no option is moved';
    expect(
      severities(oneQuestion({ options: ['x', 'y', { text: 'z', rationale }], more: 'shuffle: false\n' })),
    ).toEqual([hint]);
    const pinned = ['x', { text: 'y', pin: 'last' }, { text: 'z', pin: 'last', rationale }];
    expect(severities(oneQuestion({ options: pinned }))).toEqual([hint]);
  });
});

describe('stem/names-letter', () => {
  const stems = (stem: string) => found('stem/names-letter', oneQuestion({ stem, options: ['Calm', 'Grip', 'Shout'] }));

  test('at its place', () => {
    expect(stems('Why is option B wrong?')).toEqual([
      '4:19 The stem of question "q" says "option B", but the options are shuffled',
    ]);
    expect(stems('Choose both A and C if you can.')).toHaveLength(0);
  });

  test.each([
    'Guard A and guard B are at the gate. Is A right?',
    'Option A: pay now. Option B: pay later. Which is cheaper?',
    'Who said "option B"?',
    'Which vitamin is missing if A is low?',
    'Which grade is best, A or B?',
  ])('is silent: %s', (stem) => {
    expect(stems(stem)).toEqual([]);
  });
});
