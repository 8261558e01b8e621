import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DESK_YAML } from '../helpers/desk-bank.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { runInProcess } from '../helpers/run.ts';

const DESK = ['practice', './desk.yaml', '--no-shuffle', '--seed', '7'];

function desk(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'desk.yaml'), DESK_YAML);
  return folder;
}

function run(folder: string, args: string[], input = '') {
  return runInProcess(args, { home: join(folder, 'home'), cwd: folder, input });
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function logOf(folder: string): string {
  const history = join(folder, 'home', 'history');
  return join(history, readdirSync(history)[0] ?? '');
}

describe('history', () => {
  it('list names the sessions, how they ended, and where they are kept', async () => {
    const folder = desk();
    await run(folder, DESK, 'b!\nab\na\n');
    await run(folder, DESK, 'b\n');
    const { exit, stdout } = await run(folder, ['history', 'list']);
    expect(exit).toBe(0);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(
        /^[0-9a-f]{8} {2}20\d\d-\d\d-\d\d \d\d:\d\d {2}practice {2}desk {2}2 of 3 right, 3 drawn {2}finished$/,
      ),
      expect.stringMatching(
        /^[0-9a-f]{8} {2}20\d\d-\d\d-\d\d \d\d:\d\d {2}practice {2}desk {2}0 of 1 right, 3 drawn {2}unfinished$/,
      ),
      `Kept in ${join(folder, 'home', 'history')}`,
      '',
    ]);
  });

  it('show tells each answer', async () => {
    const folder = desk();
    await run(folder, DESK, 'b!\nmark\nab\na?\n');
    const { stdout } = await run(folder, ['history', 'show']);
    expect(stdout).toContain('practice, started ');
    expect(stdout).toContain(', seed 7, 2 of 3 right, 3 drawn, finished');
    expect(stdout).toContain('wrong  desk/loud-visitor  chose call  key ask  sure  0 s  marked');
    expect(stdout).toContain('right  desk/night-door  chose look log  key look log  fairly  0 s');
    expect(stdout).toContain('right  desk/night-call  chose answer  key answer  guess  0 s');
  });

  it('check finds no damage, or names each damaged line and exits 1', async () => {
    const folder = desk();
    expect((await run(folder, ['history', 'check'])).stdout).toContain('There is no history in');
    await run(folder, DESK, 'b\nab\na\n');
    const log = logOf(folder);
    const good = await run(folder, ['history', 'check']);
    expect([good.exit, good.stdout]).toEqual([0, `${log}: 7 events, 0 damaged lines\nNo damage found.\n`]);
    const lines = readFileSync(log, 'utf8').split('\n');
    lines[2] = `${lines[2]?.slice(0, 60)}`;
    writeFileSync(log, lines.join('\n'));
    appendFileSync(log, '{"v":99,"id":"x"}\n');
    const bad = await run(folder, ['history', 'check']);
    expect([bad.exit, bad.stdout]).toEqual([
      1,
      [
        `${log}: 6 events, 1 damaged line, 1 line written by a newer version`,
        `${log}:3: damaged: it is cut off or is not JSON`,
        'What is damaged is left as it is; all else is used.',
        '',
      ].join('\n'),
    ]);
    const next = await run(folder, DESK, 'b\nab\na\n');
    expect(next.exit).toBe(0);
    expect(next.stderr).toBe(
      [
        `${log}: 1 damaged line, the first is line 3. The rest is used. See: examdrill history check`,
        `${log}: 1 line written by a newer version, ignored.`,
        '',
      ].join('\n'),
    );
  });

  it('leaves a file that is not a history alone', async () => {
    const folder = desk();
    await run(folder, DESK, 'b\nab\na\n');
    const log = logOf(folder);
    writeFileSync(log, 'Dear diary,\n');
    expect((await run(folder, ['history', 'check'])).stdout).toContain(`${log}: not a history file. It is left alone.`);
    const { exit } = await run(folder, DESK, 'b\nab\na\n');
    expect([exit, readFileSync(log, 'utf8')]).toEqual([0, 'Dear diary,\n']);
  });

  it('reports lists what was reported, for the author', async () => {
    const folder = desk();
    await run(folder, DESK, 'report Step back is missing\nb\n');
    const { stdout } = await run(folder, ['history', 'reports']);
    expect(stdout).toMatch(/desk\.yaml:10: desk\/loud-visitor: Step back is missing \(20\d\d-\d\d-\d\d \d\d:\d\d\)\n$/);
    expect((await run(desk(), ['history', 'reports'])).stdout).toBe(
      'Nothing was reported. The key r on a question does.\n',
    );
  });

  it('makes hostile text of a report visible', async () => {
    const folder = desk();
    await run(folder, DESK, 'report \u001b]0;x\u0007 \u202e\nb\n');
    const { stdout } = await run(folder, ['history', 'reports']);
    expect(stdout).toContain('<U+001B>]0;x<U+0007> <U+202E>');
  });
});

describe('a history that travels', () => {
  it('is exported here, merged there, and gone on with', async () => {
    const folder = desk();
    await run(folder, DESK, 'b!\nab\na\n');
    await run(folder, DESK, 'b\n');
    const here = await run(folder, ['history', 'list']);
    const { exit, stdout } = await run(folder, ['history', 'export']);
    expect([exit, stdout]).toEqual([0, readFileSync(logOf(folder), 'utf8')]);
    const other = desk();
    writeFileSync(join(other, 'backup.jsonl'), stdout);
    expect((await run(other, ['history', 'merge', 'backup.jsonl'])).exit).toBe(0);
    expect(readFileSync(logOf(other), 'utf8')).toBe(stdout);
    const there = await run(other, ['history', 'list']);
    expect(there.stdout.split('\n').slice(0, 2)).toEqual(here.stdout.split('\n').slice(0, 2));
    expect((await run(other, ['resume'], 'ab\na\n')).stdout).toContain('2 of 3 right');
    const back = join(other, 'home', 'history', readdirSync(join(other, 'home', 'history'))[0] ?? '');
    expect((await run(folder, ['history', 'merge', back])).exit).toBe(0);
    expect((await run(folder, ['history', 'list'])).stdout).not.toContain('unfinished');
  });
});

describe('a history with trouble in it', () => {
  it.skipIf(process.platform === 'win32')('names what cannot be read and uses the rest', async () => {
    const folder = desk();
    await run(folder, DESK, 'b\nab\na\n');
    const odd = join(folder, 'home', 'history', 'odd.jsonl');
    execFileSync('mkfifo', [odd]);
    mkdirSync(join(folder, 'home', 'history', 'folder.jsonl'));
    const { stdout, stderr } = await run(folder, ['history', 'list']);
    expect(stdout).toContain('2 of 3 right, 3 drawn  finished');
    expect(stderr).toContain(`${odd} cannot be read: it is not a regular file. It is left out.`);
    expect((await run(folder, ['history', 'check'])).exit).toBe(1);
  });
});

describe('resume', () => {
  it('without input shows where one was and how to feed answers, exit 0', async () => {
    const folder = desk();
    await run(folder, DESK, 'b\n');
    const { exit, stdout } = await run(folder, ['resume']);
    expect(exit).toBe(0);
    expect(stdout).toContain('WRONG — you were fairly sure');
    expect(stdout).toMatch(
      /\nNo line was read\. Go on in a terminal, or feed a line for each answer to: examdrill resume [0-9a-f]{8}\nSaved\. 1 of 3 answered\. Go on with: examdrill resume\n$/,
    );
    expect((await run(folder, ['resume'], 'ab\na\n')).stdout).toContain('2 of 3 right');
  });

  it('leaves out a question that was to be asked again and is gone', async () => {
    const folder = desk();
    await run(folder, [...DESK, '--until-perfect'], 'b\n');
    writeFileSync(join(folder, 'desk.yaml'), DESK_YAML.replace('id: loud-visitor', 'id: quiet-visitor'));
    const { exit, stdout } = await run(folder, ['resume'], 'ab\na\nnext\n');
    expect(stdout).toContain('1 question left out: no longer in the bank.');
    expect(stdout).toContain('- desk/loud-visitor (no longer in the bank)');
    expect(exit).toBe(0);
  });

  it('says when an answered question was changed since, and keeps its answer', async () => {
    const folder = desk();
    await run(folder, DESK, 'b\n');
    const swapped = DESK_YAML.replace(', correct: true, rationale: A calm', ', rationale: A calm').replace(
      'text: Call the supervisor and wait, rationale: "Calling is right, but waiting leaves the exit blocked.", misconception: waiting',
      'text: Call the supervisor and wait, correct: true, rationale: "Calling is right."',
    );
    writeFileSync(join(folder, 'desk.yaml'), swapped);
    const { stdout } = await run(folder, ['resume'], 'undo\nquit\n');
    expect(words(stdout)).toContain(
      'This question was changed since: the answer is judged by the key it had then, the reasons are of today.',
    );
    expect(stdout).toContain('This question was changed since: its answer stays as it is.');
    expect(stdout).toContain('Saved. 1 of 3 answered.');
  });

  it('leaves out what is gone or changed since, and says so', async () => {
    const folder = desk();
    await run(folder, DESK, 'b\n');
    const changed = DESK_YAML.replace('Let it ring', 'Let it ring for long').replace(
      'id: night-door',
      'id: night-gate',
    );
    writeFileSync(join(folder, 'desk.yaml'), changed);
    const { exit, stdout } = await run(folder, ['resume']);
    expect(stdout).toContain('1 question left out: no longer in the bank.');
    expect(stdout).toContain('1 question left out: options or key were changed since.');
    expect(exit).toBe(0);
    expect(stdout).toContain('0 of 1 right');
  });

  it('goes on where only a stem was reworded', async () => {
    const folder = desk();
    await run(folder, DESK, 'b\n');
    writeFileSync(join(folder, 'desk.yaml'), DESK_YAML.replace('The phone rings.', 'The phone is ringing.'));
    const { exit, stdout } = await run(folder, ['resume'], 'ab\na\n');
    expect([exit, stdout.includes('The phone is ringing.')]).toEqual([0, true]);
  });

  it('takes the answers of a session that is named by the beginning of its id', async () => {
    const folder = desk();
    await run(folder, DESK, 'b\n');
    const list = await run(folder, ['history', 'list']);
    const id = list.stdout.slice(0, 8);
    expect((await run(folder, ['resume', id], 'ab\na\n')).exit).toBe(0);
    const again = await run(folder, ['resume', id], 'a\n');
    expect([again.exit, again.stderr]).toEqual([
      2,
      `examdrill: This session is finished. Read it again with: examdrill review ${id}\n`,
    ]);
    expect((await run(folder, ['resume', 'zz'])).stderr).toContain('There is no session "zz".');
  });
});

describe('review', () => {
  it('reads a finished session again, with its reasons, or a part of it', async () => {
    const folder = desk();
    await run(folder, DESK, 'b!\nab\na?\n');
    const all = await run(folder, ['review']);
    expect(all.exit).toBe(0);
    expect(all.stdout).toContain('3 of 3 · desk/night-call');
    expect(all.stdout).toContain('Why not: Stepping between two people invites a shove.');
    expect(all.stdout).toContain('B  Call the supervisor and wait  (chosen)');
    const missed = await run(folder, ['review', '--only', 'missed']);
    expect(missed.stdout).toContain('1 of 1 · desk/loud-visitor');
    expect(missed.stdout).not.toContain('desk/night-call');
    expect((await run(folder, ['review', '--only', 'marked'])).stdout).toContain('None of your answers is marked.');
  });

  it('is for finished sessions, and for those that have answers', async () => {
    const folder = desk();
    await run(folder, DESK, 'b!\nab\na?\n');
    await run(folder, DESK, 'mark\nquit\n');
    await run(folder, DESK, 'b\n');
    const open = (await run(folder, ['history', 'list'])).stdout.split('\n')[2]?.slice(0, 8) ?? '';
    expect((await run(folder, ['review'])).stdout).toContain('2 of 3 right');
    const refused = await run(folder, ['review', open]);
    expect([refused.exit, refused.stderr]).toEqual([
      2,
      `examdrill: This session is not finished. Go on with: examdrill resume ${open}\n`,
    ]);
  });

  it('goes without a bank that cannot be read today', async () => {
    const folder = desk();
    await run(folder, DESK, 'b!\nab\na?\n');
    writeFileSync(join(folder, 'desk.yaml'), 'title: [');
    const { exit, stdout } = await run(folder, ['review']);
    expect(exit).toBe(0);
    expect(stdout).toContain('This question is no longer in the bank.');
    expect(stdout).toContain('2 of 3 right');
  });

  it('says calmly that there is none yet', async () => {
    const { exit, stderr } = await run(desk(), ['review']);
    expect([exit, stderr]).toEqual([
      0,
      'examdrill: There is no finished session yet. Start one with: examdrill practice\n',
    ]);
  });
});

describe('study', () => {
  it('prints the notes of topics', async () => {
    const folder = desk();
    const { exit, stdout } = await run(folder, ['study', './desk.yaml']);
    expect([exit, stdout]).toEqual([0, 'Staying calm\n\nSpeak low and slow.\n\n']);
    const other = await run(folder, ['study', './desk.yaml', '--topic', 'access']);
    expect([other.exit, other.stderr]).toEqual([0, 'examdrill: No notes were written for these topics.\n']);
    expect((await run(folder, ['study', './desk.yaml', '--topic', 'x'])).stderr).toContain('Known: calm, access');
  });
});
