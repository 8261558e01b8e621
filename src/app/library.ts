import { delimiter, dirname, join } from 'node:path';
import { idFromFile } from '../core/bank/check/ids.ts';
import type { Reading } from '../core/bank/read.ts';
import { field } from '../core/bank/yaml/tree.ts';
import { absolutePath, fileHolds, isFolder, readBankFile, shownPath, walkFolder } from './files.ts';
import type { World } from './world.ts';

/** A file of a bank or a family, read. */
export interface BankFileRead {
  path: string;
  /** The id it goes by, also when it cannot be practised. */
  id: string;
  reading: Reading;
}

/** A folder in which ids are looked up. The first that has one wins. */
export interface Place {
  name: string;
  folder: string;
}

/** Where ids are looked up: ./banks, the folders of EXAMDRILL_BANKS, the banks that come with the program. */
export function places(world: World): Place[] {
  const own = world.env.EXAMDRILL_BANKS?.split(delimiter).filter((folder) => folder !== '') ?? [];
  const all = [
    { name: './banks', folder: join(world.cwd, 'banks') },
    ...own.map((folder) => ({ name: folder, folder: absolutePath(folder, world.cwd) })),
    { name: 'shipped', folder: world.shipped },
  ];
  return all.filter(({ folder }, at) => isFolder(folder) && all.findIndex((other) => other.folder === folder) === at);
}

/**
 * The banks and families in a folder and below it, or only those of one id; other YAML files and files that cannot be
 * read are left out. An id stands in its file, or comes from the file's name: no other file is read as a bank.
 */
export function filesIn(folder: string, world: World, named?: string): BankFileRead[] {
  return walkFolder(folder, world.cwd).files.flatMap((path) => {
    if (named !== undefined && idFromFile(path) !== named && !fileHolds(path, named)) return [];
    const reading = readBankFile(path, shownPath(path, world.cwd));
    if ('problem' in reading || reading.kind === 'other') return [];
    const id = idOf(reading, path);
    return named === undefined || id === named ? [{ path, id, reading }] : [];
  });
}

/** The banks that a family can have: the files beside and below its own. */
export function besideFamily(path: string, world: World): BankFileRead[] {
  return filesIn(dirname(path), world).filter(({ reading }) => reading.kind === 'bank');
}

export function idOf({ content, family, tree, kind }: Reading, path: string): string {
  const known = content?.id ?? family?.id;
  if (known !== undefined) return known;
  const written = field(tree, kind === 'family' ? 'family' : 'id');
  return written?.kind === 'scalar' && written.text !== '' ? written.text : idFromFile(path);
}
