import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { idFromFile } from '../core/bank/check/ids.ts';
import { firstBank } from '../core/bank/first-bank.ts';
import { EXIT, Stop } from './exit.ts';
import { absolutePath, shownPath } from './files.ts';
import { plainError } from './plain-error.ts';
import type { World } from './world.ts';

/** `examdrill new`: writes a first bank to edit. It never replaces a file. */
export async function newBank(world: World, file: string): Promise<number> {
  const path = absolutePath(/\.ya?ml$/i.test(file) ? file : `${file}.yaml`, world.cwd);
  const shown = shownPath(path, world.cwd);
  if (existsSync(path)) throw new Stop(`"${shown}" exists already, and was not touched.`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeNew(path, firstBank(idFromFile(path)), world.random.hex(8));
  } catch (error) {
    throw new Stop(`"${shown}" cannot be written: ${plainError(error)}.`);
  }
  const argument = /\s/.test(shown) ? `"${shown}"` : shown;
  world.out.text(`Wrote ${shown}. Edit it, then:\n  examdrill lint ${argument}\n  examdrill practice ${argument}`);
  return EXIT.done;
}

/** The text is on the disk before the file gets its name, and a file that came to be meanwhile is left alone. */
function writeNew(path: string, text: string, unique: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${unique}.tmp`);
  try {
    const descriptor = openSync(temporary, 'wx', 0o644);
    try {
      writeSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    linkSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
