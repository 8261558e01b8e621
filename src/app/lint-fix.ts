import nodeFs from 'node:fs';
import { dirname, sep } from 'node:path';
import { decode } from '../core/bank/decode.ts';
import type { PlacedFinding } from '../core/bank/placed.ts';
import type { Reading } from '../core/bank/read.ts';
import { editWritten } from '../core/lint/edits.ts';
import { type Fixed, fixReading } from '../core/lint/fix.ts';
import type { Line } from '../core/text/line.ts';
import { unifiedDiff } from '../show/reports/unified-diff.ts';
import { expectWork } from './engine.ts';
import { type Problem, shownPath } from './files.ts';
import { plainError } from './plain-error.ts';
import { type RewritingSystem, readToRewrite, rewriteFile } from './rewrite-file.ts';
import type { World } from './world.ts';

export interface FixFilesOptions {
  /** Make the fixes too that only guess what was meant. */
  unsafe: boolean;
  /** Write nothing: say what would be changed. */
  dryRun: boolean;
  lint(reading: Reading): PlacedFinding[];
}

export interface FixedFiles {
  /** Findings that were mended, and files that were changed; with `dryRun` those that would be. */
  fixed: number;
  files: number;
  /** With `dryRun` a unified diff of all files. */
  diffs: Line[];
  problems: Problem[];
}

/**
 * Makes the fixes of bank files, each file all at once or not at all. A file that changed since it was read, that cannot
 * be written, or that is a link to somewhere else is left as it is, and is a problem.
 */
export function fixFiles(
  world: World,
  files: readonly { path: string; reading: Reading }[],
  options: FixFilesOptions,
  fs: RewritingSystem = nodeFs,
): FixedFiles {
  const result: FixedFiles = { fixed: 0, files: 0, diffs: [], problems: [] };
  const done = new Set<string>();
  for (const { path, reading } of files) {
    expectWork(reading.source.length);
    const fixed = fixReading(reading, options);
    if (fixed.edits.length === 0) continue;
    const target = targetOf(path, reading.file, world, fs);
    if (typeof target !== 'string') {
      result.problems.push(target);
      continue;
    }
    if (done.has(target)) continue;
    done.add(target);
    if (options.dryRun) {
      for (const line of unifiedDiff(reading.file, reading.source, fixed.edits)) result.diffs.push(line);
    } else {
      const { written, problem } = writeFixed(target, reading, fixed, world, fs);
      if (problem !== undefined) result.problems.push({ problem });
      if (!written) continue;
    }
    result.fixed += fixed.count;
    result.files++;
  }
  return result;
}

/** The file to write. A link stays a link, and is followed only to what lies in the working folder, or beside or below it. */
function targetOf(path: string, shown: string, { cwd }: World, fs: RewritingSystem): string | Problem {
  try {
    const target = fs.realpathSync(path);
    const home = fs.realpathSync(isInside(path, cwd) ? cwd : dirname(path));
    if (isInside(target, home)) return target;
    const elsewhere = shownPath(target, cwd);
    return { problem: `"${shown}" is a link to "${elsewhere}", which was left as it is. To fix it, name that file.` };
  } catch (error) {
    return { problem: notFixed(shown, error) };
  }
}

function isInside(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function notFixed(shown: string, error: unknown): string {
  return `"${shown}" cannot be fixed: ${plainError(error)}. It is as it was.`;
}

function writeFixed(
  path: string,
  reading: Reading,
  fixed: Fixed,
  { random }: World,
  fs: RewritingSystem,
): { written: boolean; problem?: string } {
  const shown = reading.file;
  const changed = `"${shown}" changed while it was checked and was left as it is. Run the command again.`;
  try {
    const file = readToRewrite(path, fs);
    const { source, finding } = decode(file.bytes);
    if (finding || source !== reading.source) return { written: false, problem: changed };
    const bytes = Buffer.from(
      editWritten(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes), fixed.edits),
    );
    if (decode(bytes).source !== fixed.reading.source) {
      return { written: false, problem: `"${shown}" cannot be fixed: its line ends are mixed. It is as it was.` };
    }
    const { done, unflushed } = rewriteFile(file, bytes, random, fs);
    if (!done) return { written: false, problem: changed };
    if (unflushed === undefined) return { written: true };
    return {
      written: true,
      problem: `"${shown}" was fixed, but the disk did not confirm it: ${plainError(unflushed)}.`,
    };
  } catch (error) {
    return { written: false, problem: notFixed(shown, error) };
  }
}
