import nodeFs, {
  appendFileSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FileSystem, openStore, readHistory } from '../../src/app/store.ts';
import type { LogEvent } from '../../src/core/history/event.ts';
import { writeLine } from '../../src/core/history/line.ts';
import { fakeRandom } from '../helpers/fake-world.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { chose, logged, started } from '../helpers/session.ts';

const events = logged('one', started(), [chose(0, ['a']), { type: 'moved', i: 1 }, chose(1, ['b'])]);
const [first, second, third] = events as [LogEvent, LogEvent, LogEvent];

function open(home: string, fs?: FileSystem) {
  return openStore(home, 'Front Desk.local', fakeRandom(), fs);
}

function read(home: string): LogEvent[] {
  return readHistory(home).flatMap((file) => file.events);
}

describe('the store', () => {
  it('names the device once and keeps its log to its owner', () => {
    const home = temporaryFolder();
    const store = open(home);
    store.append([first], true);
    expect(store.path).toBe(join(home, 'history', 'front-desk-local-0001.jsonl'));
    expect(readFileSync(join(home, 'device'), 'utf8')).toBe('front-desk-local-0001\n');
    expect(readFileSync(store.path, 'utf8')).toBe(writeLine(first));
    if (process.platform !== 'win32') expect(statSync(store.path).mode & 0o777).toBe(0o600);
    expect(openStore(home, 'other-host', fakeRandom()).path).toBe(store.path);
  });

  it('begins with a line end when the last write was cut off', () => {
    const home = temporaryFolder();
    const store = open(home);
    store.append([first], true);
    appendFileSync(store.path, writeLine(second).slice(0, 50));
    store.append([third], true);
    expect(read(home)).toEqual([first, third]);
    expect(readHistory(home)[0]?.bad).toEqual([{ line: 2, why: 'it is cut off or is not JSON' }]);
  });

  it('does not glue to a last line that lost its end', () => {
    const home = temporaryFolder();
    const store = open(home);
    appendFileSync(store.path, writeLine(first).trimEnd());
    open(home).append([second], true);
    expect(read(home)).toEqual([first, second]);
  });

  it('never writes to a file that is no history', () => {
    const home = temporaryFolder();
    const { path } = open(home);
    writeFileSync(path, 'Dear diary,\n');
    const other = openStore(home, 'desk', { ...fakeRandom(), hex: () => 'beef' });
    other.append([first], true);
    expect(readFileSync(path, 'utf8')).toBe('Dear diary,\n');
    expect(other.path).toBe(join(home, 'history', 'desk-beef.jsonl'));
    expect(readHistory(home).filter(({ foreign }) => foreign)).toHaveLength(1);
  });

  it('reads the logs of all devices', () => {
    const home = temporaryFolder();
    open(home).append([first], true);
    writeFileSync(join(home, 'history', 'laptop-0002.jsonl'), writeLine(second));
    expect(read(home)).toEqual([first, second]);
  });

  it('goes on in a new file when its own was deleted', () => {
    const home = temporaryFolder();
    const store = open(home);
    store.append([first], true);
    unlinkSync(store.path);
    store.append([second], true);
    expect(read(home)).toEqual([second]);
  });

  it.skipIf(process.platform === 'win32')('does not follow a link in the place of the log', () => {
    const home = temporaryFolder();
    const { path } = open(home);
    unlinkSync(path);
    writeFileSync(join(home, 'elsewhere'), '');
    symlinkSync(join(home, 'elsewhere'), path);
    expect(() => open(home)).toThrow(expect.objectContaining({ code: 'ELOOP' }));
  });

  it('says that the disk is full before anything is written', () => {
    const home = temporaryFolder();
    const full = { ...nodeFs, statfsSync: () => ({ bavail: 1, bsize: 4096 }) } as unknown as FileSystem;
    expect(() => open(home, full)).toThrow(expect.objectContaining({ code: 'ENOSPC' }));
  });

  it('makes one name for a device when two processes start together', () => {
    const home = temporaryFolder();
    mkdirSync(home, { recursive: true });
    const racing: FileSystem = {
      ...nodeFs,
      writeFileSync: ((path: string, ...rest: [string, nodeFs.WriteFileOptions]) => {
        if (path.endsWith('device')) nodeFs.writeFileSync(path, 'front-desk-aaaa\n');
        nodeFs.writeFileSync(path, ...rest);
      }) as typeof nodeFs.writeFileSync,
    };
    expect(open(home, racing).path).toBe(join(home, 'history', 'front-desk-aaaa.jsonl'));
  });
});

describe('a write that fails', () => {
  type Fault = 'writeSync' | 'fdatasyncSync' | 'short';

  /** A file system whose calls fail at the given places. */
  function failing(at: ReadonlySet<number>, fault: Fault): FileSystem {
    let calls = 0;
    const fails = () => at.has(calls++);
    const error = (code: string) => Object.assign(new Error(code), { code });
    return {
      ...nodeFs,
      writeSync: ((fd: number, bytes: Buffer) => {
        if (fault === 'writeSync' && fails()) throw error('EIO');
        if (fault === 'short' && fails()) return nodeFs.writeSync(fd, bytes.subarray(0, bytes.length >> 1));
        return nodeFs.writeSync(fd, bytes);
      }) as typeof nodeFs.writeSync,
      fdatasyncSync: (fd: number) => {
        if (fault === 'fdatasyncSync' && fails()) throw error('EIO');
        nodeFs.fdatasyncSync(fd);
      },
    };
  }

  it('is told, and what was told to be kept is there', () => {
    const fault = fc.constantFrom<Fault>('writeSync', 'fdatasyncSync', 'short');
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(11), { maxLength: 6 }), fault, (places, kind) => {
        const home = nodeFs.mkdtempSync(join(tmpdir(), 'examdrill-'));
        try {
          const store = open(home, failing(new Set(places), kind));
          const kept = logged(
            'many',
            started(),
            Array.from({ length: 11 }, () => chose(0, ['a'])),
          ).filter((event) => {
            try {
              store.append([event], true);
              return true;
            } catch {
              return false;
            }
          });
          const found = new Set(read(home).map(({ id }) => id));
          expect(kept.filter(({ id }) => !found.has(id))).toEqual([]);
          store.close();
        } finally {
          nodeFs.rmSync(home, { recursive: true });
        }
      }),
      { numRuns: 60 },
    );
  });
});
