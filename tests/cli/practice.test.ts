import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { optionOrder } from '../../src/core/bank/draw.ts';
import { DESK_YAML } from '../helpers/desk-bank.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { type Run, runInProcess, runPiped, runSpawned } from '../helpers/run.ts';
import { questionsOf } from '../helpers/shipped.ts';

const ESCAPE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
const THREE = ['practice', 'customer-service', '-n', '3', '--seed', '7'];
const IDS = ['dark-parking-lot', 'primary-factor', 'long-case-in-line'];

/** What a person reads: words with single spaces between them. */
function words(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function withoutTimes(text: string): string {
  return text.replace(/\b\d+ (s|min)\b/g, 'TIME').replace(/"(startedAt|ms)": .*/g, '"$1"');
}

describe.each([
  ['in this process', runInProcess],
  ['as the built program', runSpawned],
])('practice by lines, %s', (_, run) => {
  it('gives a reason for every option, exits 0 and writes no control byte', async () => {
    const { exit, stdout, stderr } = await run(THREE, { home: temporaryFolder(), input: 'a\nb?\nc!\n' });
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).not.toMatch(ESCAPE);
    for (const { stem, options } of questionsOf('customer-service', IDS)) {
      expect(words(stdout)).toContain(words(stem).trim());
      for (const { text, rationale } of options) {
        expect(words(stdout)).toContain(words(text).trim());
        expect(words(stdout)).toContain(words(rationale).trim());
      }
    }
    expect(stdout).toContain('WRONG — you were fairly sure');
    expect(stdout).toContain('WRONG — you guessed');
    expect(stdout).toContain('WRONG — you were sure');
    expect(stdout).toContain('0 of 3 right (0 %)');
  });

  it('is the same twice but for times', async () => {
    const once = () => run(THREE, { home: temporaryFolder(), input: 'a\nb?\nc!\n' });
    const [first, second] = [await once(), await once()];
    expect(withoutTimes(second.stdout)).toBe(withoutTimes(first.stdout));
  });

  it('prints one JSON object, and its text elsewhere', async () => {
    const { exit, stdout, stderr } = await run([...THREE, '--json'], { home: temporaryFolder(), input: 'd\nb?\nc!\n' });
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      mode: 'practice',
      seed: '7',
      saved: true,
      finishedBy: 'learner',
      banks: [{ id: 'customer-service', fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) }],
      score: { right: 1, answered: 3, total: 3, points: '1', maxPoints: '3' },
      passed: null,
      questions: [
        {
          bank: 'customer-service',
          id: 'dark-parking-lot',
          correct: true,
          score: '1',
          certainty: 'fairly',
          changes: 0,
          attempt: 1,
        },
        { id: 'primary-factor', correct: false, score: '0', certainty: 'guess', marked: false, crossed: [] },
        { id: 'long-case-in-line', correct: false, certainty: 'sure', select: 'one' },
      ],
    });
    expect(stderr).toContain('RIGHT — you were fairly sure');
  });

  it('exits 130 when the input ends early, and says how to go on', async () => {
    const home = temporaryFolder();
    const { exit, stdout } = await run(THREE, { home, input: 'a\nb\n' });
    expect(exit).toBe(130);
    expect(stdout).toContain(
      'The input ended before the session did.\nSaved. 2 of 3 answered. Go on with: examdrill resume\n',
    );
    const rest = await run(['resume'], { home, input: 'b\n' });
    expect(rest.exit).toBe(0);
    expect(rest.stdout).toContain('2 of 3 answered · seed 7');
    expect(rest.stdout).toContain('1 of 3 right (33 %)');
  });

  it('without any line shows the first question and how to answer, and records nothing', async () => {
    const home = temporaryFolder();
    const { exit, stdout } = await run(THREE, { home });
    expect(exit).toBe(0);
    expect(stdout).toContain('question 1 of 3');
    expect(stdout).toContain('Nothing was recorded: there was no answer to read.');
    expect(stdout).toContain('examdrill practice customer-service --answers answers.txt');
    expect((await run(['history', 'list'], { home })).stdout).toContain('There is no session yet.');
  });
});

describe('the words of the plain protocol', () => {
  async function say(lines: string[], args: string[] = THREE): Promise<Run> {
    return runInProcess(args, { home: temporaryFolder(), input: `${lines.join('\n')}\n` });
  }

  it.each([
    ['next', 'Answer this question first; ? means "I don\'t know".'],
    ['', 'An empty line does nothing. Type the letter of an option, or help.'],
    ['what?', '"what?" is not understood. Type the letter of an option, or help.'],
    ['h', 'There are only 4 options.'],
    ['ab', 'Choose one option.'],
    ['submit', '"submit" belongs to an exam.'],
    ['time', 'This session has no time limit.'],
    ['mark', 'Marked.'],
    ['cross b', 'Crossed out.'],
    ['report The key is wrong', 'Reported.'],
    ['undo', 'Only the last answer can be undone, until the next question.'],
    ['help', 'Words: next, mark, cross b, undo, hint, time, report TEXT, quit.'],
  ])('%j: %s', async (typed, answer) => {
    const { stdout } = await say([typed]);
    expect(stdout).toContain(answer);
  });

  it('an unknown line costs nothing', async () => {
    const { stdout } = await say(['what?', 'd', 'd', 'b']);
    expect(stdout).toContain('3 of 3 right (100 %)');
    expect(stdout).toContain('Nothing was missed.');
  });

  it('undo takes the last answer back, and the shown score counts the new one', async () => {
    const { stdout } = await say(['a', 'undo', 'd', 'quit']);
    expect(stdout).toContain('Undone.');
    expect(stdout).toContain('RIGHT — you were fairly sure');
    expect(stdout).toContain('Saved. 1 of 3 answered. Go on with: examdrill resume');
  });

  it('yes in the summary tries the missed ones again', async () => {
    const { stdout, exit } = await say(['a', 'd', 'b', 'next', 'yes', 'd']);
    expect(stdout).toContain('Type yes to try the 1 missed again, quit to leave.');
    expect(stdout).toContain('Trying the 1 missed again · seed 7-2');
    expect(exit).toBe(0);
  });

  it('quit before anything else leaves nothing behind', async () => {
    const { stdout, exit } = await say(['quit']);
    expect(exit).toBe(0);
    expect(stdout).toContain('Nothing was answered, so there is nothing to go on with.');
  });
});

describe('--answers', () => {
  function answers(text: string): { home: string; file: string } {
    const home = temporaryFolder();
    const file = join(home, 'answers.txt');
    writeFileSync(file, text);
    return { home, file };
  }

  it('plays a file and finishes at its end', async () => {
    const { home, file } = answers('a\r\nb?\r\n');
    const { exit, stdout } = await runSpawned([...THREE, '--json', '--answers', file], { home });
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ finishedBy: 'end-of-answers', score: { answered: 2, total: 3 } });
  });

  it('quit in it saves and leaves, as elsewhere', async () => {
    const { home, file } = answers('a\nquit\nb\n');
    const { exit, stdout } = await runInProcess([...THREE, '--answers', file], { home });
    expect(exit).toBe(0);
    expect(stdout).toContain('Saved. 1 of 3 answered. Go on with: examdrill resume');
  });

  it('plays standard input', async () => {
    const { exit, stdout } = await runSpawned([...THREE, '--answers', '-'], { home: temporaryFolder(), input: 'a\n' });
    expect([exit, stdout.includes('2 questions not answered')]).toEqual([0, true]);
  });

  it.skipIf(process.platform === 'win32')('waits for standard input that comes late', async () => {
    const late = '(sleep 1; echo a; sleep 0.2; echo b)';
    const { exit, stdout, stderr } = await runPiped(late, [...THREE, '--answers', '-'], temporaryFolder());
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toContain('1 question not answered');
  });

  it('empty lines at its end count for nothing', async () => {
    const { home, file } = answers('a\nb\n\n \n\n');
    const { exit, stdout } = await runInProcess([...THREE, '--json', '--answers', file], { home });
    expect([exit, JSON.parse(stdout)]).toMatchObject([0, { finishedBy: 'end-of-answers', score: { answered: 2 } }]);
  });

  it('that cannot be played to its end prints the object of --json as well', async () => {
    const { home, file } = answers('a\nperhaps\n');
    const { exit, stdout, stderr } = await runInProcess([...THREE, '--json', '--answers', file], { home });
    expect(exit).toBe(2);
    expect(stderr).toContain(`examdrill: ${file}:2: this line cannot be played: "perhaps". Saved. 1 of 3 answered.`);
    expect(JSON.parse(stdout)).toMatchObject({ saved: true, finishedBy: null, score: { answered: 1, total: 3 } });
  });

  it.each([
    ['a\nperhaps\n', ':2: this line cannot be played: "perhaps". Saved. 1 of 3 answered. Go on with: examdrill resume'],
    ['h\n', ':1: this line cannot be played: "h". Nothing was answered, so there is nothing to go on with.'],
    ['a\n\nb\n', ':2: this line cannot be played: "". Saved. 1 of 3 answered. Go on with: examdrill resume'],
    ['d\nd\nb\na\n', ':4: this line cannot be played: "a". Saved. 3 of 3 answered. Go on with: examdrill resume'],
  ])('%j cannot be played: exit 2, with the line', async (text, message) => {
    const { home, file } = answers(text);
    const { exit, stderr } = await runInProcess([...THREE, '--answers', file], { home });
    expect([exit, stderr]).toEqual([2, `examdrill: ${file}${message}\n`]);
  });

  it('that is not there: exit 2', async () => {
    const home = temporaryFolder();
    const { exit, stdout, stderr } = await runInProcess([...THREE, '--answers', 'nowhere.txt'], { home });
    expect([exit, stdout, stderr]).toEqual([
      2,
      '',
      'examdrill: nowhere.txt: cannot be read: there is no such file or folder.\n',
    ]);
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('choosing questions', () => {
  const home = () => temporaryFolder();
  async function drawn(args: string[], folder = home()): Promise<string[]> {
    const { stdout } = await runInProcess(['practice', ...args, '--json'], { home: folder, input: '?\n'.repeat(20) });
    return (JSON.parse(stdout) as { questions: { id: string }[] }).questions.map(({ id }) => id);
  }

  it('--topic and --tag narrow, --question previews one, --no-shuffle keeps the order of the file', async () => {
    expect(await drawn(['customer-service', '--topic', 'listening', '--no-shuffle'])).toEqual([
      'primary-factor',
      'dark-parking-lot',
      'says-fine',
      'no-date-yet',
      'laughed-at',
    ]);
    expect(await drawn(['customer-service', '--question', 'skip-sign-in'])).toEqual(['skip-sign-in']);
    expect((await drawn(['customer-service', '--tag', 'counter-cue'])).sort()).toEqual([
      'dark-parking-lot',
      'directions-during-alarm',
      'laughed-at',
      'letter-in-hand',
      'lost-child',
      'no-date-yet',
      'skip-sign-in',
    ]);
  });

  it('--only looks at the history', async () => {
    const folder = home();
    await runInProcess(THREE, { home: folder, input: 'a\nd?\nmark\nb\n' });
    expect(await drawn(['customer-service', '--only', 'missed'], folder)).toEqual(['dark-parking-lot']);
    expect(await drawn(['customer-service', '--only', 'marked'], folder)).toEqual(['primary-factor']);
    expect(await drawn(['customer-service', '--only', 'unseen'], folder)).toHaveLength(11);
  });

  it('--until-perfect asks again what was missed', async () => {
    const { stdout } = await runInProcess(
      ['practice', 'customer-service', '--question', 'skip-sign-in', '--until-perfect', '--json', '--seed', '7'],
      {
        home: home(),
        input: '?\n?\n',
      },
    );
    const { questions, score, finishedBy } = JSON.parse(stdout);
    expect(questions).toMatchObject([{ attempt: 1 }, { attempt: 2 }]);
    expect([score.answered, score.total, finishedBy]).toEqual([1, 1, null]);
    const order = { draw: 1, seed: '7', bank: 'customer-service', question: 'skip-sign-in', pinned: [], shuffle: true };
    const options = ['let-through', 'lecture', 'deny', 'keep-and-help'];
    expect(questions[0].shown).toEqual(optionOrder({ ...order, options, attempt: 1 }));
    expect(questions[1].shown).toEqual(optionOrder({ ...order, options, attempt: 2 }));
    expect(questions[1].shown).not.toEqual(questions[0].shown);
  });

  it.each([
    [
      ['customer-service', '--topic', 'nowhere'],
      'There is no topic "nowhere" here. Known: foundations, listening, service-under-pressure',
    ],
    [
      ['customer-service', '--question', 'nowhere'],
      /^examdrill: There is no question "nowhere" here\. Known: define-service, /,
    ],
    [['customer-service', '--only', 'hard'], '"hard" is not one of: missed, unseen, marked, guessed.'],
    [['customer-service', '-n', '0'], 'It must be a whole number from 1 to 10000.'],
    [['customer-service', '--seed', 'a b'], 'A seed has 1 to 64 letters, digits, "_" or "-".'],
    [['nowhere'], 'There is no bank "nowhere".'],
    [['nowhere.yaml'], 'nowhere.yaml'],
  ])('%j: exit 2, and what is wrong', async (args, message) => {
    const { exit, stderr, stdout } = await runInProcess(['practice', ...args], { home: home() });
    expect([exit, stdout]).toEqual([2, '']);
    if (typeof message === 'string') expect(stderr).toContain(message);
    else expect(stderr).toMatch(message);
  });

  it('says calmly that nothing is missed', async () => {
    const { exit, stderr } = await runInProcess(['practice', 'customer-service', '--only', 'missed'], { home: home() });
    expect([exit, stderr]).toEqual([
      0,
      'examdrill: No question is missed here. Practise without --only to see them all.\n',
    ]);
  });
});

describe('a bank that cannot be practised', () => {
  it('is refused with its frames, exit 2, and nothing is asked', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bad.yaml'), DESK_YAML.replace('options:', 'anwsers:'));
    const { exit, stdout, stderr } = await runSpawned(['practice', './bad.yaml'], { home: folder, cwd: folder });
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain('bad.yaml:14:5');
    expect(stderr).toContain('"bad.yaml" cannot be practised');
  });
});

describe('what is kept', () => {
  it('--no-save keeps nothing', async () => {
    const home = temporaryFolder();
    const { stdout, exit } = await runInProcess([...THREE, '--no-save'], { home, input: 'a\n' });
    expect(exit).toBe(130);
    expect(stdout).toContain('Nothing will be saved: you asked for that with --no-save.');
    expect(stdout).toContain('Not saved: you asked for that with --no-save. 1 of 3 answered.');
    expect(readdirSync(home)).toEqual([]);
  });

  it('a place that cannot be written to is said before the first question', async () => {
    const home = join(temporaryFolder(), 'file');
    writeFileSync(home, '');
    const { stdout, exit } = await runInProcess([...THREE, '--json'], { home, input: 'a\nb\nc\n' });
    expect([exit, JSON.parse(stdout).saved]).toEqual([0, false]);
    const plain = await runInProcess(THREE, { home, input: 'a\n' });
    expect(plain.stdout.indexOf('Nothing will be saved: a part of the path is not a folder.')).toBeLessThan(
      plain.stdout.indexOf('question 1 of 3'),
    );
  });
});
