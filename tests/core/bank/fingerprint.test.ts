import { describe, expect, test } from 'vitest';
import { bankPrint, derivedId, formPrint, questionPrints } from '../../../src/core/bank/fingerprint.ts';
import { bank, option, question } from './sample.ts';

/** The literals were computed by another program from the formulas of the format. */
const options = [option('b', { text: 'cafe\u0301' }), option('a', { text: 'Alarm' })];
const alarm = question('q-1', { stem: 'What comes first?', options });

describe('fingerprints', () => {
  test('stem, options and key of a question', () => {
    expect(questionPrints(bank('fire', [alarm]), alarm)).toEqual([
      '41d8cf2a0951b2e8',
      'ec7cd1d5596564b1',
      'c2052f8887545bbe',
    ]);
  });

  test('the text of a scenario belongs to the stem', () => {
    const told = { ...alarm, scenario: 'lobby' };
    const scenarios = new Map([['lobby', { text: 'A fire.\r\nSmoke. ' }]]);
    expect(questionPrints(bank('fire', [told], { scenarios }), told)[0]).toBe('6c5f0d5a01636762');
  });

  test('written credit belongs to the key', () => {
    const partly = {
      ...alarm,
      options: [option('b', { text: 'café', credit: 5_000_000 }), option('a', { text: 'Alarm' })],
    };
    expect(questionPrints(bank('fire', [partly]), partly)[2]).toBe('00ccc9fd33422c57');
  });

  test('a bank: topics and questions by id, whatever their order in the file', () => {
    const topics = new Map([
      ['basics', { title: 'Basics', weight: 1, notes: 'not in it' }],
      ['alarms', { title: 'Alarms', weight: 2 }],
    ]);
    const pinned = [option('b', { text: 'café', pinned: true }), option('a', { text: 'Alarm' })];
    const second = { ...alarm, topic: 'basics', shuffle: false, points: 3, jurisdiction: 'US-CA', options: pinned };
    expect(bankPrint(bank('fire', [second, { ...alarm, id: 'q-0' }], { topics }))).toBe('145aaed072551174');
  });

  test('reasons, notes and titles are not in it', () => {
    const wordy = {
      ...alarm,
      explanation: 'x',
      hint: 'y',
      title: 'z',
      options: options.map((one) => ({ ...one, rationale: 'new' })),
    };
    expect(bankPrint(bank('fire', [wordy]))).toBe(bankPrint(bank('fire', [alarm], { title: 'Another' })));
  });

  test('a derived option id goes with the text, not with its spelling or place', () => {
    expect(derivedId('Calm words')).toBe('~a8061b44');
    expect(derivedId('  Calm \n words ')).toBe('~a8061b44');
    expect(derivedId('cafe\u0301')).toBe('~850f7dc4');
    expect(derivedId('café')).toBe('~850f7dc4');
    expect(derivedId('Calm word')).not.toBe('~a8061b44');
  });

  test('a form: questions and options in their order, and nothing else', () => {
    const form = [
      { bank: 'gate', question: 'p7', shown: ['d2', 'key', 'd1'], points: 2 },
      { bank: 'gate', question: 'f5', shown: ['d2', 'd1', 'key'] },
      { bank: 'gate', question: 'h2', shown: ['d2', 'd1', 'key'] },
    ];
    expect(formPrint(form)).toBe('60442fcfe9158d94');
    expect(formPrint(form.map(({ bank, question, shown }) => ({ bank, question, shown })))).toBe('60442fcfe9158d94');
    expect(formPrint(form.toReversed())).not.toBe('60442fcfe9158d94');
    expect(formPrint(form.map((one) => ({ ...one, shown: one.shown.toReversed() })))).not.toBe('60442fcfe9158d94');
    expect(formPrint(form.slice(1))).not.toBe('60442fcfe9158d94');
  });
});
