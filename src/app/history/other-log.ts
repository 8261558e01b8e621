import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { expectWork } from '../engine.ts';
import type { Problem } from '../files.ts';
import { plainError } from '../plain-error.ts';

const MIB = 2 ** 20;
/** About a million events. */
const LARGEST_LOG = 256 * MIB;
/** A pipe opens at once even when nobody writes to it; Windows has no such flag and no such files. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The bytes of a log that somebody names, as UTF-8: it must be a regular file of a bearable size. */
export function readOtherLog(path: string, shown: string): { bytes: Uint8Array } | Problem {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, OPEN_FLAGS);
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) return { problem: `"${shown}" is a folder, not a file. Name the log files in it.` };
    if (!stat.isFile()) return { problem: `"${shown}" is not a regular file.` };
    if (stat.size > LARGEST_LOG) {
      const size = `${Math.ceil(stat.size / MIB)} MiB; a log may have ${LARGEST_LOG / MIB} MiB`;
      return { problem: `"${shown}" has ${size}. Split it between two lines and merge its parts.` };
    }
    expectWork(stat.size);
    return { bytes: utf8(readFileSync(descriptor)) };
  } catch (error) {
    return { problem: `"${shown}" cannot be read: ${plainError(error)}.` };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Windows PowerShell writes what it redirects to a file as UTF-16, and begins UTF-8 with a byte order mark. */
function utf8(bytes: Buffer): Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(new TextDecoder('utf-16le').decode(bytes));
  return bytes.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf)) ? bytes.subarray(3) : bytes;
}
