import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';
import { bankSchema } from '../../../src/core/bank/schema.ts';
import { toValue } from '../../../src/core/bank/value.ts';
import { writeBank } from '../../../src/core/bank/write.ts';
import { parseTree } from '../../../src/core/bank/yaml/parse.ts';
import { bankFiles } from './bank-files.ts';

test('what is written reads as the same bank', () => {
  fc.assert(
    fc.property(bankFiles, (file) => {
      const text = writeBank(file);
      const reading = readBank(text, 'written.yaml');
      expect(reading.findings.filter(({ rule }) => !rule.startsWith('option/duplicate'))).toEqual([]);
      const { root } = parseTree(text);
      const value = root && toValue(root, bankSchema, text).value;
      expect(JSON.parse(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(file)));
    }),
    { numRuns: 200 },
  );
});

test('fields are written in the order of the schema', () => {
  const text = writeBank({
    questions: [{ options: [{ text: 'b' }, { correct: true, text: 'a', id: 'x' }], stem: 'S', id: 'q' }],
    title: 'T',
  });
  expect(text).toBe(
    'title: T\nquestions:\n  - id: q\n    stem: S\n    options:\n      - text: b\n      - id: x\n        text: a\n        correct: true\n',
  );
});
