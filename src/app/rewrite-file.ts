import nodeFs, { type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from './world.ts';

export type RewritingSystem = Pick<
  typeof nodeFs,
  | 'accessSync'
  | 'closeSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'lstatSync'
  | 'openSync'
  | 'readFileSync'
  | 'realpathSync'
  | 'renameSync'
  | 'unlinkSync'
  | 'writeSync'
>;

const { O_CREAT, O_EXCL, O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY, O_WRONLY, W_OK } = nodeFs.constants;
const PERMISSIONS = 0o7777;

/** A file of someone's own as it was when it was read. */
export interface FileAsRead {
  /** Without links in it. */
  path: string;
  bytes: Buffer;
  stat: Stats;
}

export interface Rewritten {
  /** false: the file changed since it was read, and was left alone. */
  done: boolean;
  /** It has its new bytes, but its folder could not be flushed: after a power cut it may be the old file again. */
  unflushed?: unknown;
}

/** Reads a file that is to be rewritten. Throws the system's error, also when the file may not be written. */
export function readToRewrite(path: string, fs: RewritingSystem): FileAsRead {
  fs.accessSync(path, W_OK);
  const fd = fs.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stat = fs.fstatSync(fd);
    if (!stat.isFile()) throw new Error('it is not a regular file');
    return { path, stat, bytes: fs.readFileSync(fd) };
  } finally {
    fs.closeSync(fd);
  }
}

/**
 * Puts other bytes in the place of those that were read, all of them or none: they are written beside the file, flushed,
 * and get its mode and name. Throws the system's error; the old file is whole then.
 */
export function rewriteFile(file: FileAsRead, bytes: Uint8Array, random: Random, fs: RewritingSystem): Rewritten {
  const folder = dirname(file.path);
  const beside = join(folder, `.examdrill-${random.hex(12)}.tmp`);
  const fd = fs.openSync(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    try {
      writeAll(fd, bytes, fs);
      keepOwner(fd, file.stat, fs);
      fs.fchmodSync(fd, file.stat.mode & PERMISSIONS);
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
    if (hasChanged(file, fs)) {
      fs.unlinkSync(beside);
      return { done: false };
    }
    fs.renameSync(beside, file.path);
  } catch (error) {
    forget(beside, fs);
    throw error;
  }
  try {
    syncFolder(folder, fs);
    return { done: true };
  } catch (unflushed) {
    return { done: true, unflushed };
  }
}

function writeAll(fd: number, bytes: Uint8Array, fs: RewritingSystem): void {
  for (let at = 0; at < bytes.length; ) {
    const written = fs.writeSync(fd, bytes, at);
    if (written === 0) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
    at += written;
  }
}

/** Only the superuser can give a file away; for anyone else the new file is their own. */
function keepOwner(fd: number, { uid, gid }: Stats, fs: RewritingSystem): void {
  const own = fs.fstatSync(fd);
  if (own.uid === uid && own.gid === gid) return;
  try {
    fs.fchownSync(fd, uid, gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}

function hasChanged({ path, stat }: FileAsRead, fs: RewritingSystem): boolean {
  const now = fs.lstatSync(path);
  return now.ino !== stat.ino || now.size !== stat.size || now.mtimeMs !== stat.mtimeMs;
}

function forget(path: string, fs: RewritingSystem): void {
  try {
    fs.unlinkSync(path);
  } catch {
    // It is gone, or the disk is too ill to delete it: what went wrong before is said.
  }
}

function syncFolder(folder: string, fs: RewritingSystem): void {
  if (process.platform === 'win32') return;
  const fd = fs.openSync(folder, O_RDONLY);
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}
