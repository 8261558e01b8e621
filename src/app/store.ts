import nodeFs from 'node:fs';
import { join } from 'node:path';
import type { LogEvent } from '../core/history/event.ts';
import { writeLine } from '../core/history/line.ts';
import { type LogFile, readLog } from '../core/history/log.ts';
import { expectWork } from './engine.ts';
import type { Random } from './world.ts';

export type FileSystem = Pick<
  typeof nodeFs,
  | 'mkdirSync'
  | 'openSync'
  | 'closeSync'
  | 'fstatSync'
  | 'readSync'
  | 'writeSync'
  | 'fdatasyncSync'
  | 'fsyncSync'
  | 'readFileSync'
  | 'writeFileSync'
  | 'readdirSync'
  | 'statSync'
  | 'statfsSync'
>;

/** One's own log file, open for appending. */
export interface Store {
  readonly path: string;
  /** Appends events in one write. Throws the system's error, or "short write"; nothing is known to be kept then. */
  append(events: readonly LogEvent[], flush: boolean): void;
  close(): void;
}

/** The device's log file, which also takes lines as they stand. */
export interface LineStore extends Store {
  /** Appends whole lines, each with its line end, in one flushed write. Throws as `append` does. */
  appendLines(lines: Uint8Array): void;
}

const { O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_RDWR } = nodeFs.constants;
const LF = 0x0a;
const DEVICE = /^[a-z0-9][a-z0-9-]{0,60}-[0-9a-f]{4}$/;
const ROOM_FOR_A_SESSION = 64 * 1024;

export function historyDir(dataDir: string): string {
  return join(dataDir, 'history');
}

/** Opens one's own log in the data folder, making both where needed. Throws the system's error. */
export function openStore(dataDir: string, host: string, random: Random, fs: FileSystem = nodeFs): LineStore {
  const dir = historyDir(dataDir);
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  let device = readDevice(dataDir, fs) ?? writeDevice(dataDir, newDevice(host, random), fs);
  while (isForeign(join(dir, `${device}.jsonl`), fs)) {
    device = newDevice(host, random);
    fs.writeFileSync(join(dataDir, 'device'), `${device}\n`, { mode: 0o600 });
  }
  const path = join(dir, `${device}.jsonl`);
  let fd = openLog(path, fs);
  checkRoom(dir, ROOM_FOR_A_SESSION, fs);
  syncFolder(dir, fs);
  const write = (lines: Uint8Array) => {
    if (fs.fstatSync(fd).nlink === 0) {
      fs.closeSync(fd);
      fd = openLog(path, fs);
    }
    const bytes = endsInsideLine(fd, fs) ? Buffer.concat([Buffer.of(LF), lines]) : lines;
    const written = fs.writeSync(fd, bytes);
    if (written !== bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
  };
  return {
    path,
    append(events, flush) {
      write(Buffer.from(events.map(writeLine).join('')));
      if (flush) fs.fdatasyncSync(fd);
    },
    appendLines(lines) {
      checkRoom(dir, lines.length, fs);
      write(lines);
      fs.fdatasyncSync(fd);
    },
    close: () => fs.closeSync(fd),
  };
}

/** A log file, or why it cannot be read. */
export interface ReadLog extends LogFile {
  path: string;
  trouble?: unknown;
}

const NOTHING: LogFile = { events: [], bad: [], newer: 0, foreign: false };

/** All log files of the data folder, by name. A folder that does not exist yet is empty. */
export function readHistory(dataDir: string, fs: FileSystem = nodeFs): ReadLog[] {
  const dir = historyDir(dataDir);
  let names: string[];
  try {
    names = fs.readdirSync(dir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => {
      const path = join(dir, name);
      try {
        if (!fs.statSync(path).isFile()) throw new Error('it is not a regular file');
        const text = fs.readFileSync(path, 'utf8');
        expectWork(text.length);
        return { path, ...readLog(text) };
      } catch (trouble) {
        return { path, ...NOTHING, trouble };
      }
    });
}

function openLog(path: string, fs: FileSystem): number {
  return fs.openSync(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
}

function endsInsideLine(fd: number, fs: FileSystem): boolean {
  const { size } = fs.fstatSync(fd);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  return fs.readSync(fd, last, 0, 1, size - 1) === 1 && last[0] !== LF;
}

function readDevice(dataDir: string, fs: FileSystem): string | undefined {
  try {
    const device = fs.readFileSync(join(dataDir, 'device'), 'utf8').trim();
    return DEVICE.test(device) ? device : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the name that another process may have written in the same moment. */
function writeDevice(dataDir: string, device: string, fs: FileSystem): string {
  const path = join(dataDir, 'device');
  try {
    fs.writeFileSync(path, `${device}\n`, { flag: 'wx', mode: 0o600 });
    return device;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const known = readDevice(dataDir, fs);
    if (known) return known;
    fs.writeFileSync(path, `${device}\n`, { mode: 0o600 });
    return device;
  }
}

function newDevice(host: string, random: Random): string {
  const slug = host
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${slug || 'device'}-${random.hex(4)}`;
}

/** Some other file under our name. It is never written to. */
function isForeign(path: string, fs: FileSystem): boolean {
  try {
    return readLog(fs.readFileSync(path, 'utf8')).foreign;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** A full disk is said before the first question, not at the first answer, and before a part of a log is written. */
function checkRoom(dir: string, bytes: number, fs: FileSystem): void {
  const { bavail, bsize } = fs.statfsSync(dir);
  if (bavail * bsize < bytes) throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
}

function syncFolder(dir: string, fs: FileSystem): void {
  if (process.platform === 'win32') return;
  const fd = fs.openSync(dir, nodeFs.constants.O_RDONLY);
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}
