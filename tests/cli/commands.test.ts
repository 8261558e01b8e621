import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { World } from '../../src/app/world.ts';
import { createProgram } from '../../src/cli/program.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { ROOT } from '../helpers/program.ts';
import { runInProcess } from '../helpers/run.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const world = {
  argv: [],
  version: '0.1.0',
  out: { columns: () => 80 },
  err: { columns: () => 80 },
} as unknown as World;
const program = createProgram(
  world,
  () => {},
  () => {},
);
const commands = program.commands.filter((command) => command.name() !== 'help');

function run(args: string[], env: Record<string, string> = {}) {
  return runInProcess(args, { home: temporaryFolder(), env });
}

describe.each(commands.map((command): [string, Command] => [command.name(), command]))(
  'the command %s',
  (name, command) => {
    it('stands in the README', () => {
      expect(README).toMatch(new RegExp(`^(printf .* )?examdrill ${name}\\b`, 'm'));
    });

    it('has help with examples that use it, and says what each option does', async () => {
      const { exit, stdout } = await run([name, '--help']);
      expect(exit).toBe(0);
      expect(stdout).toContain(`Usage: examdrill ${name}`);
      expect(stdout).toMatch(new RegExp(`Examples:\\n(  \\$ .*\\n)*  \\$ .*examdrill ${name}`));
      for (const option of command.options) expect([option.long, option.description]).not.toContain('');
      for (const part of command.commands.filter((sub) => sub.name() !== 'help')) {
        const help = await run([name, part.name(), '--help']);
        expect(help.stdout).toContain(`  $ examdrill ${name} ${part.name()}`);
      }
    });

    it('refuses an option that it does not have', async () => {
      const { exit, stderr } = await run([name, '--nonsense']);
      expect(exit).toBe(2);
      expect(stderr).toContain("examdrill: unknown option '--nonsense'");
    });
  },
);

describe('the program', () => {
  it('tells its version', async () => {
    expect(await run(['--version'])).toEqual({ exit: 0, stdout: '0.1.0\n', stderr: '' });
  });

  it('lists every command in its help', async () => {
    const { exit, stdout } = await run(['--help']);
    expect(exit).toBe(0);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command.name()}\\b.* {2}\\S`, 'm'));
  });

  it('says what it does not know, and suggests what was meant', async () => {
    const { exit, stdout, stderr } = await run(['practise']);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain("examdrill: unknown command 'practise'");
    expect(stderr).toContain('(Did you mean practice?)');
  });

  it('makes hostile arguments visible', async () => {
    const { exit, stderr } = await run(['practice', '\u001b]0;x\u0007']);
    expect(exit).toBe(2);
    expect(stderr).toContain('<U+001B>]0;x<U+0007>');
    expect(stderr).not.toContain('\u001b');
  });

  it('reports a mistake of its own: exit 3, no stack trace, how to report it', async () => {
    const broken = {
      ...world,
      argv: ['practice'],
      err: { columns: () => 80, text: (text: string) => said.push(text) },
    };
    const said: string[] = [];
    const { main } = await import('../../src/cli/main.ts');
    expect(await main(broken as unknown as World)).toBe(3);
    expect(said.join('\n')).toMatch(/^examdrill: this is a mistake in examdrill itself: /);
    expect(said.join('\n')).toMatch(
      /Please report it with this text: version 0\.1\.0, practice, at .*\.ts:\d+:\d+\nhttps:/,
    );
    expect(said.join('\n')).not.toMatch(/^\s+at /m);
  });
});
