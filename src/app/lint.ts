import { plural } from '../core/text/plural.ts';
import { countAll } from '../show/reports/report.ts';
import { EXIT, Stop } from './exit.ts';
import { configText, findConfig } from './lint-config.ts';
import { type Target, targetsOf, writeReports } from './lint-formats.ts';
import { checkOptions, isFixing, type LintOptions } from './lint-options.ts';
import { type LintRun, listedIn, reportOf, runLint } from './lint-run.ts';
import type { World } from './world.ts';

/**
 * `examdrill lint`: checks bank files and reports what was found, sorted by file, line, column and rule. What is said
 * besides the report goes to standard error.
 */
export async function lint(world: World, paths: string[], options: LintOptions): Promise<number> {
  const targets = targetsOf(world, options.format ?? ['pretty']);
  checkOptions(paths, options);
  const found = findConfig(world);
  if (options.printConfig) {
    world.out.text(configText(found));
    return EXIT.done;
  }
  let run = await runLint(world, found.config, paths, options);
  if (run.files.length === 0 && run.problems.length === 0) {
    throw new Stop(
      `No bank was found in ${paths.length > 0 ? paths.map((path) => `"${path}"`).join(', ') : 'this folder'}.`,
    );
  }
  if (options.cueReport) return reportCues(run);
  if (isFixing(options)) {
    const problems = await fix(run, targets);
    if (!options.fixDryRun)
      run = await runLint(world, found.config, paths, { ...options, fix: false, fixUnsafe: false });
    run.problems.push(...problems);
  }
  return report(run, targets, options.maxWarnings ?? found.config.maxWarnings);
}

function report(run: LintRun, targets: readonly Target[], mostWarnings = Number.POSITIVE_INFINITY): number {
  const { world, options, baseline, problems } = run;
  const how = options.updateBaseline ? 'update' : options.pruneBaseline ? 'prune' : undefined;
  const saved = how && baseline?.save(how);
  const made = reportOf(run);
  problems.push(...writeReports(world, targets, made, { quietly: options.fixDryRun === true }));
  if (saved) world.err.text(saved);
  sayProblems(run);
  const { error, warning } = countAll(made);
  const tooMany = warning > mostWarnings;
  if (tooMany) world.err.text(`examdrill: ${plural(warning, 'warning')}; at most ${mostWarnings} may be there.`);
  if (problems.length > 0) return EXIT.usage;
  return error > 0 || tooMany ? EXIT.found : EXIT.done;
}

function sayProblems({ world, problems }: LintRun): void {
  for (const problem of problems) world.err.text(`examdrill: ${problem}`);
}

/** Makes the fixes of what is listed; a dry run prints them as a diff instead of the report. Returns what went wrong. */
async function fix(run: LintRun, targets: readonly Target[]): Promise<string[]> {
  const { world, options, readings } = run;
  const dryRun = options.fixDryRun === true;
  if (dryRun && targets.some(({ path, reporter }) => path === undefined && reporter.kind === 'text')) {
    throw new Stop('--fix-dry-run prints a diff. Give the report a file, such as json:FILE.');
  }
  const { fixFiles } = await import('./lint-fix.ts');
  const { fixed, files, diffs, problems } = fixFiles(world, readings, {
    unsafe: options.fixUnsafe === true,
    dryRun,
    lint: (reading) => listedIn(run, reading),
  });
  if (diffs.length > 0) world.out.lines(diffs);
  const what = `${plural(fixed, 'finding')} in ${plural(files, 'file')}`;
  world.err.text(fixed === 0 ? 'Nothing to fix.' : dryRun ? `Would fix ${what}.` : `Fixed ${what}.`);
  return problems.map(({ problem }) => problem);
}

async function reportCues(run: LintRun): Promise<number> {
  const { cueReport } = await import('./lint-cues.ts');
  const readings = run.readings.map(({ reading }) => reading);
  const exit = cueReport(run.world, readings, run.options.format?.[0] ?? 'pretty');
  sayProblems(run);
  return run.problems.length > 0 ? EXIT.usage : exit;
}
