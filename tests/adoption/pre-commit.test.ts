import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json';
import { temporaryFolder } from '../helpers/folders.ts';
import { PROGRAM, ROOT } from '../helpers/program.ts';

const hooks = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'));
const [hook] = hooks;
const git = spawnSync('git', ['--version']).status === 0;

const GOOD = `title: Desk
questions:
  - id: q-001
    stem: Which comes first?
    options:
      - { text: Calm words, correct: true, rationale: Calm comes first. }
      - { text: A firm grip, rationale: A grip invites a fight. }
      - { text: A loud voice, rationale: Loud voices raise tension. }
`;
const BAD = GOOD.replace(', correct: true', '');

/** What pre-commit does: the staged files that the hook wants, as arguments of its entry. Its program is in PATH. */
function commit(files: Record<string, string>) {
  const folder = temporaryFolder();
  const bin = temporaryFolder();
  symlinkSync(PROGRAM, join(bin, 'examdrill'));
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync('git', ['add', '--all'], { cwd: folder });
  const staged = execFileSync('git', ['diff', '--cached', '--name-only', '-z'], { cwd: folder, encoding: 'utf8' });
  const wanted = staged.split('\0').filter((path) => path !== '' && new RegExp(hook.files).test(path));
  const [program = '', ...args] = hook.entry.split(' ');
  const { status, stdout, stderr } = spawnSync(program, [...args, ...(hook.args ?? []), ...wanted], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, EXAMDRILL_HOME: bin },
  });
  return { wanted, status, stdout, stderr };
}

describe('the hook for pre-commit', () => {
  test('has what pre-commit asks for, and installs our program', () => {
    expect(hooks).toHaveLength(1);
    expect(Object.keys(hook).sort()).toEqual(
      ['description', 'entry', 'files', 'id', 'language', 'name', 'require_serial'].sort(),
    );
    expect(hook).toMatchObject({ id: 'examdrill-lint', language: 'node', require_serial: true });
    expect(Object.keys(manifest.bin)).toContain(hook.entry.split(' ')[0]);
    expect(manifest.scripts.prepare).toContain('build');
  });

  test.each([
    ['banks/a.yaml', true],
    ['course/banks/week-1/a.yml', true],
    ['.github/workflows/ci.yml', false],
    ['mybanks/a.yaml', false],
    ['banks/notes.md', false],
  ])('%s is a file for it: %s', (path, wanted) => {
    expect(new RegExp(hook.files).test(path)).toBe(wanted);
  });

  describe.runIf(git && process.platform !== 'win32')('in a repository', () => {
    test('lets a good bank pass', () => {
      expect(commit({ 'banks/desk.yaml': GOOD, 'config.yaml': 'a: 1' })).toMatchObject({
        wanted: ['banks/desk.yaml'],
        status: 0,
        stderr: '',
      });
    });

    test('stops a bank with errors, and says where', () => {
      const { wanted, status, stdout } = commit({ 'banks/a b.yaml': GOOD, 'banks/desk.yaml': BAD });
      expect(wanted).toEqual(['banks/a b.yaml', 'banks/desk.yaml']);
      expect(status).toBe(1);
      expect(stdout).toContain('banks/desk.yaml:5:5 error Question "q-001" has no key');
    });
  });
});
