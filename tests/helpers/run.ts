import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { createPrinter } from '../../src/app/output.ts';
import type { World } from '../../src/app/world.ts';
import { main } from '../../src/cli/main.ts';
import { plainTheme } from '../../src/show/theme.ts';
import { fakeClock, fakeRandom } from './fake-world.ts';
import { PROGRAM, ROOT } from './program.ts';

export interface Run {
  exit: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  home: string;
  input?: string;
  cwd?: string;
  env?: Record<string, string>;
}

/** Runs a command line in this process, with a clock that stands still. */
export async function runInProcess(
  args: readonly string[],
  { home, input = '', cwd = ROOT, env = {} }: RunOptions,
): Promise<Run> {
  const capture = () => {
    const stream = Object.assign(new PassThrough(), { columns: 80, rows: 24, isTTY: false });
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
    });
    return { stream, text: () => text };
  };
  const [stdout, stderr] = [capture(), capture()];
  const world: World = {
    argv: [...args],
    env: { EXAMDRILL_HOME: home, ...env },
    cwd,
    platform: process.platform,
    host: 'desk',
    pid: 100,
    alive: () => false,
    stdin: Object.assign(Readable.from(input === '' ? [] : [input]), { isTTY: false }),
    stdout: stdout.stream,
    out: createPrinter(stdout.stream, plainTheme),
    err: createPrinter(stderr.stream, plainTheme),
    clock: fakeClock(),
    random: { ...fakeRandom(), uuid: randomUUID },
    signals: { on: () => () => {}, suspend: () => {} },
    shipped: `${ROOT}/banks`,
    version: '0.1.0',
  };
  const exit = await main(world);
  await new Promise(setImmediate);
  return { exit, stdout: stdout.text(), stderr: stderr.text() };
}

/** Runs the built program as a process of its own. */
export function runSpawned(
  args: readonly string[],
  { home, input = '', cwd = ROOT, env = {} }: RunOptions,
): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      cwd,
      env: { PATH: process.env.PATH ?? '', HOME: home, EXAMDRILL_HOME: home, ...env },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('close', (exit) => resolve({ exit, stdout, stderr }));
  });
}

/** Runs the built program behind a pipe, as a shell does: its standard input is what a shell command writes. */
export function runPiped(feeder: string, args: readonly string[], home: string): Promise<Run> {
  const env = { PATH: process.env.PATH ?? '', HOME: home, EXAMDRILL_HOME: home };
  const command = ['-c', `${feeder} | "$0" "$@"`, process.execPath, PROGRAM, ...args];
  return new Promise((resolve) => {
    execFile('sh', command, { cwd: ROOT, env }, (error, stdout, stderr) =>
      resolve({ exit: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}
