import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LARGEST_FILE, tooLarge } from '../core/bank/decode.ts';
import { type Reading, readBytes, unread } from '../core/bank/read.ts';
import { Stop } from './exit.ts';
import { absolutePath, isFolder, type Problem, walkFolder } from './files.ts';
import { expandBraces, isGlob, matchesGlob, parseGlob } from './lint-glob.ts';
import { ignoreFilter } from './lint-ignore.ts';
import { plainError } from './plain-error.ts';
import type { World } from './world.ts';

/** A file to check. */
export interface LintFile {
  /** Absolute path. */
  path: string;
  /** Named by itself: it is a bank, whatever is in it. Others are skipped when they are none. */
  named: boolean;
}

export interface LintFiles {
  files: LintFile[];
  problems: Problem[];
}

/**
 * The files that arguments name. In folders, and for patterns, YAML files that .gitignore does not ignore; a file or a
 * folder named by itself counts, ignored or not.
 */
export function lintFiles({ cwd, platform }: Pick<World, 'cwd' | 'platform'>, args: readonly string[]): LintFiles {
  const files = new Map<string, LintFile>();
  const problems: Problem[] = [];
  const addAll = (paths: readonly string[], named: boolean) => {
    for (const path of paths) files.set(path, { path, named: named || files.get(path)?.named === true });
  };
  for (const argument of args) {
    const path = absolutePath(argument, cwd);
    if (isFolder(path)) {
      const walk = walkFolder(path, cwd, ignoreFilter(path));
      addAll(walk.files, false);
      problems.push(...walk.problems);
    } else if (isGlob(argument) && !existsSync(path)) {
      const pattern = platform === 'win32' ? argument.replaceAll('\\', '/') : argument;
      const walk = globFiles(pattern, cwd);
      addAll(walk.files, false);
      problems.push(...walk.problems);
      if (walk.files.length === 0) problems.push({ problem: `No YAML file matches "${argument}".` });
    } else {
      addAll([path], true);
    }
  }
  return { files: [...files.values()], problems };
}

function globFiles(pattern: string, cwd: string): { files: string[]; problems: Problem[] } {
  const ways = expandBraces(pattern);
  if (!ways) throw new Stop(`The braces of "${pattern}" make too many patterns.`);
  const walks = ways.map((way) => filesOfOne(way, cwd));
  return { files: walks.flatMap(({ files }) => files), problems: walks.flatMap(({ problems }) => problems) };
}

/** Walks from the last folder that is named without a pattern. */
function filesOfOne(pattern: string, cwd: string): { files: string[]; problems: Problem[] } {
  const parts = pattern.split('/');
  const first = parts.findIndex(isGlob);
  const fixed = first < 0 ? parts.length - 1 : first;
  const folder = absolutePath(parts.slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : '.'), cwd);
  const glob = parseGlob(parts.slice(fixed).join('/'));
  if (!glob || !isFolder(folder)) return { files: [], problems: [] };
  const { files, problems } = walkFolder(folder, cwd, ignoreFilter(folder));
  return { files: files.filter((path) => matchesGlob(glob, relative(folder, path).split(sep))), problems };
}

/** Where lint looks when nothing is named. */
export function defaultPath(cwd: string): string {
  const banks = join(cwd, 'banks');
  return isFolder(banks) ? banks : cwd;
}

/** Reads standard input as a bank file of a name. */
export async function readStandardInput({ stdin }: Pick<World, 'stdin'>, shown: string): Promise<Reading> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stdin) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size <= LARGEST_FILE) chunks.push(bytes);
    }
  } catch (error) {
    throw new Stop(`The standard input cannot be read: ${plainError(error)}.`);
  }
  return size > LARGEST_FILE ? unread(shown, tooLarge(size)) : readBytes(Buffer.concat(chunks), shown);
}
