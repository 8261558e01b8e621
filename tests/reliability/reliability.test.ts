import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/app/store.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { runSpawned } from '../helpers/run.ts';
import { DAMAGES, damagedLog } from './damage.ts';
import { examKillRuns } from './exam-kills.ts';
import { killRuns } from './kills.ts';
import { numberedBank } from './numbered-bank.ts';

describe('the history', () => {
  it('loses no answer that was on the screen in 200 kills', { timeout: 240_000 }, async () => {
    const { acknowledged, points, ...rest } = await killRuns(200);
    expect(rest).toEqual({ kills: 200, lost: 0, unreadable: 0 });
    expect(acknowledged).toBeGreaterThan(500);
    expect(new Set(points).size).toBeGreaterThan(20);
  });

  it('has the whole exam back after each of 20 kills: order, answers, marks, cross-outs and deadline', async () => {
    const { acknowledged, resumed, faults } = await examKillRuns(20);
    expect(faults).toEqual([]);
    expect(resumed).toBeGreaterThan(5);
    expect(acknowledged).toBeGreaterThan(50);
  });

  it('reads what is whole in 200 damaged logs, names the damage, and goes on', () => {
    for (let run = 0; run < 200; run++) {
      const damage = DAMAGES[run % DAMAGES.length] ?? 'cut';
      const home = mkdtempSync(join(tmpdir(), 'examdrill-damage-'));
      expect([damage, ...damagedLog(home, damage, Math.random)]).toEqual([damage]);
      rmSync(home, { recursive: true });
    }
  });

  it('keeps every answer of eight processes that write at once', { timeout: 240_000 }, async () => {
    const home = temporaryFolder();
    writeFileSync(join(home, 'numbered.yaml'), numberedBank(300));
    writeFileSync(join(home, 'answers.txt'), 'a\n'.repeat(300));
    const args = ['practice', join(home, 'numbered.yaml'), '-n', '300', '--answers', join(home, 'answers.txt')];
    const runs = await Promise.all(Array.from({ length: 8 }, () => runSpawned(args, { home })));
    expect(runs.map(({ exit }) => exit)).toEqual(Array(8).fill(0));
    const files = readHistory(home);
    expect(files.flatMap(({ bad }) => bad)).toEqual([]);
    const answers = files.flatMap(({ events }) => events.filter(({ type }) => type === 'chose'));
    expect(answers).toHaveLength(8 * 300);
  });
});
