import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bankOf, blocking, type Reading, readBank, readBytes } from '../../../src/core/bank/read.ts';
import { writeBank } from '../../../src/core/bank/write.ts';
import { RULES } from '../../../src/core/lint/rules/index.ts';
import { lintOf } from '../../helpers/lint.ts';
import { bankFiles } from './bank-files.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 400);
const folder = join(import.meta.dirname, '../../fixtures');
const seeds = ['ok', 'err'].flatMap((family) =>
  readdirSync(join(folder, family))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, family, name), 'utf8').replace(/\r\n?/g, '\n')),
);
const SNIPPETS = [
  ...[
    '"',
    "'",
    ': ',
    '- ',
    '#',
    ' # ',
    '\t',
    '\n',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a ',
    '*a',
    '!t ',
    '|',
    '>',
    '? ',
    '%',
    '@',
    '---\n',
  ],
  ...[
    '...\n',
    '<<: *a',
    '\\',
    '\\u202e',
    '\x1b',
    '\0',
    '\u200b',
    '\ud800',
    '\u2028',
    '\x85',
    '__proto__: ',
    'null',
    '1e3',
    '  ',
    '\n  ',
    '\n- ',
  ],
  ...[
    'options:',
    'correct: yes',
    'id: a',
    '<<<<<<< x\n',
    '||',
    '>-',
    '|+2\n',
    '- - ',
    ': :',
    '{{x}}',
    '\ufeff',
    'é',
    '👍🏽',
  ],
];
const edit = fc.record({ at: fc.nat(), cut: fc.nat({ max: 12 }), put: fc.constantFrom('', ...SNIPPETS) });
const written = bankFiles.map(writeBank);
const mutated = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...seeds) }, { weight: 1, arbitrary: written }),
    fc.array(edit, { maxLength: 6 }),
  )
  .map(([source, edits]) =>
    edits.reduce((text, { at, cut, put }) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + put + text.slice(start + cut);
    }, source),
  );
const rules = new Set(RULES.map(({ id }) => id));

function check(reading: Reading): void {
  for (const { start, end, rule, message, help } of reading.findings) {
    expect(rules).toContain(rule);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(reading.source.length);
    expect(message.length).toBeLessThan(400);
    expect(message + help).not.toContain('\n');
    expect(message).not.toMatch(/undefined|\[object|NaN/);
  }
  expect(Boolean(bankOf(reading) ?? reading.family)).toBe(blocking(reading).length === 0);
  const lines = reading.source.split('\n');
  for (const { line, column, endLine, endColumn } of lintOf(reading)) {
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] ?? '').length + 1);
  }
}

test('no text makes the reader throw, and every finding lies in its source', () => {
  fc.assert(
    fc.property(mutated, (source) => check(readBank(source, 'mutated.yaml'))),
    { numRuns: RUNS },
  );
});

test('no bytes make the reader throw', () => {
  const bytes = fc.tuple(mutated, fc.array(fc.record({ at: fc.nat(), byte: fc.nat({ max: 255 }) }), { maxLength: 4 }));
  fc.assert(
    fc.property(bytes, ([source, changes]) => {
      const buffer = Buffer.from(source);
      for (const { at, byte } of changes) if (buffer.length > 0) buffer[at % buffer.length] = byte;
      check(readBytes(buffer, 'mutated.yaml'));
    }),
    { numRuns: RUNS },
  );
});
