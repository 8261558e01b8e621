import { expect, test } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';

/** The help of each unknown field in a question with these lines. */
function helps(lines: string): (string | undefined)[] {
  const yaml = `title: T\nquestions:\n  - id: q\n${lines.replace(/^(?=.)/gm, '    ')}`;
  return readBank(yaml, 'x.yaml').findings.flatMap(({ rule, help }) => (rule === 'schema/unknown-key' ? [help] : []));
}

test('the field that is meant is offered only while it is free', () => {
  expect(helps('steem: What?\n')).toEqual(['Did you mean stem?']);
  expect(helps('stem: What?\nsteem: What?\n')).toEqual([
    'There is stem already: delete this, or move it to another field.',
  ]);
  expect(helps('steem: What?\nstem: What?\n')).toEqual([
    'There is stem already: delete this, or move it to another field.',
  ]);
});

test('of two misspellings of one field the first stands for it', () => {
  expect(helps('prompt: What?\nsteem: What?\n')).toEqual([
    'Did you mean stem?',
    'There is stem already: delete this, or move it to another field.',
  ]);
});
