import { visible } from '../core/text/visible.ts';
import { paint } from '../show/paint.ts';
import { REPORTERS, type Reporter } from '../show/reports/index.ts';
import type { LintReport } from '../show/reports/report.ts';
import { plainTheme } from '../show/theme.ts';
import { Stop } from './exit.ts';
import { absolutePath, shownPath } from './files.ts';
import { plainError } from './plain-error.ts';
import { replaceFile } from './replace-file.ts';
import type { World } from './world.ts';

const FILE_COLUMNS = 80;

/** A report to make, and where it goes. */
export interface Target {
  reporter: Reporter;
  /** Absolute path; without one it is the standard output. */
  path?: string;
}

/** Reads `-f pretty -f sarif:out.sarif`. One of them may go to the standard output. */
export function targetsOf(world: World, formats: readonly string[]): Target[] {
  const targets = formats.map((format): Target => {
    const colon = format.indexOf(':');
    const name = colon < 0 ? format : format.slice(0, colon);
    const reporter = REPORTERS.get(name);
    if (!reporter) throw new Stop(`There is no format "${name}". Known: ${[...REPORTERS.keys()].join(', ')}.`);
    if (colon < 0) return { reporter };
    const file = format.slice(colon + 1);
    if (file === '') throw new Stop(`The file is missing after "${format}".`);
    return { reporter, path: absolutePath(file, world.cwd) };
  });
  const shown = formats.filter((_, at) => targets[at]?.path === undefined);
  if (shown.length > 1) {
    throw new Stop(
      `Only one format can go to the standard output, not ${shown.join(' and ')}. Give the others a file, such as ${shown.at(-1)}:FILE.`,
    );
  }
  const twice = targets.find(({ path }, at) => path && targets.findIndex((other) => other.path === path) < at);
  if (twice?.path) throw new Stop(`Two formats cannot go to the same file "${shownPath(twice.path, world.cwd)}".`);
  return targets;
}

/** Makes the reports; `quietly` only those for files. Returns the files that could not be written, as sentences. */
export function writeReports(
  world: World,
  targets: readonly Target[],
  report: LintReport,
  { quietly }: { quietly: boolean },
): string[] {
  return targets.flatMap(({ reporter, path }) => {
    if (path === undefined) {
      if (!quietly) print(world, reporter, report);
      return [];
    }
    try {
      replaceFile(path, fileText(reporter, report), world.random.hex(8));
      return [];
    } catch (error) {
      return [`"${shownPath(path, world.cwd)}" cannot be written: ${plainError(error)}.`];
    }
  });
}

function print({ out }: World, reporter: Reporter, report: LintReport): void {
  if (reporter.kind === 'text') for (const piece of reporter.pieces(report)) out.text(piece);
  else if (report.files.length > 0) out.lines(reporter.lines(report, out.columns()));
}

function* fileText(reporter: Reporter, report: LintReport): Generator<string> {
  if (reporter.kind === 'lines') yield paint(reporter.lines(report, FILE_COLUMNS), plainTheme);
  else for (const piece of reporter.pieces(report)) yield visible(piece).replace(/\n?$/, '\n');
}
