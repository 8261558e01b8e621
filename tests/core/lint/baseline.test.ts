import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/bank/finding.ts';
import { readBank } from '../../../src/core/bank/read.ts';
import { type Baseline, compareWith, readBaseline, total, writeBaseline } from '../../../src/core/lint/baseline.ts';
import { judgeReading } from '../../../src/core/lint/run.ts';
import { CONTEXT } from '../../helpers/lint.ts';

const question = (id: string, ...options: string[]) => `  - id: ${id}
    stem: Which of these comes first in a fire?
    options:
      - { text: The alarm, correct: true, rationale: Only who hears of a fire can leave. }
${options.map((text) => `      - { text: ${text} }\n`).join('')}`;
const bank = (...questions: string[]) => `title: Fire\nquestions:\n${questions.join('')}`;
const ONLY = { levels: new Map(), only: new Set(['rationale/missing', 'schema/unknown-key']) };

function compared(before: string, now: string) {
  const read = (yaml: string) => {
    const reading = readBank(yaml, 'fire.yaml');
    return { reading, findings: judgeReading(reading, CONTEXT, ONLY).findings };
  };
  const old = read(before);
  const { found } = compareWith(undefined, old.reading, old.findings);
  const { reading, findings } = read(now);
  const { fresh, hidden, gone } = compareWith(found, reading, findings);
  const left = [...gone.values()].reduce((sum, hashes) => sum + total(hashes), 0);
  return { fresh: fresh.map(({ message }) => message), hidden, gone: left };
}

describe('what a baseline knows', () => {
  const old = bank(question('q-1', 'The water', 'The ladder'));

  test('may move', () => {
    const moved = bank('  # more\n', question('q-0', 'The water'), question('q-1', 'The ladder', 'The water'));
    expect(compared(old, moved)).toEqual({
      fresh: ['Option 2 of question "q-0" has no rationale'],
      hidden: 2,
      gone: 0,
    });
  });

  test('may be indented anew', () => {
    expect(compared(old, old.replace('- { text', '-   {   text'))).toEqual({ fresh: [], hidden: 2, gone: 0 });
    expect(compared(old, old.replaceAll('\n  ', '\n    '))).toEqual({ fresh: [], hidden: 2, gone: 0 });
  });

  test('is gone when its text is another one', () => {
    expect(compared(old, bank(question('q-1', 'The water', 'A ladder')))).toEqual({
      fresh: ['Option 3 of question "q-1" has no rationale'],
      hidden: 1,
      gone: 1,
    });
  });

  test('counts: of more that look alike the last are new, of fewer some are gone', () => {
    const two = bank(question('q-1', 'The water', 'The water'));
    const three = bank(question('q-1', 'The water', 'The water', 'The water'));
    const missing = ({ fresh, hidden, gone }: ReturnType<typeof compared>) => [
      fresh.filter((message) => message.includes('rationale')),
      hidden,
      gone,
    ];
    expect(missing(compared(two, three))).toEqual([['Option 4 of question "q-1" has no rationale'], 2, 0]);
    expect(missing(compared(three, two))).toEqual([[], 2, 1]);
  });

  test('is nothing that stops practice, no hint and no mistake in a suppression', () => {
    const reading = readBank(old, 'fire.yaml');
    const at = { message: 'm', start: 0, end: 1 };
    const findings: Finding[] = [
      { ...at, rule: 'key/none', severity: 'error' },
      { ...at, rule: 'item/clang', severity: 'hint' },
      { ...at, rule: 'lint/unused-suppression', severity: 'error' },
      { ...at, rule: 'yaml/coerced-scalar', severity: 'error', harmless: true },
      { ...at, rule: 'item/k-type', severity: 'warning' },
    ];
    const { fresh, hidden, found } = compareWith(undefined, reading, findings);
    expect([fresh, hidden, [...found.keys()]]).toEqual([findings, 0, ['yaml/coerced-scalar', 'item/k-type']]);
  });
});

describe('the file', () => {
  const baseline: Baseline = new Map([
    [
      'b.yaml',
      new Map([
        [
          'item/k-type',
          new Map([
            ['ff', 2],
            ['0a', 1],
          ]),
        ],
        ['item/clang', new Map()],
      ]),
    ],
    ['a "b".yaml', new Map([['text/bidi', new Map([['12', 1]])]])],
    ['empty.yaml', new Map()],
  ]);

  test('is sorted, without empty parts', () => {
    expect(writeBaseline(baseline)).toBe(`{
  "version": 1,
  "findings": {
    "a \\"b\\".yaml": {
      "text/bidi": {
        "12": 1
      }
    },
    "b.yaml": {
      "item/k-type": {
        "0a": 1,
        "ff": 2
      }
    }
  }
}
`);
    expect(writeBaseline(new Map())).toBe('{\n  "version": 1,\n  "findings": {}\n}\n');
  });

  test('reads what was written, in any order the same text', () => {
    const counts = fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.integer({ min: 1 }), { minKeys: 1 }), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), counts), (files) => {
        const made = nested(Object.entries(files));
        const text = writeBaseline(made);
        expect(readBaseline(text)).toEqual(made);
        expect(writeBaseline(nested(Object.entries(files).reverse()))).toBe(text);
      }),
    );
  });

  test.each([
    '',
    '<<<<<<< HEAD\n{}',
    'null',
    '[]',
    '{}',
    '{ "version": 2, "findings": {} }',
    '{ "version": 1 }',
    '{ "version": 1, "findings": [] }',
    '{ "version": 1, "findings": { "a": 1 } }',
    '{ "version": 1, "findings": { "a": { "b": [] } } }',
    '{ "version": 1, "findings": { "a": { "b": { "c": 0 } } } }',
    '{ "version": 1, "findings": { "a": { "b": { "c": "1" } } } }',
  ])('%j is none', (text) => {
    expect(readBaseline(text)).toBeUndefined();
  });
});

type Files = [string, Record<string, Record<string, number>>][];

function nested(files: Files): Baseline {
  return new Map(
    files.map(([file, rules]) => [
      file,
      new Map(Object.entries(rules).map(([rule, hashes]) => [rule, new Map(Object.entries(hashes))])),
    ]),
  );
}
