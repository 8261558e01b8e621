import { fstatSync, writeSync } from 'node:fs';
import type { Sink } from './output.ts';

const NAP_MS = 5;

/** Is a terminal (or another device) at this number, rather than a pipe or a file? */
export function isDevice(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return true;
  }
}

/**
 * Writes to a pipe or a file at once and whole: nothing is cut off at the end or piles up before a slow reader. Node's
 * own stream for it would take milliseconds to make.
 */
export function directSink(fd: number): Sink {
  let fail: (error: NodeJS.ErrnoException) => void = () => {};
  return {
    on(_, listener) {
      fail = listener;
    },
    write(text) {
      const bytes = Buffer.from(text);
      for (let from = 0; from < bytes.length; ) {
        try {
          from += writeSync(fd, bytes, from);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return fail(error as NodeJS.ErrnoException);
          nap();
        }
      }
    },
  };
}

/** A pipe that does not block is full: waits until its reader may have taken something. */
function nap(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, NAP_MS);
}
