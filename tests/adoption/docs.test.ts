import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { EXIT } from '../../src/app/exit.ts';
import { readBank } from '../../src/core/bank/read.ts';
import { RULES } from '../../src/core/lint/rules/index.ts';
import { REPORTERS } from '../../src/show/reports/index.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { lintOf } from '../helpers/lint.ts';
import { ROOT } from '../helpers/program.ts';
import { runInProcess } from '../helpers/run.ts';

const page = readFileSync(join(ROOT, 'docs/lint.md'), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);
const blockWith = (word: string) => blocks('yaml').find((text) => text.includes(word)) ?? '';

const BANK = `title: Fire safety
questions:
  - id: q-001
    stem: Which comes first in a fire?
    options:
      - { text: The alarm, correct: true, rationale: Others can leave in time. }
      - { text: The extinguisher, rationale: Nobody knows of the fire yet. }
      - { text: The report, rationale: It can be written when all are safe. }
`;

function project(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'banks'));
  writeFileSync(join(folder, 'banks/fire-safety.yaml'), BANK);
  return folder;
}

describe('docs/lint.md', () => {
  const commands = blocks('sh').flatMap((text) => text.trim().split('\n'));

  test('every command can be run, one after the other in one project', async () => {
    const cwd = project();
    expect(commands.length).toBeGreaterThan(10);
    for (const command of commands) {
      const [program, ...args] = command.replace(/ +#.*/, '').replaceAll('"', '').split(/ +/);
      expect(program).toBe('examdrill');
      const { exit, stderr } = await runInProcess(args, { home: cwd, cwd });
      expect({ command, exit, stderr: exit === EXIT.done ? '' : stderr }).toEqual({ command, exit: 0, stderr: '' });
    }
  });

  test('names every format and every exit code of lint', () => {
    const rows = (heading: string) =>
      page
        .split(`## ${heading}\n`)[1]
        ?.split('\n## ')[0]
        ?.match(/^\| [^-|][^|]*/gm) ?? [];
    const first = (heading: string) =>
      rows(heading)
        .slice(1)
        .map((row) => row.replace(/[|`]/g, '').trim());
    expect(first('Reports').sort()).toEqual([...REPORTERS.keys()].sort());
    expect(first('Exit codes')).toEqual([EXIT.done, EXIT.found, EXIT.usage, EXIT.bug].map(String));
  });

  test('names only rules that there are', () => {
    const families = new Set(RULES.map(({ id }) => id.split('/')[0]));
    const named = [...page.matchAll(/(?<![\w./-])([a-z]+)\/[a-z-]+(?![\w./-])/g)]
      .filter(([, family = '']) => families.has(family))
      .map(([id]) => id);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((id) => !RULES.some((rule) => rule.id === id))).toEqual([]);
  });

  test('the bank with exceptions has no finding, and has one for each without them', () => {
    const bank = blockWith('allow:');
    const listed = (source: string) =>
      lintOf(readBank(source, 'exceptions.yaml')).flatMap(({ rule, severity }) => (severity === 'hint' ? [] : rule));
    expect(listed(bank)).toEqual([]);
    const without = bank.replace(/ {4}lint:\n.*\n.*\n/, '').replace(/ *# examdrill.*\n/, '');
    expect(listed(without).sort()).toEqual(['option/count', 'rationale/too-short']);
  });

  test('the configuration is accepted', async () => {
    const cwd = project();
    writeFileSync(join(cwd, 'examdrill.config.yaml'), blockWith('maxAge:'));
    const { exit, stdout, stderr } = await runInProcess(['lint', '--print-config'], { home: cwd, cwd });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toMatch(/^maxAge: 24$/m);
    expect(stdout).toMatch(/^maxWarnings: 0$/m);
    expect(stdout).toMatch(/^ {2}item\/negative-stem: off$/m);
  });

  test('the hook, the action and their options are those that there are', () => {
    const [{ id }] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));
    const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
    expect(parse(blockWith('repos:')).repos[0].hooks[0].id).toBe(id);
    const step = parse(blockWith('runs-on:')).jobs.lint.steps[1];
    expect(step.uses).toMatch(/^examdrill\/examdrill@v/);
    expect(Object.keys(step.with).filter((name) => !(name in inputs))).toEqual([]);
  });
});
