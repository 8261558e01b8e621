import { expect, it } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';
import { lintOf } from '../../helpers/lint.ts';

function findings(hint: string) {
  const bank = `title: T
questions:
  - id: q1
    stem: S
    hint: ${hint}
    options:
      - { text: a, correct: true, rationale: r }
      - { text: b, rationale: r }
`;
  const found = lintOf(readBank(bank, 'x.yaml')).map(({ rule, message }) => [rule, message]);
  return found.filter(([rule]) => rule === 'text/too-long');
}

it('counts a text as it is shown, without the white space around it', () => {
  expect(findings(`|\n      ${'x'.repeat(20_000)}`)).toEqual([]);
  expect(findings(`"  ${'x'.repeat(20_000)}  "`)).toEqual([]);
  expect(findings('x'.repeat(20_001))).toEqual([
    ['text/too-long', '"hint" of question "q1" has 20,001 characters; at most 20,000 are allowed'],
  ]);
});
