import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../helpers/folders.ts';
import { ROOT } from '../helpers/program.ts';

interface Step {
  name: string;
  shell: string;
  run: string;
  env?: Record<string, string>;
}

const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
const [build, lint]: Step[] = action.runs.steps;

const GOOD = `title: Desk
questions:
  - id: q-001
    stem: Which comes first?
    options:
      - { text: Calm words, correct: true, rationale: Calm comes first. }
      - { text: A firm grip, rationale: A grip invites a fight. }
      - { text: A loud voice, rationale: Loud voices raise tension. }
`;

/** Runs a step as GitHub does. https://docs.github.com/actions/reference/workflow-syntax-for-github-actions */
function runStep(
  step: Step | undefined,
  cwd: string,
  inputs: Record<string, string> = {},
  env: NodeJS.ProcessEnv = {},
) {
  const given = Object.fromEntries(
    Object.entries(step?.env ?? {}).map(([name, expression]) => {
      const input = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(expression)?.[1] ?? '';
      return [name, inputs[input] ?? action.inputs[input].default];
    }),
  );
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''],
    { cwd, encoding: 'utf8', env: { ...process.env, GITHUB_ACTION_PATH: ROOT, EXAMDRILL_HOME: cwd, ...given, ...env } },
  );
  return { status, stdout, stderr };
}

function repository(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('the action for GitHub', () => {
  test('is a composite action of shell steps with documented inputs', () => {
    expect(Object.keys(action).sort()).toEqual(['author', 'branding', 'description', 'inputs', 'name', 'runs']);
    expect(action.runs.using).toBe('composite');
    expect(Object.values<{ description: string }>(action.inputs).every(({ description }) => description !== '')).toBe(
      true,
    );
    for (const { name, shell, run } of action.runs.steps) {
      expect({ name, shell, run }).toEqual({ name: expect.any(String), shell: 'bash', run: expect.any(String) });
    }
  });

  test('inputs reach the shell as variables only: as text of the script they could be commands', () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
    expect(Object.values(lint?.env ?? {}).sort()).toEqual(
      Object.keys(action.inputs)
        .map((name) => `\${{ inputs.${name} }}`)
        .sort(),
    );
  });

  describe.runIf(process.platform !== 'win32')('its steps', () => {
    test('build what is not built yet, and only that', () => {
      const bin = temporaryFolder();
      writeFileSync(join(bin, 'npm'), '#!/bin/sh\necho "npm $* in $PWD"\n');
      chmodSync(join(bin, 'npm'), 0o755);
      const fresh = temporaryFolder();
      const env = { GITHUB_ACTION_PATH: fresh, PATH: `${bin}${delimiter}${process.env.PATH}` };
      expect(runStep(build, ROOT, {}, env)).toEqual({
        status: 0,
        stdout: `npm ci --include=dev in ${fresh}\n`,
        stderr: '',
      });
      mkdirSync(join(fresh, 'dist'));
      writeFileSync(join(fresh, 'dist/cli.js'), '');
      expect(runStep(build, ROOT, {}, env)).toEqual({ status: 0, stdout: '', stderr: '' });
    });

    test('say nothing about a good bank', () => {
      expect(runStep(lint, repository({ 'banks/desk.yaml': GOOD }))).toEqual({ status: 0, stdout: '', stderr: '' });
    });

    test('annotate errors, and fail', () => {
      const cwd = repository({ 'banks/desk.yaml': GOOD.replace(', correct: true', '') });
      const { status, stdout } = runStep(lint, cwd);
      expect(status).toBe(1);
      expect(stdout).toBe(
        '::error file=banks/desk.yaml,line=5,col=5,endLine=5,endColumn=12,title=key/none::banks/desk.yaml:5:5: Question "q-001" has no key. Write correct: true in the option that is right.\n',
      );
    });

    test('take paths and options line by line, with spaces, and never as commands', () => {
      const cwd = repository({ 'my banks/desk.yaml': GOOD, '$(touch hacked)/desk.yaml': GOOD, '-x.yaml': GOOD });
      const inputs = {
        paths: 'my banks\n$(touch hacked)/desk.yaml\n-x.yaml\n',
        options: '--max-warnings=0\n--format=junit:lint.xml\n',
      };
      expect(runStep(lint, cwd, inputs)).toEqual({ status: 0, stdout: '', stderr: '' });
      expect(existsSync(join(cwd, 'hacked'))).toBe(false);
      expect(readFileSync(join(cwd, 'lint.xml'), 'utf8')).toContain('<testsuites name="examdrill lint" tests="3"');
    });
  });
});
