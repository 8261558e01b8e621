import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file at once: whoever reads it meanwhile finds the old text or the new one, whole. Links lead to the file that
 * is replaced; what is no regular file, such as /dev/null, is written to. `unique` makes the name of the file in between.
 * Throws the system's error.
 */
export function replaceFile(path: string, pieces: Iterable<string>, unique: string): void {
  const target = targetOf(path);
  const mode = modeOf(target);
  if (mode === 'special') {
    writeFileSync(target, [...pieces].join(''));
    return;
  }
  const temporary = join(dirname(target), `.${basename(target)}.${unique}.tmp`);
  try {
    const descriptor = openSync(temporary, 'wx');
    try {
      if (mode !== undefined) fchmodSync(descriptor, mode);
      for (const piece of pieces) writeWhole(descriptor, Buffer.from(piece));
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function writeWhole(descriptor: number, bytes: Buffer): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from);
}

function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** undefined when there is nothing yet. */
function modeOf(path: string): number | 'special' | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  return stat.isFile() || stat.isDirectory() ? stat.mode & 0o777 : 'special';
}
