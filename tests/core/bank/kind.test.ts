import { describe, expect, it } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';

describe('a damaged file is not passed over', () => {
  it.each(['name: "Fire safety', 'Title: "Fire safety', 'title: "Fire safety'])('that begins with %s', (first) => {
    expect(readBank(`${first}\nquestions:\n  - id: q1\n`, 'x.yaml').kind).toBe('bank');
  });

  it('unless nothing in it is of a bank', () => {
    expect(readBank('services: [web\n', 'x.yaml').kind).toBe('other');
  });
});

describe('did you mean', () => {
  it('is found among the fields of banks, not among the other unknown names', () => {
    const { findings } = readBank('title: T\nsettingx: 1\nsettingy: 1\nanwsers: 1\nquestions: []\n', 'x.yaml');
    const helps = findings.filter(({ rule }) => rule === 'schema/unknown-key').map(({ help }) => help);
    expect(helps.slice(0, 2).join(' ')).not.toContain('setting');
  });
});
