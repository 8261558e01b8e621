import { describe, expect, test } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';
import { found, lintOf } from '../../helpers/lint.ts';

const OPTIONS = `    options:
      - { text: Calm words, correct: true, rationale: Calm comes first. }
      - { text: A firm grip, rationale: A grip invites a fight. }
      - { text: Shouting, rationale: Shouting raises tension. }
`;
const TRUE_OR_FALSE = `    options:
      - { text: "True", correct: true, rationale: It is so. }
      - { text: "False", rationale: It is so. }
`;

function bank(head: string, questions: readonly string[]): string {
  return `title: Example\n${head}questions:\n${questions.map((one, i) => `  - id: q${i + 1}\n${one}`).join('')}`;
}

const ask = (stem: string, options = OPTIONS, more = '') => `    stem: ${stem}\n${more}${options}`;

describe('bank/near-duplicate-question', () => {
  const RULE = 'bank/near-duplicate-question';
  const FIRST = 'A visitor shouts at the desk. What comes first?';
  const pair = (second: string) => bank('', [ask(FIRST), second]);

  test('the later of the two, with both in sight', () => {
    const [finding] = lintOf(readBank(pair(ask('What comes first if a visitor shouts?')), 'x.yaml')).filter(
      ({ rule }) => rule === RULE,
    );
    expect(finding).toMatchObject({
      line: 10,
      column: 11,
      severity: 'warning',
      message: 'Question "q2" asks nearly the same as question "q1", with the same options and the same key',
      help: `Delete one of them, or ask for something else: question "q1" asks "${FIRST}".`,
    });
  });

  test('the options in another order are the same options', () => {
    const turned = OPTIONS.split('\n').slice(0, 4);
    const reversed = `${[turned[0], turned[3], turned[2], turned[1]].join('\n')}\n`;
    expect(found(RULE, pair(ask(FIRST, reversed)))).toHaveLength(1);
  });

  test.each([
    ['another key', ask(FIRST, OPTIONS.replace(', correct: true', '').replace('grip,', 'grip, correct: true,'))],
    ['another option', ask(FIRST, OPTIONS.replace('Shouting,', 'Waiting,'))],
    ['another stem', ask('How should one wake somebody who sleeps in the lobby?')],
    ['another scenario', ask(FIRST, OPTIONS, '    scenario: night\n')],
  ])('is silent: %s', (_, second) => {
    expect(found(RULE, pair(second))).toEqual([]);
  });

  test('true or false says nothing of what is asked: there the stems must be nearly equal', () => {
    const two = (a: string, b: string) => found(RULE, bank('', [ask(a, TRUE_OR_FALSE), ask(b, TRUE_OR_FALSE)]));
    expect(two('A guard may search a bag.', 'A guard may carry a bag.')).toEqual([]);
    expect(two('A guard may never search a bag alone.', 'A guard may never search a bag alone!')).toHaveLength(1);
  });

  test('an instruction that both begin with is no sign of sameness', () => {
    const rule = 'Read the case below and say what the officer on duty at the main desk should do first:';
    const one = `"${rule} somebody has fallen asleep beside the northern lift doors tonight"`;
    const other = `"${rule} two drivers argue loudly about one parking place outside again"`;
    expect(found(RULE, bank('', [ask(one), ask(other)]))).toEqual([]);
  });

  test('a matching exercise is none, and thousands of its questions are compared with a few each', () => {
    const many = Array.from({ length: 3000 }, (_, i) => ask(`What comes first in case number ${i} of ${i * 7}?`));
    expect(found(RULE, bank('', many)).length).toBeLessThan(3000);
  });
});

describe('bank/topic-empty', () => {
  const RULE = 'bank/topic-empty';
  const TOPICS = 'topics:\n  calm: { title: Calm }\n  force: { title: Force, weight: 0 }\n';

  test('each topic without a question, whatever its weight', () => {
    expect(found(RULE, bank(TOPICS, [ask('S', OPTIONS)]))).toEqual([
      '3:3 No question has the topic "calm"',
      '4:3 No question has the topic "force"',
    ]);
  });

  test('a question with a slip of the pen in its topic is reported there', () => {
    const slip = [ask('S', OPTIONS, '    topic: calm\n'), ask('T', OPTIONS, '    topic: forse\n')];
    expect(found(RULE, bank(TOPICS, slip))).toEqual([]);
    expect(found('schema/reference', bank(TOPICS, slip))).toHaveLength(1);
  });

  test('without questions there is more to say than that', () => {
    expect(found(RULE, `title: T\n${TOPICS}`)).toEqual([]);
  });
});

describe('bank/blueprint-unmeetable', () => {
  const RULE = 'bank/blueprint-unmeetable';
  const two = (head: string, more = '') => found(RULE, bank(head, [ask('S', OPTIONS, more), ask('T')]));

  test.each([
    ['exam: { questions: 3 }\n', ['2:20 The exam asks for 3 questions, but only 2 can be drawn']],
    ['exam: { questions: 2 }\n', []],
    ['exam: { minutes: 3 }\n', []],
    ['exam: { pass: { correct: 3 } }\n', ['2:26 The exam is passed with 3 right answers, but only 2 can be drawn']],
    [
      'exam: { questions: 2, pass: { correct: 3 } }\n',
      ['2:40 The exam has 2 questions, but is passed with 3 right answers'],
    ],
    ['exam: { questions: 2, pass: { percent: 100 } }\n', []],
    ['presets:\n  p: { title: P, questions: 300, pass: { correct: 200 } }\n', []],
    [
      'presets:\n  p: { title: P, questions: 30, pass: { correct: 31 } }\n',
      ['3:50 Preset "p" has 30 questions, but is passed with 31 right answers'],
    ],
  ])('%s', (head, messages) => {
    expect(two(head)).toEqual(messages);
  });

  test('a topic of weight 0 is never drawn', () => {
    const head = 'topics: { calm: { title: Calm, weight: 0 } }\nexam: { questions: 2 }\n';
    expect(two(head, '    topic: calm\n')).toEqual(['3:20 The exam asks for 2 questions, but only 1 can be drawn']);
    const all = ask('S', OPTIONS, '    topic: calm\n');
    expect(found(RULE, bank(head, [all]))).toEqual([
      '2:1 Every topic with questions has weight 0, so no exam can be drawn',
    ]);
  });

  test('questions of one place come only when they are asked for: that is a warning, and none for a bank about places', () => {
    const placed = '    jurisdiction: US-CA\n';
    const [finding] = lintOf(
      readBank(bank('exam: { questions: 2 }\n', [ask('S', OPTIONS, placed), ask('T')]), 'x.yaml'),
    ).filter(({ rule }) => rule === RULE);
    expect(finding?.message).toBe('The exam asks for 2 questions, but only 1 can be drawn without --jurisdiction');
    expect(finding?.severity).toBe('warning');
    expect(found(RULE, bank('exam: { questions: 1 }\n', [ask('S', OPTIONS, placed)]))).toEqual([]);
  });

  test.each([
    ['banks: {}\n', ['3:1 The family names no bank']],
    ['banks: { a: 0, b: 0 }\n', ['3:1 Every bank of the family has weight 0, so no exam can be drawn']],
    ['banks: { a: 0, b: 1 }\n', []],
    [
      'banks: { a: 1 }\nexam: { questions: 9, pass: { correct: 10 } }\n',
      ['4:40 The exam has 9 questions, but is passed with 10 right answers'],
    ],
  ])('a family: %s', (more, messages) => {
    expect(found(RULE, `family: f\ntitle: F\n${more}`)).toEqual(messages);
  });
});
