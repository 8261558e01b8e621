import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PROGRAM, ROOT } from './helpers/program.ts';
import { runSpawned } from './helpers/run.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const COMMANDS = [...README.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
  block
    .split('\n')
    .map((line) => line.replace(/ {2,}#.*/, '').trim())
    .filter((line) => line !== ''),
);
const SET_UP = ['npm ci && npm start', 'npm ci && npm test'];

const folder = mkdtempSync(join(tmpdir(), 'examdrill-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shell(command: string, cwd: string): Promise<{ exit: number; output: string }> {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'examdrill'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
  chmodSync(join(bin, 'examdrill'), 0o755);
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, EXAMDRILL_HOME: join(folder, 'home') };
  return new Promise((resolve) => {
    const child = execFile('sh', ['-c', command], { cwd, env }, (error, stdout, stderr) =>
      resolve({ exit: typeof error?.code === 'number' ? error.code : error ? -1 : 0, output: stdout + stderr }),
    );
    child.stdin?.end();
  });
}

describe('the README', () => {
  it('has exactly two lines to set up', () => {
    expect(COMMANDS.filter((command) => command.startsWith('npm'))).toEqual(SET_UP);
  });

  it.skipIf(process.platform === 'win32').each(COMMANDS.filter((command) => !SET_UP.includes(command)))(
    '%s',
    async (command) => {
      const { exit, output } = await shell(command, folder);
      expect([exit, output]).toEqual([0, expect.not.stringContaining('mistake in examdrill itself')]);
      expect(output).not.toBe('');
    },
  );

  it('shows a question that has no findings', async () => {
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(README) ?? [];
    writeFileSync(join(folder, 'example.yaml'), example);
    const { exit, stdout } = await runSpawned(['lint', 'example.yaml'], { home: folder, cwd: folder });
    expect([exit, stdout]).toEqual([0, 'Checked 1 file, 1 question: nothing found.\n']);
  });

  it.skipIf(process.platform === 'win32')(
    'npm start without a terminal shows a question and how to answer',
    async () => {
      const { exit, output } = await shell('npm start', ROOT);
      expect(exit).toBe(0);
      expect(output).toContain('question 1 of 14');
      expect(output).toContain('Nothing was recorded: there was no answer to read.');
    },
  );
});
