import { describe, expect, test } from 'vitest';
import type { Edit, Finding } from '../../../src/core/bank/finding.ts';
import { placeFindings } from '../../../src/core/bank/placed.ts';
import { type Reading, readBank, readBytes } from '../../../src/core/bank/read.ts';
import { fixReading } from '../../../src/core/lint/fix.ts';
import { lintOf } from '../../helpers/lint.ts';

const BANK = `title: Desk
questions:
  - id: a
    stem: Which comes first?
    options:
      - { text: Calm words, correct: true, rationale: r }
      - { text: A grip, rationale: r }
`;

/** A rule that finds each place of a word and has the edits that a function makes for it. */
function wordRule(word: string, edits: (start: number, end: number) => Edit[], rule = 'test/word') {
  return (reading: Reading): Finding[] =>
    [...reading.source.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
      rule,
      message: `"${word}" is here`,
      start: index,
      end: index + word.length,
      severity: 'warning',
      fix: { safe: true, edits: edits(index, index + word.length) },
    }));
}

function fix(source: string, ...rules: ((reading: Reading) => Finding[])[]) {
  const lint = (reading: Reading) =>
    placeFindings(reading, [...reading.findings, ...rules.flatMap((rule) => rule(reading))]);
  const fixed = fixReading(readBank(source, 'desk.yaml'), { unsafe: false, lint });
  return { count: fixed.count, source: fixed.reading.source };
}

const replace = (text: string) => (start: number, end: number) => [{ start, end, text }];

describe('fixes', () => {
  test('that overlap are made one after the other, the first in the file first', () => {
    const grip = wordRule('A grip', replace('One grip'));
    const letter = wordRule('grip, r', replace('hand, r'));
    expect(fix(BANK, letter, grip)).toEqual({ count: 2, source: BANK.replace('A grip', 'One hand') });
  });

  test('that put something in at the same place do not mix', () => {
    const putBefore = (text: string, rule: string) => (reading: Reading) =>
      reading.source.includes(text) ? [] : wordRule('Calm', (start) => [{ start, end: start, text }], rule)(reading);
    expect(fix(BANK, putBefore('Very ', 'test/a'), putBefore('Quite ', 'test/b')).source).toContain(
      'text: Very Quite Calm',
    );
  });

  test('of several edits are made whole or not at all', () => {
    const swap = wordRule('Calm words', (start, end) => [
      { start, end, text: 'A grip' },
      { start: BANK.indexOf('A grip'), end: BANK.indexOf('A grip') + 6, text: 'Calm speech' },
    ]);
    const grip = wordRule('A grip, r', replace('A hand, r'));
    expect(fix(BANK, swap, grip)).toEqual({
      count: 1,
      source: BANK.replace('A grip', 'Calm speech').replace('Calm words', 'A grip'),
    });
  });

  test('after which there is a new error are not made, and the others are', () => {
    const broken = wordRule('A grip', replace('"A grip'), 'test/broken');
    const twice = wordRule('Which', replace('id: a'), 'test/twice');
    const good = wordRule('first', replace('last'));
    expect(fix(BANK, broken, twice, good)).toEqual({ count: 1, source: BANK.replace('first', 'last') });
  });

  test('after which something else reads differently are not made', () => {
    const swallows = wordRule('rationale: r }\n      - ', replace('rationale: r }\n      # '));
    const good = wordRule('first', replace('last'), 'test/good');
    expect(fix(BANK.replace('options:', 'options:\n      - { text: Wait, rationale: r }'), swallows, good).count).toBe(
      1,
    );
  });

  test('that mend nothing are not made', () => {
    expect(fix(BANK, wordRule('first', replace('first first')))).toEqual({ count: 0, source: BANK });
    expect(fix(BANK, wordRule('first', replace('first')))).toEqual({ count: 0, source: BANK });
  });

  test('that undo each other come to an end', () => {
    const there = wordRule('first', replace('last'), 'test/there');
    const back = wordRule('last', replace('first'), 'test/back');
    expect(fix(BANK, there, back).count).toBe(20);
  });

  test('that are all useless cost a bounded number of trials', () => {
    let trials = 0;
    const many = BANK.replace('Which comes first?', 'x '.repeat(3_000));
    const rule = wordRule('x', replace('x '));
    const lint = (reading: Reading) => {
      trials++;
      return placeFindings(reading, rule(reading));
    };
    expect(fixReading(readBank(many, 'desk.yaml'), { unsafe: false, lint }).edits).toEqual([]);
    expect(trials).toBeLessThan(110);
  });

  test('are not made in a file that could be decoded only in part', () => {
    const reading = readBytes(Buffer.from(`title: "a\\u200b"\n\xff`, 'latin1'), 'desk.yaml');
    expect(lintOf(reading).map(({ rule }) => rule)).toContain('file/encoding');
    expect(fixReading(reading, { unsafe: true, lint: lintOf }).edits).toEqual([]);
  });

  test('that only guess are made when asked for', () => {
    const source = BANK.replace('stem:', 'prompt:').replace('A grip, rationale', 'A grip, rational');
    const reading = readBank(source, 'desk.yaml');
    expect(fixReading(reading, { unsafe: false, lint: lintOf }).reading.source).toBe(
      source.replace('rational:', 'rationale:'),
    );
    expect(fixReading(reading, { unsafe: true, lint: lintOf }).reading.source).toBe(BANK);
  });
});

describe('what a fix leaves alone:', () => {
  const afterFix = (source: string) =>
    fixReading(readBank(source, 'x.yaml'), { unsafe: false, lint: lintOf }).reading.source;

  test.each([
    ['an id that is no id in quotes either', BANK.replace('id: a', 'id: 1.5')],
    ['a text cut between brackets, where its end is not known', BANK.replace('A grip,', 'A grip #1\n        ,')],
    ['a control character that is all there is of a text', BANK.replace('A grip', '"\\e"')],
    [
      'a control character without which a text would be cut',
      BANK.replace('first?', 'first? \\e#1'.replace('\\e', '\x1b')),
    ],
    ['a name that is too far from any other', BANK.replace('rationale: r }\n      -', 'xyzzy: r }\n      -')],
    ['a missing id that may stand under an unknown name', BANK.replace('id: a', 'nr: a')],
    ['a missing id that is spoilt by a control character', BANK.replace('id: a', '\x1b id: a')],
    ['a misnamed field whose value would not fit', BANK.replace('correct: true', 'corect: yes')],
    ['a second field of a meaning', BANK.replace('stem:', 'stem: a\n    stemm:')],
    [
      'a topic that differs in a digit',
      BANK.replace('id: a', 'id: a\n    topic: t-2').replace('questions:', 'topics: { t-1: { title: T } }\nquestions:'),
    ],
    [
      'a topic that is one of two',
      BANK.replace('id: a', 'id: a\n    topic: calm').replace(
        'questions:',
        'topics: { cale: { title: T }, caln: { title: U } }\nquestions:',
      ),
    ],
  ])('%s', (_, source) => {
    expect(afterFix(source)).toBe(source);
  });
});

test('a file with very many flaws is fixed whole', () => {
  const count = 5_000;
  const source = `title: T\nauthors: [${'1, '.repeat(count)}1]\n`;
  let passes = 0;
  const lint = (reading: Reading) => {
    passes++;
    return placeFindings(reading, reading.findings);
  };
  const fixed = fixReading(readBank(source, 'x.yaml'), { unsafe: false, lint });
  expect(fixed.count).toBe(count + 1);
  expect(passes).toBe(2);
  expect(fixed.reading.source).toBe(source.replace(/\b1\b/g, '"1"'));
});
