import { describe, expect, it } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';

const GOOD = [
  '  - id: q-NUMBER',
  '    stem: Which of these is right?',
  '    options:',
  '      - { text: This, correct: true, rationale: It is. }',
  '      - { text: That, rationale: It is not. }',
];

describe('a bank with very many questions', () => {
  it('has a finding for each one that is empty, and none for the others', () => {
    const lines = ['title: T', 'questions:'];
    const empty: number[] = [];
    for (let i = 0; i < 3_000; i++) {
      if (i % 2 === 0 || (i > 1_000 && i < 2_500)) {
        empty.push(i + 1);
        lines.push('  -');
      } else lines.push(...GOOD.map((line) => line.replace('NUMBER', String(i))));
    }
    const { findings } = readBank(`${lines.join('\n')}\n`, 'many.yaml');
    expect(findings.map(({ message }) => message)).toEqual(empty.map((number) => `Question ${number} is empty`));
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['schema/missing']));
  });

  it('keeps comments and values at their places when an entry is empty', () => {
    const source =
      'title: T\nquestions:\n  - # to be written\n  -\n  - id: a\n    stem: S\n    tags:\n      -\n      - x\n      -\n';
    const { findings } = readBank(source, 'few.yaml');
    expect(findings.map(({ message, start }) => `${source.slice(0, start).split('\n').length} ${message}`)).toEqual([
      '3 Question 1 is empty',
      '4 Question 2 is empty',
      '5 Question "a" has no options',
      '8 Entry 1 of tags is empty',
      '10 Entry 3 of tags is empty',
    ]);
  });
});
