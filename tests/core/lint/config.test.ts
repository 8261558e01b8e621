import { expect, test } from 'vitest';
import { placeFindings } from '../../../src/core/bank/placed.ts';
import { readConfig } from '../../../src/core/lint/config.ts';
import { RULE_IDS } from '../../../src/core/lint/run.ts';

function mistakes(source: string): string[] {
  const { config, findings } = readConfig(source, RULE_IDS);
  expect(config === undefined).toBe(findings.length > 0);
  return placeFindings({ file: 'examdrill.config.yaml', source }, findings).map(
    ({ line, column, message, help }) => `${line}:${column} ${message}. ${help}`,
  );
}

test.each([
  ['', {}],
  ['# nothing yet\n', {}],
  ['maxAge: 12\nmaxWarnings: 0\n', { maxAge: 12, maxWarnings: 0 }],
  [
    'rules: { rationale/missing: off, yaml/coerced-scalar: hint, key/none: error }\n',
    { rules: { 'rationale/missing': 'off', 'yaml/coerced-scalar': 'hint', 'key/none': 'error' } },
  ],
])('%j is read', (source, config) => {
  expect(readConfig(source, RULE_IDS)).toEqual({ config, findings: [] });
});

test.each([
  ['rule: {}', ['1:1 "rule" is not a field of the configuration. Did you mean rules?']],
  ['x: 1', ['1:1 "x" is not a field of the configuration. It may have: rules, maxAge, maxWarnings.']],
  ['maxAge: 0', ['1:9 "maxAge" must be at least 1, not 0. Write a number that is at least 1.']],
  ['maxAge: "12"', ['1:9 "maxAge" must be a number, not "12". Write 12 without quotes.']],
  ['maxAge:', ['1:1 "maxAge" is empty. Write its value, or delete the line.']],
  ['maxWarnings: 1.5', ['1:14 "maxWarnings" must be a whole number, not 1.5. Write a whole number such as 1.']],
  ['rules: [a]', ['1:8 "rules" must be a map of ids, not a list. Write its fields below it, each as "name: value".']],
  [
    'rules:\n  rationale/missing: of\n',
    ['2:22 "rationale/missing" must be off, hint, warning or error, not of. Did you mean off?'],
  ],
  ['rules:\n  rationale/missing:\n', ['2:3 "rationale/missing" is empty. Write off, hint, warning or error after it.']],
  ['rules:\n  rationale/mising: off\n', ['2:3 There is no rule "rationale/mising". Did you mean rationale/missing?']],
  ['rules:\n  all: off\n', ['2:3 There is no rule "all". Did you mean key/all?']],
  [
    'rules:\n  yaml/syntax: warning\n',
    ['2:3 The level of "yaml/syntax" cannot be changed, since what it finds stops practice. Delete this line.'],
  ],
  ['- a', ['1:1 The configuration must be a map of fields. It may have: rules, maxAge, maxWarnings.']],
  ['maxAge: 1\nmaxAge: 2\n', ['2:1 "maxAge" is given twice here, first on line 1. Delete one of the two.']],
])('%j is told', (source, expected) => {
  expect(mistakes(source)).toEqual(expected);
});

test('what is no YAML is told where it is', () => {
  expect(mistakes('rules: {\n')).toHaveLength(1);
  expect(mistakes('rules: &x {}\n')).toHaveLength(1);
});

test('several mistakes are told at once', () => {
  expect(mistakes('maxage: 1\nrules: { a/b: off }\n').map((text) => text.split(' ')[0])).toEqual(['1:1', '2:10']);
});
