import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { LARGEST_FILE, tooLarge } from '../core/bank/decode.ts';
import { type Reading, readBytes, unread } from '../core/bank/read.ts';
import { expectWork } from './engine.ts';
import { plainError } from './plain-error.ts';

/** A path that cannot be used, and why, as one sentence for the user. */
export interface Problem {
  problem: string;
}

/** `fifo.yaml` opens at once even when nobody writes to the pipe; Windows has no such flag and no such files. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads a bank file, whatever it is: it must be a regular file of a bearable size before a byte is read. */
export function readBankFile(path: string, shown: string): Reading | Problem {
  const content = contentOf(path, shown);
  if ('problem' in content) return content;
  if ('size' in content) return unread(shown, tooLarge(content.size));
  expectWork(content.bytes.length);
  return readBytes(content.bytes, shown);
}

/** Does a file hold a word? Cheaper than reading it as a bank. */
export function fileHolds(path: string, word: string): boolean {
  const content = contentOf(path, path);
  return 'bytes' in content && content.bytes.includes(word);
}

/** The bytes of a regular file, or only its size when it is too large. */
function contentOf(path: string, shown: string): { bytes: Buffer } | { size: number } | Problem {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, OPEN_FLAGS);
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) return { problem: `"${shown}" is a folder, not a file.` };
    if (!stat.isFile()) return { problem: `"${shown}" is not a regular file.` };
    return stat.size > LARGEST_FILE ? { size: stat.size } : { bytes: readAll(descriptor, stat.size) };
  } catch (error) {
    return { problem: `"${shown}" cannot be read: ${plainError(error)}.` };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function readAll(descriptor: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const read = readSync(descriptor, bytes, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

export interface Walk {
  /** Absolute paths of YAML files, sorted. */
  files: string[];
  problems: Problem[];
}

const YAML_FILE = /\.ya?ml$/i;
const SKIPPED_FOLDERS = /^(\.|node_modules$)/;

/** The YAML files in a folder and below it. Links are followed, each folder once, so a circle ends. */
export function walkFolder(folder: string, cwd: string): Walk {
  const files: string[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();

  function visit(path: string): void {
    try {
      const real = realpathSync(path);
      if (seen.has(real)) return;
      seen.add(real);
      for (const name of readdirSync(path).sort()) {
        const child = join(path, name);
        if (isFolder(child)) {
          if (!SKIPPED_FOLDERS.test(name)) visit(child);
        } else if (YAML_FILE.test(name)) {
          files.push(child);
        }
      }
    } catch (error) {
      problems.push({ problem: `The folder "${shownPath(path, cwd)}" cannot be read: ${plainError(error)}.` });
    }
  }

  visit(folder);
  return { files: files.sort(), problems };
}

/** Is there a folder at this path? false also when nothing is there. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A path as people see it: relative to the working folder when it lies in it, with `/`. */
export function shownPath(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  const shown = inside === '' || inside.startsWith('..') || isAbsolute(inside) ? path : inside;
  return sep === '/' ? shown : shown.split(sep).join('/');
}

/** The absolute path of an argument. */
export function absolutePath(argument: string, cwd: string): string {
  return resolve(cwd, argument);
}
