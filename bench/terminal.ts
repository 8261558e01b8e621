import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type IPty, spawn } from '@lydell/node-pty';
import { environment, launcher, temp } from './place.ts';
import type { Usage } from './program.ts';

/** In every key line, which is the last thing that a screen draws. */
const KEY_LINE = 'k keys';
const PATIENCE_MS = 10_000;
const QUIET_MS = 25;

/** From the start of practice in a terminal to its first whole question. */
export async function firstQuestion(bank: string): Promise<Usage> {
  const { pty, usage } = await practise(bank);
  await quit(pty);
  return usage;
}

/** For each key press: milliseconds to the last byte of its frame, and how many chunks of bytes arrived. */
export async function keyPresses(bank: string, count: number): Promise<{ ms: number; chunks: number }[]> {
  const { pty } = await practise(bank);
  const presses = [];
  for (let i = 0; i < count; i++) presses.push(await press(pty, i));
  await quit(pty);
  return presses;
}

/** How many writes to the terminal each key press caused. */
export async function writesPerKey(bank: string, count: number): Promise<number[]> {
  const file = join(temp, 'writes');
  writeFileSync(file, '');
  const { pty } = await practise(bank, ['--require', join(import.meta.dirname, 'writes.cjs')], { BENCH_WRITES: file });
  const writes = [];
  for (let i = 0; i < count; i++) {
    const before = statSync(file).size;
    await press(pty, i);
    writes.push(statSync(file).size - before);
  }
  await quit(pty);
  return writes;
}

function practise(
  bank: string,
  nodeArgs: string[] = [],
  extra: Record<string, string> = {},
): Promise<{ pty: IPty; usage: Usage }> {
  const env = environment({ TERM: 'xterm-256color', ...extra });
  const start = performance.now();
  const pty = spawn(process.execPath, [...nodeArgs, launcher, 'practice', bank, '--seed', '7'], {
    cols: 80,
    rows: 24,
    cwd: temp,
    env,
  });
  return new Promise((resolve, reject) => {
    let seen = '';
    const fail = (why: string) => reject(new Error(`${why} before the first question was there:\n${seen}`));
    const timer = setTimeout(() => {
      pty.kill('SIGKILL');
      fail(`${PATIENCE_MS} ms passed`);
    }, PATIENCE_MS);
    const ended = pty.onExit(({ exitCode }) => {
      clearTimeout(timer);
      fail(`exit ${exitCode}`);
    });
    const data = pty.onData((text) => {
      seen += text;
      if (!stripVTControlCharacters(seen).includes(KEY_LINE)) return;
      const usage = { wallMs: performance.now() - start, ...processorMs(pty.pid) };
      clearTimeout(timer);
      data.dispose();
      ended.dispose();
      resolve({ pty, usage });
    });
  });
}

/** Chooses option a and b in turn, and waits until nothing more is drawn. */
function press(pty: IPty, turn: number): Promise<{ ms: number; chunks: number }> {
  return new Promise((resolve, reject) => {
    let last = 0;
    let chunks = 0;
    const done = () => {
      data.dispose();
      resolve({ ms: last - start, chunks });
    };
    let timer = setTimeout(() => reject(new Error('a key press drew nothing')), PATIENCE_MS);
    const data = pty.onData(() => {
      last = performance.now();
      chunks += 1;
      clearTimeout(timer);
      timer = setTimeout(done, QUIET_MS);
    });
    const start = performance.now();
    pty.write(turn % 2 === 0 ? 'a' : 'b');
  });
}

function quit(pty: IPty): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => pty.kill('SIGKILL'), PATIENCE_MS);
    pty.onExit(() => {
      clearTimeout(timer);
      resolve();
    });
    pty.write('q');
  });
}

/** Time on the processor of all threads of a living process. Only Linux tells it to the nanosecond. */
function processorMs(pid: number): { cpuMs?: number } {
  if (process.platform !== 'linux') return {};
  const threads = readdirSync(`/proc/${pid}/task`);
  const spent = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return { cpuMs: spent.reduce((sum, ns) => sum + ns, 0) / 1e6 };
}
