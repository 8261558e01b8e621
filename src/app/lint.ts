import { join } from 'node:path';
import { checkFamily } from '../core/bank/check/family.ts';
import type { Reading } from '../core/bank/read.ts';
import { lintReading } from '../core/lint/run.ts';
import { REPORTERS } from '../show/reports/index.ts';
import { countBySeverity, type FileReport, type LintReport } from '../show/reports/report.ts';
import { EXIT, Stop } from './exit.ts';
import { absolutePath, isFolder, type Problem, readBankFile, shownPath, walkFolder } from './files.ts';
import { besideFamily } from './library.ts';
import type { World } from './world.ts';

export interface LintOptions {
  format: string;
}

/** `examdrill lint`: checks bank files and reports what was found. */
export async function lint(world: World, paths: string[], { format }: LintOptions): Promise<number> {
  const reporter = REPORTERS.get(format);
  if (!reporter) {
    throw new Stop(`There is no format "${format}". Known: ${[...REPORTERS.keys()].join(', ')}.`);
  }
  if (paths.includes('')) throw new Stop('One of the paths is empty.');
  const { report, problems } = check(world, paths.length > 0 ? paths : [defaultPath(world)]);
  if (report.files.length === 0 && problems.length === 0) {
    throw new Stop(
      `No bank was found in ${paths.length > 0 ? paths.map((path) => `"${path}"`).join(', ') : 'this folder'}.`,
    );
  }
  if (reporter.kind === 'lines') {
    if (report.files.length > 0) world.out.lines(reporter.lines(report, world.out.columns()));
  } else {
    for (const piece of reporter.pieces(report)) world.out.text(piece);
  }
  for (const { problem } of problems) world.err.text(`examdrill: ${problem}`);
  if (problems.length > 0) return EXIT.usage;
  return countBySeverity(report).error > 0 ? EXIT.found : EXIT.done;
}

function defaultPath(world: World): string {
  const banks = join(world.cwd, 'banks');
  return isFolder(banks) ? banks : world.cwd;
}

function check(world: World, paths: readonly string[]): { report: LintReport; problems: Problem[] } {
  const files = new Map<string, FileReport>();
  const problems: Problem[] = [];
  let questions = 0;
  let skipped = 0;

  function checkFile(path: string, inFolder: boolean): void {
    const shown = shownPath(path, world.cwd);
    if (files.has(path)) return;
    const reading = readBankFile(path, shown);
    if ('problem' in reading) {
      problems.push(reading);
    } else if (inFolder && reading.kind === 'other') {
      skipped++;
    } else {
      questions += reading.draft?.questions.length ?? 0;
      files.set(path, fileReport(reading, path, world));
    }
  }

  for (const argument of paths) {
    const path = absolutePath(argument, world.cwd);
    if (!isFolder(path)) {
      checkFile(path, false);
      continue;
    }
    const walk = walkFolder(path, world.cwd);
    problems.push(...walk.problems);
    for (const file of walk.files) checkFile(file, true);
  }
  const sorted = [...files.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { report: { files: sorted, questions, skipped }, problems };
}

/** The source is kept only where a report can show it. */
function fileReport(reading: Reading, path: string, world: World): FileReport {
  const known = reading.kind === 'family' ? new Set(besideFamily(path, world).map(({ id }) => id)) : undefined;
  const read = known ? { ...reading, findings: [...reading.findings, ...checkFamily(reading, known)] } : reading;
  const findings = lintReading(read);
  return { file: reading.file, source: findings.length > 0 ? reading.source : '', findings };
}
