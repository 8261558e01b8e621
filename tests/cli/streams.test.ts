import { execFile, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/folders.ts';
import { PROGRAM, ROOT } from '../helpers/program.ts';
import { numberedBank } from '../reliability/numbered-bank.ts';

function shell(command: string, home: string): Promise<{ exit: number; stdout: string; stderr: string }> {
  const env = { ...process.env, NODE: process.execPath, PROGRAM, EXAMDRILL_HOME: home };
  return new Promise((resolve) => {
    execFile('bash', ['-c', command], { cwd: ROOT, env }, (error, stdout, stderr) =>
      resolve({ exit: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

const PRACTICE = '"$NODE" "$PROGRAM" practice customer-service -n 3 --seed 7';

describe.skipIf(process.platform === 'win32')('streams', () => {
  it('a closed pipe ends it quietly', async () => {
    const home = temporaryFolder();
    writeFileSync(join(home, 'many.yaml'), numberedBank(3000).replaceAll('rationale', 'reason'));
    const command = `"$NODE" "$PROGRAM" lint "${join(home, 'many.yaml')}" -f concise | head -1`;
    const { exit, stdout, stderr } = await shell(command, home);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toHaveLength(2);
  });

  it('a closed pipe is no reason to fail', async () => {
    const { exit, stderr } = await shell(
      `set -o pipefail; printf 'a\\na\\na\\n' | ${PRACTICE} | head -1`,
      temporaryFolder(),
    );
    expect([exit, stderr]).toEqual([0, '']);
  });

  it.skipIf(!existsSync('/dev/full'))('output that cannot be written is said, exit 2', async () => {
    const { exit, stderr } = await shell(`printf 'a\\na\\na\\n' | ${PRACTICE} > /dev/full`, temporaryFolder());
    expect([exit, stderr]).toEqual([2, 'examdrill: the output could not be written: the disk is full.\n']);
  });

  it('a log that cannot grow is said at once and at the end, exit 2, and what was saved stays', async () => {
    const home = temporaryFolder();
    const lines = 'a\\n'.repeat(10);
    const command = `ulimit -f 3; printf '${lines}' | "$NODE" "$PROGRAM" practice customer-service -n 10 --seed 7`;
    const { exit, stdout } = await shell(command, home);
    expect(exit).toBe(2);
    expect(stdout).toContain('\nNot saved: the file may not grow any more.\n');
    expect(stdout).toMatch(
      /Not saved: the file may not grow any more\. \d+ events of this session could not be kept\.\n$/,
    );
    const check = await shell('"$NODE" "$PROGRAM" history check', home);
    expect(check.stdout).toMatch(/: \d+ events?, [01] damaged lines?\n/);
  });

  it('complete JSON goes through a slow pipe', async () => {
    const home = temporaryFolder();
    writeFileSync(join(home, 'many.yaml'), numberedBank(3000).replaceAll('rationale', 'reason'));
    const command = `"$NODE" "$PROGRAM" lint "${join(home, 'many.yaml')}" -f json | (sleep 1; cat) | "$NODE" -e 'const text = require("fs").readFileSync(0, "utf8"); console.log(text.length > 500000, JSON.parse(text).findings.length >= 6000)'`;
    expect((await shell(command, home)).stdout).toBe('true true\n');
  });

  it('no standard input shows the first question, exit 0', async () => {
    const { exit, stdout } = await shell(`${PRACTICE} < /dev/null`, temporaryFolder());
    expect(exit).toBe(0);
    expect(stdout).toContain('Nothing was recorded');
    expect((await shell(`${PRACTICE} <&-`, temporaryFolder())).exit).toBe(0);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('%s while it waits for a line saves, exit %i', async (signal, expected) => {
    const home = temporaryFolder();
    const child = spawn(process.execPath, [PROGRAM, 'practice', 'customer-service', '-n', '3', '--seed', '7'], {
      env: { PATH: process.env.PATH ?? '', HOME: home, EXAMDRILL_HOME: home },
    });
    let output = '';
    const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
    child.stdin.write('a\n');
    child.stdout.on('data', (chunk: Buffer) => {
      const before = output.includes('WRONG');
      output += chunk.toString('utf8');
      if (!before && output.includes('WRONG')) child.kill(signal);
    });
    expect(await exit).toBe(expected);
    expect(output).toContain('Saved. 1 of 3 answered. Go on with: examdrill resume');
  });

  it('no colour reaches a pipe, not even when it is forced', async () => {
    const { stdout } = await shell(`printf 'a\\n' | FORCE_COLOR=1 ${PRACTICE}`, temporaryFolder());
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('WRONG');
  });
});
