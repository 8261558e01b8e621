import { expect, it } from 'vitest';
import { bankOf, readBank } from '../../../src/core/bank/read.ts';
import { lintOf } from '../../helpers/lint.ts';

it.each(['', ' ""', ' "  "', ' "\\u200b"'])(
  'a reason that is begun and left empty (%j) is missing, and practice runs',
  (rationale) => {
    const bank = `title: T
questions:
  - id: q1
    stem: S
    options:
      - text: a
        correct: true
        rationale:${rationale}
      - { text: b, rationale: r }
`;
    const reading = readBank(bank, 'x.yaml');
    const missing = lintOf(reading).filter(({ rule }) => rule === 'rationale/missing');
    expect(missing.map(({ message, line, column }) => [message, line, column])).toEqual([
      ['Option 1 of question "q1" has no rationale', 8, 9],
    ]);
    expect(bankOf(reading)?.questions[0]?.options[0]).not.toHaveProperty('rationale');
  },
);
