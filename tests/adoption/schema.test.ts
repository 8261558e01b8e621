import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import schema from '../../schema/bank.schema.json';
import { readBank } from '../../src/core/bank/read.ts';
import { exampleFile } from '../../src/core/lint/rule.ts';
import { RULES } from '../../src/core/lint/rules/index.ts';
import { bankFiles } from '../core/bank/bank-files.ts';
import { type JsonSchema, violations } from '../helpers/json-schema.ts';
import { lintOf } from '../helpers/lint.ts';
import { ROOT } from '../helpers/program.ts';

const filesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
const FILES = [...filesIn('banks'), ...filesIn('tests/fixtures')];
/** Empty files are no banks to lint, and lint takes text that cannot be seen for no text. */
const OTHERWISE = new Set(['bad example of file/empty', 'bad example of option/blank']);
const EXAMPLES = RULES.flatMap(({ id, bad, good }) =>
  Object.entries({ bad, good }).map(([kind, example]) => ({ name: `${kind} example of ${id}`, example })),
).filter(({ name, example }) => example.of !== 'words' && !OTHERWISE.has(name));

/** What a schema can see, under whatever rule lint says it. The last three are texts that are numbers or nothing. */
const SEEN =
  /^(?:schema\/(?:unknown-key|missing|type|format)|id\/(?:missing|format)|yaml\/coerced-scalar|option\/blank|rationale\/missing)$/;
/** What only lint sees of these: a name that Windows keeps for itself, a reason that is not there at all. */
const UNSEEN = /Windows has a device of that name|has no rationale$/;

/** The schema must refuse a file exactly if lint finds something that a schema can see. */
function expectAgreement(source: string): void {
  const findings = lintOf(readBank(source, 'example.yaml'));
  const document = parseDocument(source, { version: '1.2', schema: 'core', logLevel: 'silent' });
  if (document.errors.length > 0) {
    expect(findings.some(({ rule }) => /^(?:yaml|file)\//.test(rule))).toBe(true);
    return;
  }
  const found = findings.filter(({ rule, message }) => SEEN.test(rule) && !UNSEEN.test(message));
  const refused = violations(schema, document.toJS());
  expect(refused.length > 0, JSON.stringify({ refused, found: found.map(({ message }) => message) })).toBe(
    found.length > 0,
  );
}

describe('the JSON Schema for editors', () => {
  test.each(FILES)('agrees with lint on %s', (file) => {
    expectAgreement(readFileSync(join(ROOT, file), 'utf8').replace(/^\ufeff/, ''));
  });

  test.each(EXAMPLES)('agrees with lint on the $name', ({ example }) => {
    expectAgreement(exampleFile(example));
  });

  test('accepts whatever bank can be written', () => {
    fc.assert(fc.property(bankFiles, (file) => violations(schema, file).length === 0));
  });
});

const BRANCHES = JSON.parse(
  '{ "if": { "required": ["a"] }, "then": { "required": ["b"] }, "else": { "required": ["c"] } }',
);

describe('the validator of the tests', () => {
  test.each<[JsonSchema, unknown, string]>([
    [{ type: 'integer' }, 1.5, ': not of type integer'],
    [{ const: 1 }, 2, ': not 1'],
    [{ enum: ['a', 'b'] }, 'c', ': not one of a, b'],
    [{ minimum: 0 }, -1, ': < 0'],
    [{ maximum: 9 }, 10, ': > 9'],
    [{ minLength: 2 }, '😀', ': too short'],
    [{ pattern: '^a$' }, 'b', ': not like ^a$'],
    [{ format: 'uri' }, 'a b', ': no uri'],
    [{ minItems: 1 }, [], ': too few'],
    [{ maxItems: 1 }, [1, 2], ': too many'],
    [{ uniqueItems: true }, [{ a: 1 }, { a: 1 }], ': not unique'],
    [{ items: { type: 'string' } }, ['a', 1], '/1: not of type string'],
    [{ required: ['a'] }, {}, ': no a'],
    [{ minProperties: 1 }, {}, ': too few fields'],
    [{ anyOf: [{ required: ['a'] }, { required: ['b'] }] }, {}, ': none of 2 schemas'],
    [{ properties: { a: { type: 'string' } } }, { a: 1 }, '/a: not of type string'],
    [{ properties: { a: true }, additionalProperties: false }, { a: 1, b: 1 }, '/b: not allowed'],
    [{ propertyNames: { pattern: '^a' } }, { b: 1 }, '/b: not like ^a'],
    [BRANCHES, { a: 1 }, ': no b'],
    [BRANCHES, {}, ': no c'],
    [{ definitions: { a: { type: 'string' } }, $ref: '#/definitions/a' }, 1, ': not of type string'],
  ])('%j refuses %j', (wanted, value, said) => {
    expect(violations(wanted, value)).toEqual([said]);
  });

  test.each<[JsonSchema, string]>([
    [{ oneOf: [] }, 'unknown keyword oneOf'],
    [{ properties: { a: { multipleOf: 2 } } }, 'unknown keyword multipleOf'],
    [{ type: 'null' }, 'unknown type null'],
    [{ format: 'email' }, 'unknown format email'],
    [{ $ref: '#/definitions/none' }, 'unknown definition none'],
  ])('%j is more than it knows', (wanted, said) => {
    expect(() => violations(wanted, said.startsWith('unknown format') ? 'x' : { a: 1 })).toThrow(said);
  });
});
