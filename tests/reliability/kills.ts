import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHistory } from '../../src/app/store.ts';
import { PROGRAM } from '../helpers/program.ts';
import { numberedBank } from './numbered-bank.ts';

/** What many killed sessions have left behind. */
export interface KillCount {
  kills: number;
  /** Answers whose reasons were seen before the kill. */
  acknowledged: number;
  /** Acknowledged answers that are not in the log. */
  lost: number;
  /** Log files of which nothing could be read. */
  unreadable: number;
}

const QUESTIONS = 40;
const WORKERS = 3;

/** Kills practice sessions with SIGKILL at random moments, some before the start, most while answers are written. */
export async function killRuns(kills: number, random: () => number = Math.random): Promise<KillCount> {
  const total: KillCount = { kills, acknowledged: 0, lost: 0, unreadable: 0 };
  let left = kills;
  const worker = async () => {
    const home = mkdtempSync(join(tmpdir(), 'examdrill-kill-'));
    const bank = join(home, 'numbered.yaml');
    writeFileSync(bank, numberedBank(QUESTIONS));
    while (left-- > 0) {
      const before = answersIn(home).count;
      const acknowledged = await killedRun(home, bank, random);
      const after = answersIn(home);
      total.acknowledged += acknowledged;
      total.lost += Math.max(0, acknowledged - (after.count - before));
      total.unreadable += after.unreadable;
    }
    rmSync(home, { recursive: true, force: true });
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  return total;
}

/** Starts a session with all its answers waiting, kills it, and counts the answers it had acknowledged. */
function killedRun(home: string, bank: string, random: () => number): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, 'practice', bank, '-n', String(QUESTIONS)], {
      env: { PATH: process.env.PATH ?? '', HOME: home, EXAMDRILL_HOME: home },
    });
    let output = '';
    let killAt = Math.floor(random() * QUESTIONS);
    if (random() < 0.1) setTimeout(() => child.kill('SIGKILL'), random() * 120);
    const verdicts = () => output.match(/^(RIGHT|WRONG) — /gm)?.length ?? 0;
    child.stdin.on('error', () => {});
    child.stdin.write('a\n'.repeat(QUESTIONS));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (verdicts() < killAt) return;
      killAt = Number.POSITIVE_INFINITY;
      setTimeout(() => child.kill('SIGKILL'), random() * 4);
    });
    child.on('close', () => resolve(verdicts()));
  });
}

function answersIn(home: string): { count: number; unreadable: number } {
  const files = readHistory(home);
  const answers = files.flatMap(({ events }) => events.filter(({ type }) => type === 'chose'));
  return { count: answers.length, unreadable: files.filter(({ foreign }) => foreign).length };
}
