import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { readText, type WalkFilter } from './files.ts';
import { type Glob, matchesGlob, parseGlob } from './lint-glob.ts';

/** The .gitignore of a folder. */
interface IgnoreFile {
  /** Absolute path of the folder. */
  folder: string;
  patterns: IgnorePattern[];
}

interface IgnorePattern {
  glob: Glob;
  /** Begins with `!`: what an earlier pattern ignores is not ignored. */
  negated: boolean;
  /** Ends with `/`. */
  foldersOnly: boolean;
}

const IGNORE_FILE = '.gitignore';

/**
 * The patterns of a .gitignore (https://git-scm.com/docs/gitignore): one with a slash before its end is meant from the
 * folder of the file, any other in all folders below it. Classes by name such as `[[:alpha:]]` match nothing.
 */
export function parseIgnore(text: string): IgnorePattern[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line) => {
      if (line.startsWith('#')) return [];
      const negated = line.startsWith('!');
      const pattern = withoutTrailingSpaces(negated ? line.slice(1) : line);
      const foldersOnly = pattern.endsWith('/');
      const path = foldersOnly ? pattern.slice(0, -1) : pattern;
      if (path === '') return [];
      const glob = parseGlob(path.includes('/') ? path.replace(/^\//, '') : `**/${path}`);
      return glob ? [{ glob, negated, foldersOnly }] : [];
    });
}

/** Spaces at the end do not count, but one after a backslash does. */
function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' && line[end - 2] !== '\\') end--;
  return line.slice(0, end);
}

/** Is a path ignored? The last pattern that matches decides, and an inner file before an outer one. */
export function isIgnored(files: readonly IgnoreFile[], path: string, isFolder: boolean): boolean {
  for (const { folder, patterns } of files.toReversed()) {
    const parts = relative(folder, path).split(sep);
    const last = patterns.findLast(({ glob, foldersOnly }) => (isFolder || !foldersOnly) && matchesGlob(glob, parts));
    if (last) return !last.negated;
  }
  return false;
}

/** Leaves out what the .gitignore files of a folder, below it, and above it up to the top of its repository ignore. */
export function ignoreFilter(folder: string): WalkFilter {
  return filterBy(above(folder).flatMap((each) => readIgnoreFile(each) ?? []));
}

function filterBy(files: readonly IgnoreFile[]): WalkFilter {
  const filter: WalkFilter = {
    skips: (path, isFolder) => isIgnored(files, path, isFolder),
    within(folder, names) {
      const own = names.includes(IGNORE_FILE) ? readIgnoreFile(folder) : undefined;
      return own ? filterBy([...files, own]) : filter;
    },
  };
  return filter;
}

function readIgnoreFile(folder: string): IgnoreFile | undefined {
  const text = readText(join(folder, IGNORE_FILE));
  return text === undefined ? undefined : { folder, patterns: parseIgnore(text) };
}

/** The folders above one, from the top of its git repository; none outside of one. */
function above(folder: string): string[] {
  const folders: string[] = [];
  for (let at = folder; !existsSync(join(at, '.git')); at = dirname(at)) {
    if (dirname(at) === at) return [];
    folders.unshift(dirname(at));
  }
  return folders;
}
