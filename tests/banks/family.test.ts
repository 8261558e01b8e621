import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawExam } from '../../src/core/bank/blueprint.ts';
import { bankOf, readBytes } from '../../src/core/bank/read.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { runInProcess } from '../helpers/run.ts';
import { FAMILY_FOLDER, WEIGHTS } from './family-banks.ts';

const readings = readdirSync(FAMILY_FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readBytes(readFileSync(join(FAMILY_FOLDER, name)), name));
const [family] = readings.flatMap((reading) => reading.family ?? []);
const banks = readings.flatMap((reading) => bankOf(reading) ?? []);
const weighted = [...(family?.banks ?? [])].flatMap(([id, weight]) =>
  banks.filter((bank) => bank.id === id).map((bank) => ({ bank, weight })),
);

function drawnOf(count: number, seed: string) {
  const { drawn, shortages } = drawExam(weighted, { seed, count });
  const counts = weighted.map(({ bank }) => [bank.id, drawn.filter((one) => one.bank === bank).length]);
  return { drawn, shortages, counts: Object.fromEntries(counts) };
}

describe('the family', () => {
  it('weighs its banks as planned', () => {
    expect(Object.fromEntries(family?.banks ?? [])).toEqual(WEIGHTS);
    expect(banks.map(({ id }) => id).sort()).toEqual(Object.keys(WEIGHTS).sort());
  });

  it('has the presets whose formats are public, each said to be unofficial', () => {
    const forms = [...(family?.presets ?? [])].map(([id, { questions, minutes, pass }]) => [
      id,
      { questions, minutes, pass },
    ]);
    expect(Object.fromEntries(forms)).toEqual({
      ontario: { questions: 60, minutes: 75, pass: { percent: 62 } },
      'florida-d': { questions: 170, minutes: 120, pass: { correct: 128 } },
      'sia-conflict': { questions: 20, minutes: 30, pass: { percent: 70 } },
      perfect: { questions: 20, minutes: 30, pass: { percent: 100 } },
    });
    for (const { note } of family?.presets.values() ?? []) expect(note).toMatch(/^Format only, and unofficial/);
  });
});

describe('an exam over the family', () => {
  it.each(['1', '7', 'class-7'])('of 60 questions is drawn by weight, seed %s', (seed) => {
    const { drawn, shortages, counts } = drawnOf(60, seed);
    expect(shortages).toEqual([]);
    expect(counts).toEqual({
      'customer-service': 12,
      communication: 9,
      'de-escalation-and-force': 12,
      'access-and-inclusive-service': 9,
      'observe-and-report': 9,
      'emergencies-and-ethics': 9,
    });
    expect(new Set(drawn.map(({ bank, question }) => `${bank.id}/${question.id}`)).size).toBe(60);
    expect(drawn.filter(({ question }) => question.jurisdiction !== 'any')).toEqual([]);
  });

  it('takes every topic of every bank', () => {
    const topics = new Set(drawnOf(60, '7').drawn.map(({ bank, question }) => `${bank.id}/${question.topic}`));
    expect([...topics].sort()).toEqual(
      banks.flatMap(({ id, topics: own }) => [...own.keys()].map((topic) => `${id}/${topic}`)).sort(),
    );
  });

  it('has 40 questions, an hour and a mark of 70 percent, and says so first', async () => {
    const run = (args: string[]) =>
      runInProcess(['exam', ...args], { home: temporaryFolder(), input: 'start\nsubmit\nyes\n' });
    const { stdout, stderr } = await run(['security-officer', '--seed', '7', '--plain']);
    expect(stderr).toBe('');
    expect(stdout).toContain('40 questions');
    expect(stdout).toMatch(/\b(?:60 min|1 h)\b/);
    expect(stdout).toContain('70 %');
  });

  it('of the form of Ontario has all its 60 questions', async () => {
    const { stdout } = await runInProcess(
      ['exam', 'security-officer', '--preset', 'ontario', '--seed', '7', '--plain'],
      {
        home: temporaryFolder(),
        input: 'start\nsubmit\nyes\n',
      },
    );
    expect(stdout).toContain('Format only, and unofficial: 60 questions, 75 minutes');
    expect(stdout).toContain('62 %');
  });
});
