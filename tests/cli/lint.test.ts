import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/core/lint/config.ts';
import { RULE_IDS } from '../../src/core/lint/run.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { runInProcess } from '../helpers/run.ts';

let cwd = '';
beforeEach(() => {
  cwd = temporaryFolder();
});

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
};
const read = (path: string) => readFileSync(join(cwd, path), 'utf8');
const run = (args: string[], input = '') => runInProcess(['lint', ...args], { home: join(cwd, 'home'), cwd, input });

const REASON = ', rationale: It is for the fire brigade.';
const GOOD = `title: Fire
questions:
  - id: q-1
    stem: Which of these comes first in a fire?
    options:
      - { text: The alarm, correct: true, rationale: Only who hears of a fire can leave. }
      - { text: The water, rationale: It puts out a small fire but wakes nobody. }
      - { text: The ladder${REASON} }
`;
const BAD = GOOD.replace(REASON, '');
const BLOCKED = GOOD.replace('correct: true, ', '');
const DISABLE = '      # examdrill-disable-next-line rationale/missing -- no manual has one\n';
const SUPPRESSED = BAD.replace('      - { text: The ladder', `${DISABLE}      - { text: The ladder`);
const STALE = GOOD.replace('      - { text: The ladder', `${DISABLE}      - { text: The ladder`);
const missing = (file: string, severity = 'error') =>
  `${file}:8:11: ${severity}: Option 3 of question "q-1" has no rationale [rationale/missing]\n`;
const noKey = (file: string) => `${file}:5:5: error: Question "q-1" has no key [key/none]\n`;
const level = (severity: string) => `rules: { rationale/missing: ${severity} }\n`;

interface Case {
  what: string;
  files: Record<string, string>;
  args: string[];
  input?: string;
  exit: number;
  stdout?: string;
  stderr?: string;
}

async function check({ files, args, input, exit, stdout = '', stderr = '' }: Case): Promise<void> {
  for (const [path, text] of Object.entries(files)) put(path, text);
  expect(await run(args, input)).toEqual({ exit, stdout, stderr });
}

const CLEAN = 'Checked 1 file, 1 question: nothing found.\n';

describe('exit codes and the summary', () => {
  test.each<Case>([
    { what: '0 when nothing is found', files: { 'a.yaml': GOOD }, args: [], exit: 0, stdout: CLEAN },
    { what: '1 with errors', files: { 'a.yaml': BAD }, args: ['-f', 'concise'], exit: 1, stdout: missing('a.yaml') },
    {
      what: '0 with warnings',
      files: { 'a.yaml': BAD, 'examdrill.config.yaml': level('warning') },
      args: ['-f', 'concise', 'a.yaml'],
      exit: 0,
      stdout: missing('a.yaml', 'warning'),
    },
    {
      what: '1 with more warnings than may be',
      files: { 'a.yaml': BAD, 'examdrill.config.yaml': level('warning') },
      args: ['-f', 'concise', '--max-warnings', '0', 'a.yaml'],
      exit: 1,
      stdout: missing('a.yaml', 'warning'),
      stderr: 'examdrill: 1 warning; at most 0 may be there.\n',
    },
    {
      what: '0 with as many',
      files: { 'a.yaml': BAD, 'examdrill.config.yaml': `${level('warning')}maxWarnings: 0\n` },
      args: ['-f', 'concise', '--max-warnings', '1', 'a.yaml'],
      exit: 0,
      stdout: missing('a.yaml', 'warning'),
    },
    {
      what: '1 with more than the configuration says, also when they are not listed',
      files: { 'a.yaml': BAD, 'examdrill.config.yaml': `${level('warning')}maxWarnings: 0\n` },
      args: ['--quiet', 'a.yaml'],
      exit: 1,
      stdout: 'Checked 1 file, 1 question: 1 warning. 1 warning not shown: leave out --quiet to\nsee them.\n',
      stderr: 'examdrill: 1 warning; at most 0 may be there.\n',
    },
    {
      what: 'hints are counted',
      files: { 'a.yaml': BAD, 'examdrill.config.yaml': level('hint') },
      args: ['a.yaml'],
      exit: 0,
      stdout: 'Checked 1 file, 1 question: nothing found. 1 hint not shown: --hints shows them.\n',
    },
    {
      what: 'and listed when asked for',
      files: { 'a.yaml': BAD, 'examdrill.config.yaml': level('hint') },
      args: ['--hints', '-f', 'concise', 'a.yaml'],
      exit: 0,
      stdout: missing('a.yaml', 'hint'),
    },
    {
      what: 'a rule that is off finds nothing',
      files: { 'a.yaml': BAD, 'examdrill.config.yaml': level('off') },
      args: ['a.yaml'],
      exit: 0,
      stdout: CLEAN,
    },
    {
      what: 'suppressed findings are counted',
      files: { 'a.yaml': SUPPRESSED },
      args: [],
      exit: 0,
      stdout: 'Checked 1 file, 1 question: nothing found. 1 finding suppressed in the files.\n',
    },
    {
      what: 'a stale suppression is an error',
      files: { 'a.yaml': STALE },
      args: ['-f', 'concise'],
      exit: 1,
      stdout: 'a.yaml:8:37: error: "rationale/missing" finds nothing on line 9 [lint/unused-suppression]\n',
    },
    {
      what: '2 wins over 1, and the rest is reported',
      files: { 'a.yaml': BAD },
      args: ['-f', 'concise', 'a.yaml', 'nowhere.yaml'],
      exit: 2,
      stdout: missing('a.yaml'),
      stderr: 'examdrill: "nowhere.yaml" cannot be read: there is no such file or folder.\n',
    },
  ])('$what', check);
});

describe('what is checked', () => {
  test.each<Case>([
    {
      what: 'a pattern',
      files: { 'a/one.yaml': BAD, 'a/b/two.yml': BAD, 'a/three.txt': BAD, 'c.yaml': BAD },
      args: ['-f', 'concise', 'a/**/*.{yaml,yml}'],
      exit: 1,
      stdout: missing('a/b/two.yml') + missing('a/one.yaml'),
    },
    {
      what: 'a pattern that begins in the folder above',
      files: { 'a/one.yaml': BAD },
      args: ['-f', 'concise', './a/../a/o*'],
      exit: 1,
      stdout: missing('a/one.yaml'),
    },
    {
      what: 'a file whose name looks like a pattern',
      files: { '[1].yaml': BAD, '1.yaml': GOOD },
      args: ['-f', 'concise', '[1].yaml'],
      exit: 1,
      stdout: missing('[1].yaml'),
    },
    {
      what: 'a pattern that matches nothing is told in one line',
      files: { 'a.yaml': GOOD },
      args: ['-f', 'concise', 'b*.yaml'],
      exit: 2,
      stderr: 'examdrill: No YAML file matches "b*.yaml".\n',
    },
    {
      what: 'what a pattern matches and is no bank is skipped',
      files: { 'a.yaml': GOOD, 'b.yaml': 'services: {}\n' },
      args: ['*.yaml'],
      exit: 0,
      stdout: 'Checked 1 file, 1 question: nothing found. 1 YAML file skipped: no bank.\n',
    },
    {
      what: 'too many patterns in one',
      files: {},
      args: [`${'{a,b}'.repeat(8)}.yaml`],
      exit: 2,
      stderr: `examdrill: The braces of "${'{a,b}'.repeat(8)}.yaml" make too many patterns.\n`,
    },
    {
      what: 'in folders and for patterns not what .gitignore ignores',
      files: { '.gitignore': 'drafts/\n*.old.yaml\n', 'a.yaml': GOOD, 'a.old.yaml': BAD, 'drafts/b.yaml': BAD },
      args: ['.', '**/*.yaml'],
      exit: 0,
      stdout: CLEAN,
    },
    {
      what: 'but what is named counts, ignored or not',
      files: { '.gitignore': 'drafts/\n*.old.yaml\n', 'a.old.yaml': BAD, 'drafts/b.yaml': BAD },
      args: ['-f', 'concise', 'a.old.yaml', 'drafts'],
      exit: 1,
      stdout: missing('a.old.yaml') + missing('drafts/b.yaml'),
    },
    {
      what: 'a file that is named twice is checked once, and as a bank',
      files: { 'a.yaml': 'x: 1\n' },
      args: ['-f', 'concise', '.', 'a.yaml', './a.yaml'],
      exit: 1,
      stdout:
        'a.yaml:1:1: error: The bank has no title [schema/missing]\n' +
        'a.yaml:1:1: error: The bank has no questions [schema/missing]\n' +
        'a.yaml:1:1: error: "x" is not a field of a bank [schema/unknown-key]\n',
    },
    {
      what: 'the standard input',
      files: {},
      args: ['--stdin', '-f', 'concise'],
      input: BAD,
      exit: 1,
      stdout: missing('stdin.yaml'),
    },
    {
      what: 'the standard input under a name',
      files: {},
      args: ['--stdin', '--stdin-filename', 'banks/fire.yaml', '-f', 'concise'],
      input: BAD,
      exit: 1,
      stdout: missing('banks/fire.yaml'),
    },
    {
      what: 'an empty standard input',
      files: {},
      args: ['--stdin', '-f', 'concise'],
      exit: 1,
      stdout: 'stdin.yaml:1:1: error: The file is empty [file/empty]\n',
    },
    {
      what: 'only some rules',
      files: { 'a.yaml': BAD.replace('The water', '1984') },
      args: ['-f', 'concise', '--rule', 'rationale/missing', '--rule', 'text/bidi'],
      exit: 1,
      stdout: missing('a.yaml'),
    },
  ])('$what', check);
});

describe('wrong usage', () => {
  const usage = (args: string[], stderr: string): Case => ({
    what: stderr.trim(),
    files: { 'a.yaml': BAD },
    args,
    exit: 2,
    stderr: `examdrill: ${stderr}\n`,
  });

  test.each<Case>([
    usage([''], 'One of the paths is empty.'),
    usage(['--stdin', 'a.yaml'], 'With --stdin no path can be named.'),
    usage(['--stdin-filename', 'a.yaml'], '--stdin-filename needs --stdin.'),
    usage(['--stdin', '--fix'], 'What comes with --stdin cannot be fixed: name the file.'),
    usage(['--update-baseline'], '--update-baseline needs --baseline FILE.'),
    usage(['--prune-baseline'], '--prune-baseline needs --baseline FILE.'),
    usage(
      ['--fix-dry-run', '--baseline', 'b', '--update-baseline'],
      '--fix-dry-run writes nothing, not even the baseline.',
    ),
    usage(['--fix-dry-run', '-f', 'json'], '--fix-dry-run prints a diff. Give the report a file, such as json:FILE.'),
    usage(['--rule', 'rationale/mising'], 'There is no rule "rationale/mising". Did you mean rationale/missing?'),
    usage(['--rule', ','], '--rule needs the name of a rule.'),
    usage(['-f', 'json:'], 'The file is missing after "json:".'),
    usage(
      ['-f', 'json', '-f', 'concise'],
      'Only one format can go to the standard output, not json and concise. Give the others a file, such as concise:FILE.',
    ),
    usage(['-f', 'json:out', '-f', 'sarif:./out'], 'Two formats cannot go to the same file "out".'),
    usage(['-f', 'json:no/where'], '"no/where" cannot be written: there is no such file or folder.'),
    usage(['--baseline', 'none.json'], '"none.json" cannot be read: there is no such file or folder.'),
    usage(
      ['--baseline', 'a.yaml', '--update-baseline'],
      '"a.yaml" is not a baseline that this examdrill knows. Delete it, then write it with --update-baseline.',
    ),
  ])('$what', check);

  test('quiet and hints, and numbers that are none', async () => {
    expect(await run(['--quiet', '--hints'])).toMatchObject({ exit: 2, stdout: '' });
    expect(await run(['--max-warnings', '-1'])).toMatchObject({ exit: 2, stdout: '' });
  });
});

describe('the configuration', () => {
  test('is found upwards from the working folder', async () => {
    put('examdrill.config.yaml', level('off'));
    put('course/banks/a.yaml', BAD);
    const { exit, stdout } = await runInProcess(['lint'], { home: join(cwd, 'home'), cwd: join(cwd, 'course') });
    expect([exit, stdout]).toEqual([0, CLEAN]);
  });

  test('with a mistake is shown with a frame, and nothing is checked', async () => {
    put('a.yaml', BAD);
    put('examdrill.config.yaml', 'maxage: 3\n');
    expect(await run([])).toEqual({
      exit: 2,
      stdout: '',
      stderr: `examdrill.config.yaml:1:1 error "maxage" is not a field of the configuration
     1 | maxage: 3
       | ^^^^^^
    Did you mean maxAge?
    Why: examdrill explain schema/unknown-key

examdrill: "examdrill.config.yaml" cannot be used: 1 error.
`,
    });
  });

  test('that is a folder cannot be read', async () => {
    mkdirSync(join(cwd, 'examdrill.config.yaml'));
    expect(await run([])).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'examdrill: "examdrill.config.yaml" is a folder, not a file.\n',
    });
  });

  test('is printed with all that holds, as a configuration', async () => {
    const none = await run(['--print-config']);
    expect(none.stdout).toMatch(
      /^# There is no examdrill\.config\.yaml in this folder or above it\nmaxAge: 36\nrules:\n( {2}[a-z/-]+: (hint|warning|error)\n)+$/,
    );
    put('examdrill.config.yaml', `${level('off')}maxWarnings: 3\n`);
    const { exit, stdout, stderr } = await run(['--print-config']);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^# From examdrill\.config\.yaml\nmaxAge: 36\nmaxWarnings: 3\nrules:\n/);
    const { config } = readConfig(stdout, RULE_IDS);
    expect(Object.keys(config?.rules ?? {}).sort()).toEqual([...RULE_IDS].sort());
    expect(config?.rules?.['rationale/missing']).toBe('off');
  });
});

describe('reports', () => {
  test('several at once, one of them on the standard output, the others in files', async () => {
    put('a.yaml', BAD);
    expect(await run(['-f', 'concise', '-f', 'json:out.json', '-f', 'pretty:out.txt'])).toEqual({
      exit: 1,
      stdout: missing('a.yaml'),
      stderr: '',
    });
    expect(JSON.parse(read('out.json')).summary).toEqual({ files: 1, questions: 1, errors: 1, warnings: 0, hints: 0 });
    expect(read('out.txt')).toMatch(/^a\.yaml:8:11 error [\s\S]*\nChecked 1 file, 1 question: 1 error\.\n/);
    expect(readdirSync(cwd).sort()).toEqual(['a.yaml', 'out.json', 'out.txt']);
  });

  test('in files only leave the standard output empty', async () => {
    put('a.yaml', GOOD);
    expect(await run(['-f', 'json:out.json'])).toEqual({ exit: 0, stdout: '', stderr: '' });
    expect(JSON.parse(read('out.json')).findings).toEqual([]);
  });

  test('json counts what is not listed', async () => {
    put('a.yaml', BAD);
    put('examdrill.config.yaml', level('hint'));
    const { stdout } = await run(['-f', 'json', 'a.yaml']);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      findings: [],
      summary: { files: 1, questions: 1, errors: 0, warnings: 0, hints: 1 },
    });
  });

  test('the findings stand in the order of files, lines, columns and rules', async () => {
    put('b.yaml', BLOCKED);
    put('a.yaml', BAD);
    expect((await run(['-f', 'concise', 'b.yaml', 'a.yaml'])).stdout).toBe(missing('a.yaml') + noKey('b.yaml'));
  });
});

describe('the baseline', () => {
  const FLAGS = ['--baseline', 'known.json', '-f', 'concise'];
  const known = 'Checked 1 file, 1 question: nothing found. 1 finding known to the baseline.\n';

  test('is written, hides what it knows wherever that moves, and tells what is new', async () => {
    put('banks/a.yaml', BAD);
    expect(await run([...FLAGS, '--update-baseline'])).toEqual({
      exit: 0,
      stdout: '',
      stderr: 'Wrote known.json: 1 known finding.\n',
    });
    expect(read('known.json')).toMatch(
      /^\{\n {2}"version": 1,\n {2}"findings": \{\n {4}"banks\/a\.yaml": \{\n {6}"rationale\/missing": \{\n {8}"[0-9a-f]{16}": 1\n {6}\}\n {4}\}\n {2}\}\n\}\n$/,
    );
    expect(await run(FLAGS)).toEqual({ exit: 0, stdout: '', stderr: '' });
    expect((await run(['--baseline', 'known.json'])).stdout).toBe(known);
    put('banks/a.yaml', `# moved\n${BAD.replace(', rationale: It puts out a small fire but wakes nobody.', '')}`);
    expect(await run(FLAGS)).toEqual({
      exit: 1,
      stdout: 'banks/a.yaml:8:11: error: Option 2 of question "q-1" has no rationale [rationale/missing]\n',
      stderr: '',
    });
    put('banks/a.yaml', BAD);
    expect(await run([...FLAGS, '--update-baseline'])).toMatchObject({
      stderr: 'Left known.json as it was: 1 known finding.\n',
    });
  });

  test('goes by paths from its own folder', async () => {
    put('banks/a.yaml', BAD);
    await run(['--baseline', 'banks/known.json', '--update-baseline']);
    expect(Object.keys(JSON.parse(read('banks/known.json')).findings)).toEqual(['a.yaml']);
    const inside = { home: join(cwd, 'home'), cwd: join(cwd, 'banks') };
    expect((await runInProcess(['lint', '--baseline', 'known.json', '.'], inside)).stdout).toBe(known);
  });

  test('what is gone is an error at its place, until it is taken out', async () => {
    put('banks/a.yaml', BAD);
    put('banks/b.yaml', BAD);
    await run([...FLAGS, '--update-baseline']);
    put('banks/a.yaml', GOOD);
    rmSync(join(cwd, 'banks/b.yaml'));
    const gone = (line: number, file: string) =>
      `known.json:${line}:7: error: The baseline knows 1 finding of "rationale/missing" in "banks/${file}" that is gone [lint/unused-suppression]\n`;
    expect(await run(FLAGS)).toEqual({ exit: 1, stdout: gone(5, 'a.yaml') + gone(10, 'b.yaml'), stderr: '' });
    expect(await run([...FLAGS, '--rule', 'rationale/missing'])).toEqual({ exit: 0, stdout: '', stderr: '' });
    expect(await run([...FLAGS, '--prune-baseline'])).toEqual({
      exit: 0,
      stdout: '',
      stderr: 'Wrote known.json: 0 known findings.\n',
    });
    expect(read('known.json')).toBe('{\n  "version": 1,\n  "findings": {}\n}\n');
    expect(await run(FLAGS)).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  test('pruning adds nothing', async () => {
    put('banks/a.yaml', BAD);
    put('known.json', '{\n  "version": 1,\n  "findings": {}\n}\n');
    expect(await run([...FLAGS, '--prune-baseline'])).toEqual({
      exit: 1,
      stdout: missing('banks/a.yaml'),
      stderr: 'Left known.json as it was: 0 known findings.\n',
    });
  });

  test('files that are not checked, and rules that do not run, keep their entries', async () => {
    put('banks/a.yaml', BAD);
    put('banks/b.yaml', BAD);
    await run([...FLAGS, '--update-baseline']);
    const before = read('known.json');
    put('banks/a.yaml', GOOD);
    expect(await run([...FLAGS, 'banks/b.yaml'])).toEqual({ exit: 0, stdout: '', stderr: '' });
    await run([...FLAGS, '--update-baseline', 'banks/b.yaml']);
    await run([...FLAGS, '--prune-baseline', '--rule', 'text/bidi', '--rule', 'lint/unused-suppression']);
    expect(read('known.json')).toBe(before);
    await run([...FLAGS, '--update-baseline', 'banks/a.yaml']);
    expect(Object.keys(JSON.parse(read('known.json')).findings)).toEqual(['banks/b.yaml']);
  });

  test('what stops practice is never hidden, and while it is there nothing is called gone', async () => {
    put('banks/a.yaml', BAD);
    await run([...FLAGS, '--update-baseline']);
    const before = read('known.json');
    put('banks/a.yaml', BLOCKED);
    const { exit, stdout } = await run([...FLAGS, '--update-baseline']);
    expect([exit, stdout]).toEqual([1, noKey('banks/a.yaml')]);
    expect(read('known.json')).toBe(before);
  });
});

describe('fixes', () => {
  test('are made, and what is left is reported', async () => {
    put('a.yaml', STALE);
    expect(await run(['--fix'])).toEqual({ exit: 0, stdout: CLEAN, stderr: 'Fixed 1 finding in 1 file.\n' });
    expect(read('a.yaml')).toBe(GOOD);
    expect(await run(['--fix'])).toEqual({ exit: 0, stdout: CLEAN, stderr: 'Nothing to fix.\n' });
  });

  test('are only shown in a dry run, and the report goes to files', async () => {
    put('a.yaml', STALE);
    expect(await run(['--fix-dry-run', '-f', 'concise:out.txt'])).toEqual({
      exit: 1,
      stdout: `--- a/a.yaml
+++ b/a.yaml
@@ -5,5 +5,4 @@
     options:
       - { text: The alarm, correct: true, rationale: Only who hears of a fire can leave. }
       - { text: The water, rationale: It puts out a small fire but wakes nobody. }
-${DISABLE}       - { text: The ladder${REASON} }
`,
      stderr: 'Would fix 1 finding in 1 file.\n',
    });
    expect(read('a.yaml')).toBe(STALE);
    expect(read('out.txt')).toContain('[lint/unused-suppression]');
  });

  test('come before the baseline is written', async () => {
    put('a.yaml', STALE.replace(', rationale: It puts out a small fire but wakes nobody.', ''));
    expect(await run(['--fix', '--baseline', 'known.json', '--update-baseline', 'a.yaml'])).toEqual({
      exit: 0,
      stdout: 'Checked 1 file, 1 question: nothing found. 1 finding known to the baseline.\n',
      stderr: 'Fixed 1 finding in 1 file.\nWrote known.json: 1 known finding.\n',
    });
  });

  test('are not made of what the baseline knows or what is not listed', async () => {
    put('examdrill.config.yaml', 'rules: { lint/unused-suppression: hint }\n');
    put('a.yaml', STALE);
    expect(await run(['--fix', 'a.yaml'])).toMatchObject({ exit: 0, stderr: 'Nothing to fix.\n' });
    expect(read('a.yaml')).toBe(STALE);
    expect(await run(['--fix', '--hints', 'a.yaml'])).toMatchObject({ stderr: 'Fixed 1 finding in 1 file.\n' });
  });
});

test('the cue report takes the place of the findings', async () => {
  put('a.yaml', BAD);
  const { exit, stdout, stderr } = await run(['--cue-report', 'a.yaml']);
  expect([exit, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^bank a \(a\.yaml\)\n/);
});
