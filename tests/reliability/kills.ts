import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
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
  /** After how many acknowledged answers the kills came. */
  points: number[];
}

const QUESTIONS = 40;
const WORKERS = 3;

/** Kills practice sessions with SIGKILL at random moments, some before the start, most while answers are written. */
export async function killRuns(kills: number, random: () => number = Math.random): Promise<KillCount> {
  const total: KillCount = { kills, acknowledged: 0, lost: 0, unreadable: 0, points: [] };
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
      total.points.push(acknowledged);
      total.lost += Math.max(0, acknowledged - (after.count - before));
      total.unreadable += after.unreadable;
    }
    rmSync(home, { recursive: true, force: true });
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  return total;
}

/**
 * Practises in a pseudo-terminal, kills it, and counts the answers whose reasons were on the screen: the next question is
 * answered when those of the one before have been drawn.
 */
function killedRun(home: string, bank: string, random: () => number): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, 'practice', bank, '-n', String(QUESTIONS)], {
      cols: 80,
      rows: 24,
      env: { PATH: process.env.PATH ?? '', HOME: home, EXAMDRILL_HOME: home },
    });
    const killAt = Math.floor(random() * QUESTIONS);
    let drawn = '';
    let acknowledged = 0;
    let phase: 'starting' | 'answering' | 'killed' = 'starting';
    const killIn = (ms: number) => setTimeout(() => kill(child.pid), ms);
    if (random() < 0.1) killIn(random() * 250);
    child.onData((data) => {
      drawn += data;
      if (phase === 'starting' && drawn.includes('Which number is')) {
        phase = 'answering';
        child.write('a\r');
      }
      // The reasons before are drawn once more above the header of the next question.
      if (/question \d+ of [\s\S]*(?:RIGHT|WRONG) — /.test(drawn)) {
        acknowledged++;
        drawn = '';
        child.write('\ra\r');
      }
      if (phase !== 'answering' || acknowledged < killAt) return;
      phase = 'killed';
      killIn(random() * 6);
    });
    child.onExit(() => resolve(acknowledged));
  });
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function answersIn(home: string): { count: number; unreadable: number } {
  const files = readHistory(home);
  const answers = files.flatMap(({ events }) => events.filter(({ type }) => type === 'chose'));
  return { count: answers.length, unreadable: files.filter(({ foreign }) => foreign).length };
}
