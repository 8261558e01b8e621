import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { RULES } from '../../src/core/lint/rules/index.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { ROOT } from '../helpers/program.ts';
import { runInProcess } from '../helpers/run.ts';

let cwd = '';
beforeEach(() => {
  cwd = temporaryFolder();
});

const run = (args: string[], env: Record<string, string> = {}) =>
  runInProcess(args, { home: join(cwd, 'home'), cwd, env });
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
};
const bankText = (title: string, more = '') => `title: ${title}
${more}questions:
  - id: q-1
    stem: What comes first?
    options:
      - { text: The alarm, correct: true, rationale: People must know. }
      - { text: Water, rationale: It wakes nobody. }
      - { text: The stairs, rationale: Others would stay. }
`;
const BROKEN = bankText('Broken').replace('options', 'anwsers');

describe('lint', () => {
  test('exits 0 when nothing is found', async () => {
    put('banks/fire.yaml', bankText('Fire'));
    expect(await run(['lint'])).toEqual({
      exit: 0,
      stdout: 'Checked 1 file, 1 question: nothing found.\n',
      stderr: '',
    });
  });

  test('exits 1 with a frame and a suggestion when there are errors', async () => {
    put('banks/fire.yaml', BROKEN);
    expect(await run(['lint', 'banks'])).toEqual({
      exit: 1,
      stderr: '',
      stdout: `banks/fire.yaml:5:5 error "anwsers" is not a field of a question
     5 |     anwsers:
       |     ^^^^^^^
    Did you mean options?
     5 -     anwsers:
     5 +     options:
    This may change what is meant: only --fix-unsafe does it.
    Why: examdrill explain schema/unknown-key

Checked 1 file, 1 question: 1 error.
1 fix may change what is meant: examdrill lint --fix-unsafe does this.
`,
    });
  });

  test('exits 2 with one line for what cannot be read', async () => {
    mkdirSync(join(cwd, 'empty.yaml'));
    expect(await run(['lint', 'nowhere.yaml'])).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'examdrill: "nowhere.yaml" cannot be read: there is no such file or folder.\n',
    });
    expect(await run(['lint', 'empty.yaml'])).toMatchObject({
      exit: 2,
      stderr: 'examdrill: No bank was found in "empty.yaml".\n',
    });
    expect(await run(['lint', '-f', 'xml'])).toMatchObject({
      exit: 2,
      stderr: 'examdrill: There is no format "xml". Known: pretty, concise, json, sarif, github, gitlab, junit.\n',
    });
  });

  test('exits 2 when one path cannot be read and another has errors, and reports both', async () => {
    put('a.yaml', BROKEN);
    const { exit, stdout, stderr } = await run(['lint', '-f', 'concise', 'a.yaml', 'b.yaml']);
    expect(exit).toBe(2);
    expect(stdout).toBe(
      'a.yaml:5:5: error: "anwsers" is not a field of a question (did you mean options?) [schema/unknown-key]\n',
    );
    expect(stderr).toBe('examdrill: "b.yaml" cannot be read: there is no such file or folder.\n');
  });

  test('in a folder, files that are no banks are skipped and counted; damaged ones are not', async () => {
    put('fire.yml', bankText('Fire'));
    put('compose.yaml', 'services: { web: &x { image: a } }\n');
    put('sub/chart.yaml', '- {{ a }}\n');
    put('node_modules/x/bank.yaml', BROKEN);
    put('.hidden/bank.yaml', BROKEN);
    put('damaged.yaml', 'title: x\nquestions:\n  -id: a\n   stem: b\n');
    put('latin.yaml', '');
    writeFileSync(join(cwd, 'latin.yaml'), Buffer.from([0x67, 0xfc]));
    const { exit, stdout } = await run(['lint', '-f', 'concise', '.']);
    expect(exit).toBe(1);
    expect(stdout).toBe(
      'damaged.yaml:3:3: error: A space is missing after the dash [yaml/syntax]\n' +
        'latin.yaml:1:2: error: The file is not valid UTF-8 at byte 1 (line 1, 0xFC) [file/encoding]\n',
    );
    expect((await run(['lint', '.'])).stdout).toContain(
      'Checked 3 files, 1 question: 2 errors. 2 YAML files skipped: no bank.',
    );
  });

  test('json carries every finding', async () => {
    put('many.yaml', `title: Many\nquestions:\n${'  -\n'.repeat(1_234)}`);
    const { exit, stdout } = await run(['lint', '-f', 'json', 'many.yaml']);
    const report = JSON.parse(stdout);
    expect(exit).toBe(1);
    expect(report.version).toBe(1);
    expect(report.findings).toHaveLength(1_234);
    expect(report.findings[1]).toEqual({
      file: 'many.yaml',
      line: 4,
      column: 4,
      endLine: 4,
      endColumn: 4,
      rule: 'schema/missing',
      severity: 'error',
      message: 'Question 2 is empty',
      help: 'Write its fields, or delete the dash.',
    });
    expect(report.summary).toEqual({ files: 1, questions: 0, errors: 1_234, warnings: 0, hints: 0 });
    expect((await run(['lint', 'many.yaml'])).stdout).toContain('… and 1184 more findings in many.yaml\n');
  });

  test('a family must have its banks beside or below it', async () => {
    put('desk/family.yaml', 'family: desk\ntitle: Desk\nbanks: { fire: 1, alram: 2 }\n');
    put('desk/fire.yaml', bankText('Fire'));
    put('desk/more/alarm.yaml', bankText('Alarm'));
    expect((await run(['lint', '-f', 'concise', 'desk'])).stdout).toBe(
      'desk/family.yaml:3:19: error: There is no bank "alram" beside or below this file (did you mean alarm?) [schema/reference]\n',
    );
  });

  test.skipIf(process.platform === 'win32')('links in a circle and pipes end at once', async () => {
    put('banks/fire.yaml', bankText('Fire'));
    symlinkSync('..', join(cwd, 'banks/again'));
    symlinkSync('b.yaml', join(cwd, 'a.yaml'));
    symlinkSync('a.yaml', join(cwd, 'b.yaml'));
    execFileSync('mkfifo', [join(cwd, 'pipe.yaml')]);
    expect(await run(['lint', 'banks'])).toMatchObject({ exit: 2 });
    expect((await run(['lint', 'a.yaml'])).stderr).toBe(
      'examdrill: "a.yaml" cannot be read: its symbolic links lead in a circle.\n',
    );
    expect((await run(['lint', 'pipe.yaml'])).stderr).toBe('examdrill: "pipe.yaml" is not a regular file.\n');
  });
});

describe('finding banks by their names', () => {
  const titles = async (args: string[], env = {}) => {
    const { stdout, stderr } = await run(['show', ...args], env);
    return stderr || stdout.split('\n')[0];
  };

  test('an id is looked for in ./banks, then EXAMDRILL_BANKS, then what is shipped', async () => {
    expect(await titles(['customer-service'])).toBe('Customer service for security officers');
    put('mine/cs.yaml', bankText('Mine', 'id: customer-service\n'));
    expect(await titles(['customer-service'], { EXAMDRILL_BANKS: 'mine' })).toBe('Mine');
    put('banks/deep/customer-service.yaml', bankText('Own'));
    expect(await titles(['customer-service'], { EXAMDRILL_BANKS: 'mine' })).toBe('Own');
    expect(await titles(['mine/cs.yaml'])).toBe('Mine');
  });

  test('a family comes before a bank of the same id, and brings its banks in its order', async () => {
    put('banks/desk.yaml', bankText('Bank desk'));
    put('banks/desk-family.yaml', 'family: desk\ntitle: Desk\nbanks: { fire: 1, alarm: 2 }\n');
    put('banks/alarm.yaml', bankText('Alarm'));
    put('banks/x/fire.yaml', bankText('Fire'));
    const { stdout } = await run(['show', 'desk']);
    expect(stdout.match(/^[A-Z]\w+$/gm)).toEqual(['Fire', 'Alarm']);
  });

  test('two files with one id in the same place are told apart by nobody', async () => {
    put('banks/a/fire.yaml', bankText('A'));
    put('banks/b/fire.yaml', bankText('B'));
    expect(await titles(['fire'])).toBe(
      'examdrill: Two files are the bank "fire": "banks/a/fire.yaml" and "banks/b/fire.yaml". ' +
        'Give one of them another id, or name one by its path.\n',
    );
  });

  test('an unknown id and an empty folder are said', async () => {
    mkdirSync(join(cwd, 'empty'));
    expect(await titles(['nobody'])).toContain('There is no bank "nobody".');
    expect(await titles(['./empty'])).toBe('examdrill: There is no bank in the folder "./empty".\n');
  });

  test('a bank that cannot be practised is shown with frames', async () => {
    put('fire.yaml', BROKEN);
    const { exit, stdout, stderr } = await run(['practice', 'fire.yaml']);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`fire.yaml:5:5 error "anwsers" is not a field of a question
     5 |     anwsers:
       |     ^^^^^^^
    Did you mean options?
     5 -     anwsers:
     5 +     options:
    This may change what is meant: only --fix-unsafe does it.
    Why: examdrill explain schema/unknown-key

examdrill: "fire.yaml" cannot be practised: 1 error. Mend them, then try again.
`);
  });
});

test('list shows places, counts, topics and which file hides which', async () => {
  put('banks/fire.yaml', bankText('Fire', 'license: MIT\ntopics: { alarm: { title: Alarm } }\n'));
  put('more/fire.yaml', bankText('Other fire'));
  put('more/broken.yaml', BROKEN);
  const { exit, stdout } = await run(['list'], { EXAMDRILL_BANKS: join(cwd, 'more') });
  expect(exit).toBe(0);
  expect(stdout).toContain('./banks\n  fire  Fire · 1 question · MIT\n    Topics: alarm (0)\n');
  expect(stdout).toContain(
    '  broken  Broken · 1 question\n    Cannot be practised: 1 error. See: examdrill lint more/broken.yaml\n',
  );
  expect(stdout).toContain(
    '  fire  Other fire · 1 question\n    Hidden by banks/fire.yaml; name it by its path: more/fire.yaml\n',
  );
  expect(stdout).toContain(`
Shipped with examdrill
  security-officer  Security officer · family of 6 banks
    Exam: 40 questions, 60 min, pass mark 70 %. Presets: ontario, florida-d,
    sia-conflict, perfect
  customer-service  Customer service for security officers · 14 questions ·
    CC-BY-4.0
    Topics: foundations (5), listening (5), service-under-pressure (4)
    Exam: 10 questions, 15 min, pass mark 70 %.
  communication  `);
  const [, shipped = ''] = stdout.split('Shipped with examdrill\n');
  expect(shipped.match(/^ {2}\S+(?= {2})/gm)?.map((name) => name.trim())).toEqual([
    'security-officer',
    'customer-service',
    'communication',
    'de-escalation-and-force',
    'access-and-inclusive-service',
    'observe-and-report',
    'emergencies-and-ethics',
    'example-arabic',
    'example-code',
    'example-japanese',
    'example-keys-and-credit',
    'example-numbers',
    'example-scenario',
  ]);
});

test('new writes a bank without findings, and never replaces a file', async () => {
  const first = await run(['new', 'banks/007']);
  expect(first).toEqual({
    exit: 0,
    stderr: '',
    stdout:
      'Wrote banks/007.yaml. Edit it, then:\n  examdrill lint banks/007.yaml\n  examdrill practice banks/007.yaml\n',
  });
  expect(await run(['lint'])).toMatchObject({ exit: 0, stdout: 'Checked 1 file, 2 questions: nothing found.\n' });
  put('banks/007.yaml', 'mine');
  expect(await run(['new', 'banks/007.yaml'])).toMatchObject({
    exit: 2,
    stderr: 'examdrill: "banks/007.yaml" exists already, and was not touched.\n',
  });
  expect(readFileSync(join(cwd, 'banks/007.yaml'), 'utf8')).toBe('mine');
});

test('show prints stems, options, keys and reasons', async () => {
  put('fire.yaml', bankText('Fire'));
  expect((await run(['show', 'fire.yaml'])).stdout).toBe(`Fire
fire · 1 question

1. q-1
   What comes first?

   key   The alarm
           Why: People must know.
     -   Water
           Why not: It wakes nobody.
     -   The stairs
           Why not: Others would stay.
`);
});

describe('explain', () => {
  test.each(RULES.map(({ id }) => id))('%s has a reason and two examples', async (id) => {
    const { exit, stdout } = await run(['explain', id]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(new RegExp(`^${id} · (error|warning|hint)\n\n[^]+\nBad:\n  [^]+\n\nGood:\n  [^]+\n$`));
  });

  test('the list has every rule; an unknown one gets a suggestion', async () => {
    const { stdout } = await run(['explain', '--list']);
    expect(stdout.match(/^\S+/gm)).toEqual(RULES.map(({ id }) => id));
    expect(await run(['explain', 'key/nome'])).toMatchObject({
      exit: 2,
      stderr: 'examdrill: There is no rule "key/nome". Did you mean key/none?\n',
    });
  });
});

test('schema prints the generated file', async () => {
  const { stdout } = await run(['schema']);
  const file = join(ROOT, 'schema/bank.schema.json');
  expect(existsSync(file)).toBe(true);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
