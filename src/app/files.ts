import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { decode, LARGEST_FILE, tooLarge } from '../core/bank/decode.ts';
import { type Reading, readBytes, unread } from '../core/bank/read.ts';
import { expectWork } from './engine.ts';
import { Stop } from './exit.ts';
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

/** The text of a regular file in UTF-8; undefined when it cannot be read. */
export function readText(path: string): string | undefined {
  const content = contentOf(path, path);
  return 'bytes' in content ? content.bytes.toString('utf8') : undefined;
}

/** The text of a file as a bank's is read. Stops when it cannot be read. */
export function readTextOrStop(path: string, shown: string): string {
  const content = contentOf(path, shown);
  if ('problem' in content) throw new Stop(content.problem);
  const { source, finding } =
    'size' in content ? { source: '', finding: tooLarge(content.size) } : decode(content.bytes);
  if (finding) throw new Stop(`"${shown}" cannot be read. ${finding.message}.`);
  return source;
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

/** What a walk leaves out of a folder. */
export interface WalkFilter {
  skips(path: string, isFolder: boolean): boolean;
  /** The filter in a folder that has these names in it. */
  within(folder: string, names: readonly string[]): WalkFilter;
}

const EVERYTHING: WalkFilter = { skips: () => false, within: () => EVERYTHING };

/** The YAML files in a folder and below it. Links are followed, each folder once, so a circle ends. */
export function walkFolder(folder: string, cwd: string, filter = EVERYTHING): Walk {
  const files: string[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();

  function visit(path: string, outer: WalkFilter): void {
    try {
      const real = realpathSync(path);
      if (seen.has(real)) return;
      seen.add(real);
      const names = readdirSync(path).sort();
      const inner = outer.within(path, names);
      for (const name of names) {
        const child = join(path, name);
        if (isFolder(child)) {
          if (!SKIPPED_FOLDERS.test(name) && !inner.skips(child, true)) visit(child, inner);
        } else if (YAML_FILE.test(name) && !inner.skips(child, false)) {
          files.push(child);
        }
      }
    } catch (error) {
      problems.push({ problem: `The folder "${shownPath(path, cwd)}" cannot be read: ${plainError(error)}.` });
    }
  }

  visit(folder, filter);
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
