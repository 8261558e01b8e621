import { execFileSync } from 'node:child_process';
import nodeFs, {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileSystem, openStore, readHistory } from '../../src/app/store.ts';
import type { LogEvent } from '../../src/core/history/event.ts';
import { writeLine } from '../../src/core/history/line.ts';
import { fakeRandom } from '../helpers/fake-world.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { runInProcess } from '../helpers/run.ts';
import { chose, logged, started } from '../helpers/session.ts';

const own = logged('aaaaaaaa-own', started(), [chose(0, ['a']), { type: 'moved', i: 1 }, chose(1, ['b'])], 5);
const other = logged('bbbbbbbb-other', started(undefined, { host: 'laptop' }), [chose(0, ['c'])], 4);
const LAPTOP = textOf(other);
const WINDOWS = process.platform === 'win32';
const NO_HISTORY =
  'is not a history file, so nothing of it is taken. Logs can be merged, and what "examdrill history export" writes.';

function textOf(events: readonly LogEvent[]): string {
  return events.map(writeLine).join('');
}

/** A home whose device is desk-0001 and whose log holds the own session, and a folder to run in. */
function setUp(text = textOf(own)) {
  const folder = temporaryFolder();
  const home = join(folder, 'home');
  const log = join(home, 'history', 'desk-0001.jsonl');
  mkdirSync(join(home, 'history'), { recursive: true });
  writeFileSync(join(home, 'device'), 'desk-0001\n');
  writeFileSync(log, text);
  return {
    folder,
    log,
    run: (...args: string[]) => runInProcess(['history', ...args], { home, cwd: folder }),
    file: (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content),
    text: () => readFileSync(log, 'utf8'),
  };
}

describe('history merge', () => {
  it('appends what is new, byte for byte, and says so', async () => {
    const { run, file, log, text } = setUp();
    file('laptop.jsonl', `${textOf(own.slice(0, 2))}${LAPTOP}`);
    expect(await run('merge', 'laptop.jsonl')).toEqual({
      exit: 0,
      stdout: `laptop.jsonl: 2 new events, 2 known events, 0 damaged lines\n2 events added to ${log}\n`,
      stderr: '',
    });
    expect(text()).toBe(textOf(own) + LAPTOP);
    expect((await run('list')).stdout).toMatch(
      /^bbbbbbbb {2}2027-01-04 14:03 {2}practice {2}desk {2}0 of 1 right, 2 drawn {2}unfinished\naaaaaaaa {2}2027-01-05 /,
    );
  });

  it('changes nothing the second time, nor with its own log', async () => {
    const { run, file, log, text } = setUp();
    file('laptop.jsonl', LAPTOP);
    await run('merge', 'laptop.jsonl');
    const before = text();
    expect(await run('merge', 'laptop.jsonl', log)).toEqual({
      exit: 0,
      stdout: [
        'laptop.jsonl: 0 new events, 2 known events, 0 damaged lines',
        `${log}: 0 new events, 6 known events, 0 damaged lines`,
        'There is nothing new; the history stays as it is.',
        '',
      ].join('\n'),
      stderr: '',
    });
    expect(text()).toBe(before);
  });

  it('counts an id once among several files, and knows what other logs of the folder hold', async () => {
    const { run, file, folder, log, text } = setUp();
    writeFileSync(join(folder, 'home', 'history', 'tablet-0002.jsonl'), writeLine(other[0] as LogEvent));
    file('a.jsonl', LAPTOP);
    file('b.jsonl', LAPTOP);
    expect((await run('merge', 'a.jsonl', 'b.jsonl')).stdout).toBe(
      [
        'a.jsonl: 1 new event, 1 known event, 0 damaged lines',
        'b.jsonl: 0 new events, 2 known events, 0 damaged lines',
        `1 event added to ${log}`,
        '',
      ].join('\n'),
    );
    expect(text()).toBe(textOf(own) + writeLine(other[1] as LogEvent));
  });

  it('begins with a line end when the last line of its log was cut off, and writes LF for CRLF', async () => {
    const { run, file, text } = setUp(textOf(own).slice(0, -20));
    file('laptop.jsonl', LAPTOP.replaceAll('\n', '\r\n'));
    expect((await run('merge', 'laptop.jsonl')).exit).toBe(0);
    expect(text()).toBe(`${textOf(own).slice(0, -20)}\n${LAPTOP}`);
  });

  it('starts a history where there is none', async () => {
    const folder = temporaryFolder();
    const home = join(folder, 'home');
    writeFileSync(join(folder, 'laptop.jsonl'), LAPTOP);
    const { exit } = await runInProcess(['history', 'merge', 'laptop.jsonl'], { home, cwd: folder });
    const logs = readdirSync(join(home, 'history'));
    expect([exit, logs]).toEqual([0, [expect.stringMatching(/^desk-[0-9a-f]{4}\.jsonl$/)]]);
    expect(readFileSync(join(home, 'history', logs[0] ?? ''), 'utf8')).toBe(LAPTOP);
  });

  it('names damaged lines, takes the rest, exit 1', async () => {
    const { run, file, log, text } = setUp();
    const [first = '', second = ''] = LAPTOP.split('\n');
    const lines = [first, second.slice(0, 40), '<<<<<<< ours', second.replace('"c"', '"a"'), ''];
    file('laptop.jsonl', lines.join('\n'));
    expect(await run('merge', 'laptop.jsonl')).toEqual({
      exit: 1,
      stdout: [
        'laptop.jsonl: 1 new event, 0 known events, 3 damaged lines',
        'laptop.jsonl:2: damaged: it is cut off or is not JSON',
        'laptop.jsonl:3: damaged: it is cut off or is not JSON',
        'laptop.jsonl:4: damaged: its checksum does not match: a part of it was changed',
        'Damaged lines are not taken; all else is.',
        `1 event added to ${log}`,
        '',
      ].join('\n'),
      stderr: '',
    });
    expect(text()).toBe(`${textOf(own)}${first}\n`);
  });

  it('names fifty damaged lines of a file and counts the others', async () => {
    const { run, file } = setUp();
    file('laptop.jsonl', LAPTOP + 'x\n'.repeat(52));
    const { stdout } = await run('merge', 'laptop.jsonl');
    expect(stdout.split('\n').slice(49, 52)).toEqual([
      'laptop.jsonl:51: damaged: it is cut off or is not JSON',
      'laptop.jsonl:52: damaged: it is cut off or is not JSON',
      'laptop.jsonl: and 2 more damaged lines',
    ]);
  });

  it('gives back what damage took from its own log', async () => {
    const { run, file } = setUp(textOf(own).replace('"c"', '"x"').replace('"b","c"', '"b","x"'));
    file('backup.jsonl', textOf(own));
    const { exit, stdout, stderr } = await run('merge', 'backup.jsonl');
    expect([exit, stdout]).toEqual([
      0,
      expect.stringContaining('backup.jsonl: 1 new event, 3 known events, 0 damaged lines'),
    ]);
    expect(stderr).toContain('1 damaged line, the first is line 1. The rest is used. See: examdrill history check');
    expect((await run('list')).stdout).toContain('1 of 2 right, 2 drawn  unfinished');
  });

  it('takes what a newer version wrote', async () => {
    const { run, file, text } = setUp();
    file('laptop.jsonl', '{"v":2,"id":"new","mood":"calm"}\n');
    expect((await run('merge', 'laptop.jsonl')).stdout).toContain('laptop.jsonl: 1 new event, 0 known events');
    expect(text()).toBe(`${textOf(own)}{"v":2,"id":"new","mood":"calm"}\n`);
    expect((await run('merge', 'laptop.jsonl')).stdout).toContain('laptop.jsonl: 0 new events, 1 known event');
  });

  it('forgets what was forgotten elsewhere', async () => {
    const { run, file } = setUp();
    const forgot = { ...own[0], id: 'f', s: '-', n: 0, type: 'forgot', sessions: ['aaaaaaaa-own'] } as LogEvent;
    file('laptop.jsonl', textOf([forgot]));
    await run('merge', 'laptop.jsonl');
    expect((await run('list')).stdout).toMatch(/^There is no session yet\./);
  });

  it('reads what Windows PowerShell redirected', async () => {
    const { run, file, text } = setUp();
    file('wide.jsonl', Buffer.from(`\ufeff${LAPTOP.replaceAll('\n', '\r\n')}`, 'utf16le'));
    file('marked.jsonl', `\ufeff${LAPTOP}`);
    expect((await run('merge', 'wide.jsonl', 'marked.jsonl')).stdout).toContain(
      'wide.jsonl: 2 new events, 0 known events, 0 damaged lines\nmarked.jsonl: 0 new events, 2 known events, 0 damaged lines\n',
    );
    expect(text()).toBe(textOf(own) + LAPTOP);
  });
});

describe('history merge refuses', () => {
  it('a file that is no history, and takes the others all the same', async () => {
    const { run, file, log, text } = setUp();
    file('diary.txt', 'Dear diary,\ntoday I learned a lot.\n');
    file('sessions.json', '{\n  "version": 1,\n  "sessions": []\n}\n');
    file('laptop.jsonl', LAPTOP);
    expect(await run('merge', 'diary.txt', 'laptop.jsonl', 'sessions.json')).toEqual({
      exit: 2,
      stdout: `laptop.jsonl: 2 new events, 0 known events, 0 damaged lines\n2 events added to ${log}\n`,
      stderr: `examdrill: "diary.txt" ${NO_HISTORY}\nexamdrill: "sessions.json" ${NO_HISTORY}\n`,
    });
    expect(text()).toBe(textOf(own) + LAPTOP);
  });

  it('a file that is missing, a folder, or too large, and makes nothing', async () => {
    const { run, file, folder } = setUp();
    mkdirSync(join(folder, 'logs'));
    file('large.jsonl', '');
    truncateSync(join(folder, 'large.jsonl'), 300 * 2 ** 20);
    nodeFs.rmSync(join(folder, 'home'), { recursive: true });
    expect(await run('merge', 'gone.jsonl', 'logs', 'large.jsonl')).toEqual({
      exit: 2,
      stdout: '',
      stderr: [
        'examdrill: "gone.jsonl" cannot be read: there is no such file or folder.',
        'examdrill: "logs" is a folder, not a file. Name the log files in it.',
        'examdrill: "large.jsonl" has 300 MiB; a log may have 256 MiB. Split it between two lines and merge its parts.',
        '',
      ].join('\n'),
    });
    expect(existsSync(join(folder, 'home'))).toBe(false);
  });

  it.skipIf(WINDOWS)('a pipe, without waiting for a writer', async () => {
    const { run, folder } = setUp();
    execFileSync('mkfifo', [join(folder, 'pipe.jsonl')]);
    expect(await run('merge', 'pipe.jsonl')).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'examdrill: "pipe.jsonl" is not a regular file.\n',
    });
  });

  it('an empty name, and no name', async () => {
    const { run } = setUp();
    expect(await run('merge', '')).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'examdrill: One of the file names is empty.\n',
    });
    expect((await run('merge')).stderr).toContain("examdrill: missing required argument 'file'");
  });

  it('to print a hostile file name or line as it is', async () => {
    const { run, file } = setUp();
    file('a\u202eb.jsonl', `${LAPTOP}\u001b[2J\n`);
    const { stdout } = await run('merge', 'a\u202eb.jsonl');
    expect(stdout).toContain('a<U+202E>b.jsonl:3: damaged: it is cut off or is not JSON\n');
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });

  it.skipIf(WINDOWS)('to write through a link, and says so', async () => {
    const { run, file, folder, log } = setUp();
    file('laptop.jsonl', LAPTOP);
    nodeFs.renameSync(log, join(folder, 'elsewhere.jsonl'));
    symlinkSync(join(folder, 'elsewhere.jsonl'), log);
    expect(await run('merge', 'laptop.jsonl')).toEqual({
      exit: 2,
      stdout: '',
      stderr: `examdrill: ${join(folder, 'home', 'history')} cannot be written: the log is a symbolic link, and none is written through. Mend that and try again: no event counts twice.\n`,
    });
  });

  it('a history that cannot be read', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'laptop.jsonl'), LAPTOP);
    mkdirSync(join(folder, 'home'));
    writeFileSync(join(folder, 'home', 'history'), 'a file in the place of the folder');
    const run = await runInProcess(['history', 'merge', 'laptop.jsonl'], { home: join(folder, 'home'), cwd: folder });
    expect(run).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'examdrill: The history cannot be read: a part of the path is not a folder.\n',
    });
  });
});

describe('lines that are appended as they stand', () => {
  const bytes = Buffer.from(LAPTOP);

  function open(home: string, fs: Partial<FileSystem> = {}) {
    return openStore(home, 'desk', fakeRandom(), { ...nodeFs, ...fs } as FileSystem);
  }

  it('are flushed', () => {
    const flushed: number[] = [];
    const home = temporaryFolder();
    const store = open(home, { fdatasyncSync: (fd) => flushed.push(nodeFs.fstatSync(fd).size) });
    store.appendLines(bytes);
    expect([flushed, readHistory(home)[0]?.events]).toEqual([[bytes.length], other]);
  });

  it('are not written in part where there is no room for all of them', () => {
    const home = temporaryFolder();
    let free = 2 ** 20;
    const store = open(home, {
      statfsSync: (() => ({ bavail: free, bsize: 1 })) as unknown as FileSystem['statfsSync'],
    });
    free = bytes.length - 1;
    expect(() => store.appendLines(bytes)).toThrow(expect.objectContaining({ code: 'ENOSPC' }));
    expect(readFileSync(store.path, 'utf8')).toBe('');
  });

  it('are an error when the write was short', () => {
    const store = open(temporaryFolder(), {
      writeSync: ((fd: number, all: Buffer) => nodeFs.writeSync(fd, all.subarray(1))) as typeof nodeFs.writeSync,
    });
    expect(() => store.appendLines(bytes)).toThrow('short write');
  });
});
