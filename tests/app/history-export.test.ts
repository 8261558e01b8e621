import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examPassed } from '../../src/app/summary.ts';
import type { LogEvent, Payload } from '../../src/core/history/event.ts';
import { readLine, writeLine } from '../../src/core/history/line.ts';
import { readLog, sessions } from '../../src/core/history/log.ts';
import { keptLines } from '../../src/core/history/raw-lines.ts';
import { hazards } from '../../src/core/text/hazards.ts';
import { historyCsv } from '../../src/show/reports/history-csv.ts';
import { historyJson } from '../../src/show/reports/history-json.ts';
import { historyJsonl } from '../../src/show/reports/history-jsonl.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { runInProcess } from '../helpers/run.ts';
import { chose, item, logged, started, startedExam } from '../helpers/session.ts';

const HOSTILE = '\u001b[2J\u009b31m\u202e\u200b\ud800\r\u0000 "quoted"';
const finished: Payload = { type: 'finished', by: 'learner' };
const early = logged(
  'early',
  started([
    item('first', { topic: 'calm' }),
    item('second', { select: 'all', keys: ['a', 'b'], credits: { c: -50 }, points: 2 }),
  ]),
  [
    { type: 'crossed', i: 0, option: 'c', on: true },
    { type: 'marked', i: 0, on: true },
    chose(0, ['b'], 'sure'),
    { type: 'moved', i: 1 },
    chose(1, ['a', 'c'], 'guess'),
    finished,
  ],
  4,
);
const late = logged('late', started(undefined, { seed: '-8', limitMs: 60_000, rules: { minutes: 1 } }), [], 5);
const gone = logged('gone', started(), [chose(0, ['a'])], 3);
const forgot = { ...late[0], id: 'f', s: '-', n: 0, type: 'forgot', sessions: ['gone'] } as LogEvent;
const NEWER = '{"v":2,"id":"new","s":"late","n":7}\n';

function textOf(events: readonly LogEvent[]): string {
  return events.map(writeLine).join('');
}

/** Runs `history export` in a home with these logs. */
async function exported(logs: Record<string, string>, ...args: string[]) {
  const home = temporaryFolder();
  mkdirSync(join(home, 'history'));
  for (const [name, text] of Object.entries(logs)) writeFileSync(join(home, 'history', name), text);
  return { home, ...(await runInProcess(['history', 'export', ...args], { home })) };
}

/** A log that says hostile things wherever a log can. */
function hostileLog(text: string): LogEvent[] {
  const items = [item(text, { bank: text, topic: text, shown: ['a', text], keys: [text] })];
  const start = started(items, {
    seed: text,
    tool: text,
    host: text,
    banks: [{ id: text, path: text, fingerprint: text }],
    rules: { preset: text },
  });
  return logged(`s${text}`, start, [
    { type: 'crossed', i: 0, option: text, on: true },
    { type: 'reported', i: 0, note: text, file: text, line: 1 },
    chose(0, [text]),
  ]);
}

describe('history export --format jsonl', () => {
  it('writes the lines as they stand, each once, in order, without what was forgotten', async () => {
    const { exit, stdout, stderr } = await exported({
      'a.jsonl': textOf([...late, ...gone, forgot]) + NEWER,
      'b.jsonl': textOf([...late, ...early.toReversed()]).replaceAll('\n', '\r\n'),
    });
    expect([exit, stdout]).toEqual([0, `${textOf([...early, ...late])}${NEWER}${textOf([forgot])}`]);
    expect(stderr).toMatch(/^\S+a\.jsonl: 1 line written by a newer version, ignored\.\n$/);
  });

  it('makes the same sessions again from an empty home', async () => {
    const { stdout } = await exported({ 'a.jsonl': textOf([...gone, ...late, forgot, ...early]) });
    const home = temporaryFolder();
    writeFileSync(join(home, 'backup.jsonl'), stdout);
    await runInProcess(['history', 'merge', 'backup.jsonl'], { home, cwd: home });
    const again = await runInProcess(['history', 'export'], { home });
    expect(again).toEqual({ exit: 0, stdout, stderr: '' });
    expect(sessions(readLog(stdout).events)).toEqual(sessions([...gone, ...late, forgot, ...early]));
  });

  it('says when it holds the keys of an exam that is still open', async () => {
    const open = { 'a.jsonl': textOf(logged('open', startedExam(), [chose(0, ['a'])])) };
    const { exit, stdout, stderr } = await exported(open);
    expect([exit, stdout, stderr]).toEqual([
      0,
      open['a.jsonl'],
      'An exam is still open: this backup holds its keys, since it has to hold everything.\n',
    ]);
    for (const format of ['json', 'csv']) expect((await exported(open, '--format', format)).stderr).toBe('');
    const over = textOf(logged('over', startedExam(), [chose(0, ['a']), finished]));
    expect((await exported({ 'a.jsonl': over })).stderr).toBe('');
  });

  it('says so when a log is damaged or cannot be read', async () => {
    const damaged = await exported({ 'a.jsonl': `${textOf(early)}x\n` });
    expect([damaged.exit, damaged.stdout]).toEqual([0, textOf(early)]);
    expect(damaged.stderr).toMatch(/a\.jsonl: 1 damaged line, the first is line 8\. The rest is used\./);
    const home = damaged.home;
    mkdirSync(join(home, 'history', 'odd.jsonl'));
    const { exit, stdout, stderr } = await runInProcess(['history', 'export'], { home });
    expect([exit, stdout]).toEqual([2, textOf(early)]);
    expect(stderr).toContain(
      `${join(home, 'history', 'odd.jsonl')} cannot be read: it is not a regular file. It is left out.\n`,
    );
  });

  it('says on stderr that there is nothing, and writes nothing', async () => {
    const home = temporaryFolder();
    expect(await runInProcess(['history', 'export'], { home })).toEqual({
      exit: 0,
      stdout: '',
      stderr: 'There is no session to export yet.\n',
    });
  });

  it('writes hostile characters as escapes, under a checksum to match', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const events = hostileLog(`${text}${HOSTILE}`);
        const written = [...historyJsonl(keptLines(Buffer.from(textOf(events))))];
        expect(written.flatMap(hazards)).toEqual([]);
        expect(written.map(readLine)).toEqual(events.map((event) => ({ kind: 'event', event })));
      }),
    );
  });

  it('escapes what a newer version wrote, with spaces of all kinds between its tokens', () => {
    const [line] = historyJsonl(keptLines(Buffer.from('{"v":2,\t\r"id":"new","note":"\u202e\u007f"}')));
    expect(line).toBe('{"v":2,  "id":"new","note":"\\u202e\\u007f"}');
  });

  it('leaves Arabic, Persian and emoji as they are', () => {
    const note = 'مرحبا می\u200cخواهم 👩\u200d🚒';
    const text = textOf(logged('one', started(), [{ type: 'reported', i: 0, note, file: 'بنك.yaml', line: 1 }]));
    expect([...historyJsonl(keptLines(Buffer.from(text)))].map((line) => `${line}\n`).join('')).toBe(text);
  });
});

const exam = (events: readonly Payload[]) =>
  logged('exam', started(undefined, { mode: 'exam', rules: { pass: { percent: 50 } } }), events);

describe('history export --format json', () => {
  it('says of a finished exam how it went, and nothing before its end', () => {
    const answers = [chose(0, ['a']), chose(1, ['b'], null)];
    const [open, done] = [exam(answers), exam([...answers, finished])].map((events) => {
      const text = [...historyJson(sessions(events), examPassed)].join('\n');
      return JSON.parse(text).sessions[0];
    });
    expect(open).toMatchObject({ passed: null, topics: null, score: { right: null, answered: 2 } });
    expect(open.questions[0]).toMatchObject({ chosen: ['a'], key: null, correct: null, score: null });
    expect(done).toMatchObject({
      passed: true,
      topics: [{ id: null, right: 1, total: 2 }],
      rules: { pass: { percent: 50 } },
      score: { right: 1 },
    });
    expect(done.questions[0]).toMatchObject({ chosen: ['a'], key: ['a'], correct: true, score: '1' });
  });

  it('is one object with every session as --json has it, its rules and its limit', async () => {
    const { exit, stdout, stderr } = await exported(
      { 'a.jsonl': textOf([...late, ...early, ...gone, forgot]) },
      '--format',
      'json',
    );
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toHaveLength(8);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      sessions: [
        expect.objectContaining({
          id: 'early',
          mode: 'practice',
          startedAt: '2027-01-04T14:03:01.000+01:00',
          seed: '7',
          banks: [{ id: 'desk', fingerprint: '0123456789abcdef' }],
          finishedBy: 'learner',
          rules: {},
          limitMs: null,
          score: { right: 0, answered: 2, total: 2, points: '0.99999', maxPoints: '3' },
          questions: [
            {
              bank: 'desk',
              id: 'first',
              topic: 'calm',
              select: 'one',
              shown: ['a', 'b', 'c'],
              chosen: ['b'],
              key: ['a'],
              correct: false,
              score: '0',
              certainty: 'sure',
              ms: 1000,
              marked: true,
              crossed: ['c'],
              changes: 0,
              attempt: 1,
            },
            expect.objectContaining({ id: 'second', chosen: ['a', 'c'], certainty: 'guess', marked: false }),
          ],
        }),
        expect.objectContaining({
          id: 'late',
          finishedBy: null,
          rules: { minutes: 1 },
          limitMs: 60_000,
          questions: [],
        }),
      ],
    });
  });

  it('is an object without sessions when there are none', async () => {
    const { exit, stdout } = await runInProcess(['history', 'export', '-f', 'json'], { home: temporaryFolder() });
    expect([exit, JSON.parse(stdout)]).toEqual([0, { version: 1, sessions: [] }]);
  });

  it('holds hostile text as it is, in escapes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const all = sessions(hostileLog(`${text}${HOSTILE}`));
        const written = [...historyJson(all, examPassed)].join('\n');
        expect(hazards(written)).toEqual([]);
        expect(JSON.parse(written).sessions).toEqual([
          expect.objectContaining({
            id: `s${text}${HOSTILE}`,
            seed: `${text}${HOSTILE}`,
            questions: [expect.objectContaining({ id: `${text}${HOSTILE}`, chosen: [`${text}${HOSTILE}`] })],
          }),
        ]);
      }),
    );
  });
});

describe('history export --format csv', () => {
  const HEADER =
    'session,started,mode,seed,bank,question,topic,select,shown,chosen,key,correct,score,points,certainty,ms,marked,crossed,changes,attempt,at';

  it('has one row for each answer, with CRLF', async () => {
    const { exit, stdout, stderr } = await exported(
      { 'a.jsonl': textOf([...late, ...early, ...gone, forgot]) },
      '--format',
      'csv',
    );
    const about = 'early,2027-01-04T14:03:01.000+01:00,practice,7,desk';
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout.split('\r\n')).toEqual([
      HEADER,
      `${about},first,calm,one,a b c,b,a,false,0,1,sure,1000,true,c,0,1,2027-01-04T14:03:04.000+01:00`,
      `${about},second,,all,a b c,a c,a b,false,0.99999,2,guess,1000,false,,0,1,2027-01-04T14:03:06.000+01:00`,
      '',
    ]);
  });

  it('leaves out an answer that was undone, and counts it', () => {
    const events = logged('one', started(), [chose(0, ['b']), { type: 'undone', of: 2 }, chose(0, ['a'], null)]);
    const [, row, ...more] = historyCsv(sessions(events));
    expect([row, more]).toEqual([
      'one,2027-01-05T14:03:01.000+01:00,practice,7,desk,first,,one,a b c,a,a,true,1,1,,1000,false,,1,1,2027-01-05T14:03:04.000+01:00',
      [],
    ]);
  });

  it('says what is right only when an exam is over', () => {
    const rowOf = (events: readonly Payload[]) => [...historyCsv(sessions(exam(events)))][1];
    const about = 'exam,2027-01-05T14:03:01.000+01:00,exam,7,desk,first,,one,a b c,a';
    expect(rowOf([chose(0, ['a'])])).toBe(`${about},,,,1,fairly,1000,false,,0,1,2027-01-05T14:03:02.000+01:00`);
    expect(rowOf([chose(0, ['a']), finished])).toBe(
      `${about},a,true,1,1,fairly,1000,false,,0,1,2027-01-05T14:03:02.000+01:00`,
    );
  });

  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['with, comma', '"with, comma"'],
    ['with; semicolon', '"with; semicolon"'],
    ['with "quotes"', '"with ""quotes"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
    ['x;=cmd|1', '"x;\'=cmd|1"'],
    ['x\t=cmd|1', '"x\t\'=cmd|1"'],
    ['a-b=c', 'a-b=c'],
  ])('writes %j as %j', (seed, written) => {
    const [, row] = historyCsv(sessions(logged('one', started(undefined, { seed }), [chose(0, ['a'])])));
    expect(row).toBe(
      `one,2027-01-05T14:03:01.000+01:00,practice,${written},desk,first,,one,a b c,a,a,true,1,1,fairly,1000,false,,0,1,2027-01-05T14:03:02.000+01:00`,
    );
  });

  it('makes hostile text visible and keeps each row on its line', async () => {
    const { stdout } = await exported({ 'a.jsonl': textOf(hostileLog(`\n${HOSTILE}`)) }, '--format', 'csv');
    const rows = stdout.split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain(
      ',practice," <U+001B>[2J<U+009B>31m<U+202E><U+200B><U+D800><U+000D><U+0000> ""quoted""","',
    );
    expect(stdout.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e\u200b]/);
  });
});

describe('history export', () => {
  it('knows its formats', async () => {
    expect(await runInProcess(['history', 'export', '--format', 'xml'], { home: temporaryFolder() })).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'examdrill: There is no format "xml". Known: jsonl, json, csv.\n',
    });
  });

  it('writes no half backup of a history that cannot be read', async () => {
    const home = temporaryFolder();
    writeFileSync(join(home, 'history'), 'a file in the place of the folder');
    expect(await runInProcess(['history', 'export'], { home })).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'examdrill: The history cannot be read: a part of the path is not a folder.\n',
    });
  });
});
