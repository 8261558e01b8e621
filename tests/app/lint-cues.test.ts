import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBankFile } from '../../src/app/files.ts';
import { cueReport } from '../../src/app/lint-cues.ts';
import { createPrinter } from '../../src/app/output.ts';
import type { World } from '../../src/app/world.ts';
import { type Reading, readBank } from '../../src/core/bank/read.ts';
import { plainTheme } from '../../src/show/theme.ts';
import { cueBank, rows } from '../helpers/cue-bank.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'examdrill-cues-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function report(readings: Reading[], format = 'pretty', columns = 80): string {
  const stream = Object.assign(new PassThrough(), { columns });
  const world = { cwd, out: createPrinter(stream, plainTheme) } as unknown as World;
  expect(cueReport(world, readings, format)).toBe(0);
  return String(stream.read() ?? '');
}

const longest = cueBank(rows(12, (i) => ({ key: (i % 3) + 1, longer: (i % 3) + 1 })));
const even = cueBank(rows(4, () => ({ key: 2, fixed: true })));
const NOTES = `Right: how many questions a candidate who knows nothing gets right by always
choosing so; of several options that fit alike, each counts by its share.
Chance: by blind guessing.
p: how likely so much is when keys have nothing to do with it; one-sided, exact
(binomial, or the exact sum where numbers of options or ties differ). For the
place, the one with most keys is taken, and p is multiplied by the number of
places.
File order is what is seen with --no-shuffle and in other programs.
*: gives keys away, over at least 12 questions, by 10 points or more above
chance, with p below .01.
Not measured: which option sounds kindest or most correct. No program can tell;
ask somebody who does not know the subject.
`;

describe('the cue report', () => {
  test('a table for each bank, and what the numbers mean', () => {
    const all = longest.replace(/options:\n.*\n/, '$&        correct: maybe\n');
    expect(
      report([readBank(longest, 'banks/desk.yaml'), readBank(all, 'spoilt.yaml')]),
    ).toBe(`bank desk (banks/desk.yaml)
12 questions counted.

  always choosing                         questions   right  chance         p
  the longest option                             12   100 %    33 %   < .0001  *
  the shortest option                            12     0 %    33 %         1
  the option with most words of the stem         12    33 %    33 %         1
  the most hedged or least absolute option       12    33 %    33 %         1
  one place where shuffle is false                0       –       –         –
  option 1 in file order                         12    33 %    33 %         1

bank spoilt (spoilt.yaml)
11 questions counted; 1 left out (choose all that apply, or no clear key).

  always choosing                         questions   right  chance         p
  the longest option                             11   100 %    33 %   < .0001
  the shortest option                            11     0 %    33 %         1
  the option with most words of the stem         11    33 %    33 %         1
  the most hedged or least absolute option       11    33 %    33 %         1
  one place where shuffle is false                0       –       –         –
  option 2 in file order                         11    36 %    33 %         1

${NOTES}`);
  });

  test('a family counts the banks beside and below its file, by their ids', () => {
    mkdirSync(join(cwd, 'more'));
    writeFileSync(join(cwd, 'family.yaml'), 'family: site\ntitle: Site\nbanks: { desk: 2, gate: 1 }\n');
    writeFileSync(join(cwd, 'desk.yaml'), longest);
    writeFileSync(join(cwd, 'more/gate.yaml'), even);
    writeFileSync(join(cwd, 'stranger.yaml'), even);
    const family = readBankFile(join(cwd, 'family.yaml'), 'family.yaml') as Reading;
    const [head, counted, , , first, , , , fixed] = report([family]).split('\n');
    expect([head, counted, first, fixed]).toEqual([
      'family site (family.yaml, 2 banks)',
      '16 questions counted.',
      '  the longest option                             16    83 %    33 %   < .0001  *',
      '  option 2 where shuffle is false                 4   100 %    33 %     .0370',
    ]);
  });

  test.each([80, 40])('nothing is wider than %i columns', (columns) => {
    const lines = report([readBank(longest, 'banks/a-folder-with-a-long-name/desk.yaml')], 'pretty', columns).split(
      '\n',
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
  });

  test('as json, with every number', () => {
    const { banks, ...rest } = JSON.parse(report([readBank(even, 'gate.yaml')], 'json'));
    expect(rest).toEqual({ version: 1, families: [], notMeasured: ['tone'] });
    expect(banks).toHaveLength(1);
    const { strategies, ...bank } = banks[0];
    expect(bank).toEqual({ id: 'gate', file: 'gate.yaml', questions: 4, leftOut: 0 });
    expect(strategies.map(({ id }: { id: string }) => id)).toEqual([
      'longest',
      'shortest',
      'stem-words',
      'careful-wording',
      'fixed-place',
      'file-place',
    ]);
    const { p, chance, ...place } = strategies[4];
    const name = 'option 2 where shuffle is false';
    expect(place).toEqual({ id: 'fixed-place', name, questions: 4, score: 1, givesAway: false });
    expect(chance).toBeCloseTo(1 / 3, 15);
    expect(p).toBeCloseTo(3 / 81, 12);
  });

  test('what cannot be used is null in json', () => {
    const [bank] = JSON.parse(report([readBank(longest, 'desk.yaml')], 'json')).banks;
    expect(bank.strategies[4]).toEqual({
      id: 'fixed-place',
      name: 'one place where shuffle is false',
      questions: 0,
      score: null,
      chance: null,
      p: null,
      givesAway: false,
    });
  });

  test('without a bank, or as anything else, it stops', () => {
    expect(() => report([])).toThrow('There is no bank whose cues could be measured.');
    expect(() => report([readBank(even, 'gate.yaml')], 'sarif')).toThrow(
      'The cue report can be printed as pretty or json, not as sarif.',
    );
  });
});
