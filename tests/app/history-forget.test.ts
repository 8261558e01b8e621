import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agrees } from '../../src/app/history/agree.ts';
import { forget } from '../../src/app/history/forget.ts';
import type { LogEvent } from '../../src/core/history/event.ts';
import { writeLine } from '../../src/core/history/line.ts';
import { readLog } from '../../src/core/history/log.ts';
import { fakeTerminal } from '../helpers/fake-terminal.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { runInProcess } from '../helpers/run.ts';
import { chose, logged, started } from '../helpers/session.ts';

const DOWN = '\u001b[B';
const bank = (id: string) => ({ id, path: `/banks/${id}.yaml`, fingerprint: '0123456789abcdef' });
const desk = logged('aaaaaaaa-desk', started(), [chose(0, ['b'])], 4);
const door = logged('aaaabbbb-door', started(undefined, { banks: [bank('door')] }), [chose(0, ['a'])], 5);
const both = logged('cccccccc-both', started(undefined, { banks: [bank('desk'), bank('door')] }), [], 6);

function textOf(events: readonly LogEvent[]): string {
  return events.map(writeLine).join('');
}

function setUp() {
  const home = temporaryFolder();
  const dir = join(home, 'history');
  mkdirSync(dir);
  writeFileSync(join(home, 'device'), 'desk-0001\n');
  const log = join(dir, 'desk-0001.jsonl');
  const laptop = join(dir, 'laptop-0002.jsonl');
  writeFileSync(log, textOf([...desk, ...door]));
  writeFileSync(laptop, textOf(both));
  return {
    home,
    log,
    laptop,
    run: (...args: string[]) => runInProcess(args, { home }),
    /** The last event of the log. */
    last: () => readLog(readFileSync(log, 'utf8')).events.at(-1),
    listed: async () => (await runInProcess(['history', 'list'], { home })).stdout.match(/^[a-c]{8}(?= {2})/gm) ?? [],
  };
}

function said(count: string, ...files: string[]): string {
  return [
    `${count} forgotten: gone from lists, from what you missed or marked, and from what can be resumed.`,
    'Nothing was deleted. The answers still stand in:',
    ...files.map((path) => `  ${path}`),
    files.length === 1
      ? 'To be rid of them, delete that file by hand; all else in it goes too.'
      : 'To be rid of them, delete those files by hand; all else in them goes too.',
    '',
  ].join('\n');
}

describe('history forget', () => {
  it('forgets sessions that are named, and says where their lines stay', async () => {
    const { run, log, laptop, last, listed } = setUp();
    const before = readFileSync(log, 'utf8');
    expect(await run('history', 'forget', 'aaaaaa', 'cccc', 'aaaaaaaa-desk')).toEqual({
      exit: 0,
      stdout: said('2 sessions', log, laptop),
      stderr: '',
    });
    expect(readFileSync(log, 'utf8').startsWith(before)).toBe(true);
    expect(last()).toEqual({
      v: 1,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      at: expect.stringMatching(/^2027-01-0\dT\d\d:\d\d:12\.345[+-]\d\d:\d\d$/),
      up: 7197,
      s: '-',
      n: 0,
      ms: 0,
      type: 'forgot',
      sessions: ['aaaaaaaa-desk', 'cccccccc-both'],
    });
    expect(await listed()).toEqual(['aaaabbbb']);
  });

  it('forgets the sessions of a bank, also those that had other banks beside it', async () => {
    const { run, log, laptop, listed } = setUp();
    expect((await run('history', 'forget', '--bank', 'door')).stdout).toBe(said('2 sessions', log, laptop));
    expect(await listed()).toEqual(['aaaaaaaa']);
  });

  it('forgets all, and then has nothing more to forget', async () => {
    const { run, log, laptop, listed } = setUp();
    expect((await run('history', 'forget', 'aaaab')).stdout).toBe(said('1 session', log));
    expect((await run('history', 'forget', '--all')).stdout).toBe(said('2 sessions', log, laptop));
    expect(await listed()).toEqual([]);
    const text = readFileSync(log, 'utf8');
    for (const [args, message] of [
      [['--all'], 'There is no session to forget.\n'],
      [['--bank', 'desk'], 'There is no session of the bank "desk".\n'],
    ] as const) {
      expect(await run('history', 'forget', ...args)).toEqual({ exit: 0, stdout: message, stderr: '' });
    }
    expect(readFileSync(log, 'utf8')).toBe(text);
  });

  it('takes them out of show, review, resume and every export', async () => {
    const { run } = setUp();
    await run('history', 'forget', '--bank', 'desk');
    for (const command of [['history', 'show'], ['review'], ['resume']]) {
      expect(await run(...command, 'aaaaaaaa')).toEqual({
        exit: 2,
        stdout: '',
        stderr: 'examdrill: There is no session "aaaaaaaa". "examdrill history list" shows them.\n',
      });
    }
    for (const format of ['json', 'csv']) {
      expect((await run('history', 'export', '--format', format)).stdout).not.toMatch(/aaaaaaaa|cccccccc/);
    }
    const backup = readLog((await run('history', 'export')).stdout).events;
    expect(backup.map(({ type, s }) => [type, s])).toEqual([
      ['started', 'aaaabbbb-door'],
      ['chose', 'aaaabbbb-door'],
      ['forgot', '-'],
    ]);
  });

  it.each([
    [[], 'Say what to forget'],
    [['aaaaaaaa', '--all'], 'Say what to forget'],
    [['--bank', 'desk', '--all'], 'Say what to forget'],
    [['aaaaaaaa', '--bank', 'desk'], 'Say what to forget'],
    [['aaaa'], '"aaaa" fits several sessions. Write more of its id; "examdrill history list" shows them.\n'],
    [['aaaaaaaa', 'zz'], 'There is no session "zz". "examdrill history list" shows them.\n'],
    [['cccccccc', ''], 'One of the session ids is empty.\n'],
  ])('refuses %j and forgets nothing', async (args, message) => {
    const { run, log } = setUp();
    const whole = message.startsWith('Say')
      ? `${message}, in one of three ways: sessions by their ids, --bank <id>, or --all. "examdrill history list" shows the sessions.\n`
      : message;
    const before = readFileSync(log, 'utf8');
    expect(await run('history', 'forget', ...args)).toEqual({ exit: 2, stdout: '', stderr: `examdrill: ${whole}` });
    expect(readFileSync(log, 'utf8')).toBe(before);
  });

  it('makes no history where there is none', async () => {
    const home = join(temporaryFolder(), 'home');
    expect((await runInProcess(['history', 'forget', '--all'], { home })).exit).toBe(0);
    expect(existsSync(home)).toBe(false);
  });
});

describe('in a terminal', () => {
  /** `history forget --all` in a terminal, with what is typed at its question. */
  async function forgetAll(keys: string, env: Record<string, string> = {}) {
    const { home, listed } = setUp();
    const terminal = fakeTerminal();
    const world = { ...terminal.world, env: { EXAMDRILL_HOME: home, ...env } };
    const done = forget(world, [], { all: true }).catch((error) => error);
    await expect.poll(() => terminal.screen()).toContain('Forget all 3 sessions?');
    const question = await terminal.screen();
    await terminal.type(keys);
    const result = await done;
    return { result, question, screen: await terminal.screen(), left: (await listed()).length, home };
  }

  it('it asks before it forgets many, and keeps them unless it is told otherwise', async () => {
    const kept = await forgetAll('\r');
    expect(kept).toMatchObject({ result: 0, left: 3, screen: expect.stringContaining('Nothing was forgotten.') });
    expect(kept.question).toMatch(/No, keep them\n {2}Yes, forget them\n/);
    expect(await forgetAll(`${DOWN}\r`)).toMatchObject({
      result: 0,
      left: 0,
      screen: expect.stringContaining('3 sessions forgotten'),
    });
  });

  it('Ctrl-C at the question forgets nothing', async () => {
    const { result, left } = await forgetAll('\u0003');
    expect([result.name, result.exit, left]).toEqual(['Stop', 130, 3]);
  });

  it.each([
    ['yes\n', 0, '3 sessions forgotten'],
    [' Y \n', 0, '3 sessions forgotten'],
    ['no\n', 3, 'Nothing was forgotten.'],
    ['\n', 3, 'Nothing was forgotten.'],
    ['yesterday\n', 3, 'Nothing was forgotten.'],
  ])('of a screen reader it asks in a line, and %j leaves %i', async (keys, left, message) => {
    const asked = await forgetAll(keys, { ACCESSIBLE: '1' });
    expect(asked).toMatchObject({ result: 0, left, screen: expect.stringContaining(message) });
    expect(asked.question).toBe('Forget all 3 sessions? Write yes or no.');
  });

  it('the end of the input is a no', async () => {
    const terminal = fakeTerminal();
    const world = { ...terminal.world, env: { TERM: 'dumb' } };
    const answer = agrees(world, 'Forget it?', ['No', 'Yes']);
    (world.stdin as unknown as { end(): void }).end();
    expect(await answer).toBe(false);
  });

  it('sessions that are named are forgotten without a question', async () => {
    const { home } = setUp();
    const terminal = fakeTerminal();
    const world = { ...terminal.world, env: { EXAMDRILL_HOME: home } };
    expect(await forget(world, ['cccc'], {})).toBe(0);
    expect(readdirSync(join(home, 'history'))).toHaveLength(2);
  });
});
