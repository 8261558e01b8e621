import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBank } from '../../../src/core/bank/read.ts';

const FILE = join(import.meta.dirname, '../../../schema/bank.schema.json');
const { then: family, else: bank } = JSON.parse(readFileSync(FILE, 'utf8'));

const findings = (yaml: string) => readBank(yaml, 'x.yaml').findings.map(({ message, help }) => `${message}. ${help}`);

test('a pass rule without a rule is refused by editors as by the reader', () => {
  const either = [{ required: ['percent'] }, { required: ['correct'] }];
  const passes = [bank, family].flatMap(({ properties: { exam, presets } }) => [
    exam.properties.pass,
    presets.additionalProperties.properties.pass,
  ]);
  expect(passes.map(({ anyOf }) => anyOf)).toEqual([either, either, either, either]);
  expect(findings('family: f\ntitle: F\nbanks: { a: 1 }\nexam: { pass: {} }\n')).toEqual([
    'A pass rule needs percent or correct. Write { percent: 70 }, { correct: 21 }, or both.',
  ]);
});

test('a family without banks is refused by editors', () => {
  expect(family.properties.banks.minProperties).toBe(1);
});

test('how exact a credit may be is said: multipleOf would refuse 33.33333 in binary fractions', () => {
  const { credit } = bank.properties.questions.items.properties.options.items.properties;
  expect(credit).toEqual({
    type: 'number',
    minimum: -100,
    maximum: 100,
    description:
      'Points for choosing it, in percent of the item, −100 to 100, at most 5 decimals. Right or wrong stays by keys.',
  });
  const withCredit = (written: string) =>
    findings(`title: T
questions:
  - id: q
    stem: S
    options:
      - { text: a, correct: true, credit: ${written} }
      - { text: b }
`);
  expect(withCredit('33.33333')).toEqual([]);
  expect(withCredit('33.333333')).toEqual(['At most 5 decimals. Write it shorter, such as 33.33333.']);
});
