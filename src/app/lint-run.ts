import { checkFamily } from '../core/bank/check/family.ts';
import type { Finding } from '../core/bank/finding.ts';
import { type PlacedFinding, placeFindings } from '../core/bank/placed.ts';
import type { Reading } from '../core/bank/read.ts';
import type { LintConfig } from '../core/lint/config.ts';
import { DEFAULT_MAX_AGE, type LintContext } from '../core/lint/rule.ts';
import { judgeReading } from '../core/lint/run.ts';
import { isEnabled, type LintSettings } from '../core/lint/settings.ts';
import type { FileReport, Hidden, LintReport } from '../show/reports/report.ts';
import { absolutePath, readBankFile, shownPath } from './files.ts';
import { besideFamily } from './library.ts';
import { type BaselineRun, openBaseline } from './lint-baseline.ts';
import { defaultPath, lintFiles, readStandardInput } from './lint-files.ts';
import { isFixing, type LintOptions } from './lint-options.ts';
import { lintProgress } from './lint-progress.ts';
import { localTime } from './session.ts';
import type { World } from './world.ts';

/** What one run works with, and what it has found so far. */
export interface LintRun {
  world: World;
  options: LintOptions;
  settings: LintSettings;
  context: LintContext;
  baseline: BaselineRun | undefined;
  files: FileReport[];
  /** Kept only where they are asked for again. */
  readings: { path: string; reading: Reading }[];
  questions: number;
  skipped: number;
  hidden: Hidden;
  /** What could not be read, as sentences. */
  problems: string[];
}

const STDIN_NAME = 'stdin.yaml';
const STALE_RULE = 'lint/unused-suppression';

/** Reads and checks what is named. */
export async function runLint(
  world: World,
  { rules = {}, maxAge = DEFAULT_MAX_AGE }: LintConfig,
  paths: readonly string[],
  options: LintOptions,
): Promise<LintRun> {
  const settings: LintSettings = {
    levels: new Map(Object.entries(rules)),
    ...(options.rule ? { only: new Set(options.rule) } : {}),
  };
  const run: LintRun = {
    world,
    options,
    settings,
    context: { today: localTime(world.clock.wall()).slice(0, 10), maxAge },
    baseline: options.baseline === undefined ? undefined : open(world, options.baseline, options, settings),
    files: [],
    readings: [],
    questions: 0,
    skipped: 0,
    hidden: { suppressed: 0, baseline: 0, warnings: 0, hints: 0 },
    problems: [],
  };
  if (options.stdin) await checkInput(run);
  else checkPaths(run, paths.length > 0 ? paths : [defaultPath(world.cwd)]);
  return run;
}

function open(world: World, name: string, options: LintOptions, settings: LintSettings): BaselineRun {
  return openBaseline(world, name, {
    create: options.updateBaseline === true,
    // What is to be fixed first must not be known yet.
    adopt: options.updateBaseline === true && !isFixing(options),
    isJudged: (rule) => isEnabled(rule, settings) && isEnabled(STALE_RULE, settings),
  });
}

async function checkInput(run: LintRun): Promise<void> {
  const { world, options } = run;
  const path = absolutePath(options.stdinFilename ?? STDIN_NAME, world.cwd);
  check(run, path, await readStandardInput(world, shownPath(path, world.cwd)));
}

function checkPaths(run: LintRun, paths: readonly string[]): void {
  const { world, problems } = run;
  const named = lintFiles(world, paths);
  problems.push(...named.problems.map(({ problem }) => problem));
  const progress = lintProgress(world);
  try {
    for (const [done, file] of named.files.entries()) {
      progress.at(done, named.files.length);
      const reading = readBankFile(file.path, shownPath(file.path, world.cwd));
      if ('problem' in reading) problems.push(reading.problem);
      else if (!file.named && reading.kind === 'other') run.skipped++;
      else check(run, file.path, reading);
    }
  } finally {
    progress.end();
  }
}

/** The source is kept only where a report can show it. */
function check(run: LintRun, path: string, reading: Reading): void {
  const { fresh, suppressed, known } = examine(run, reading);
  const findings = placeFindings(
    reading,
    fresh.filter((finding) => isListed(finding, run.options)),
  );
  run.questions += reading.draft?.questions.length ?? 0;
  run.hidden.suppressed += suppressed;
  run.hidden.baseline += known;
  for (const finding of fresh) {
    if (isListed(finding, run.options)) continue;
    if (finding.severity === 'warning') run.hidden.warnings++;
    else run.hidden.hints++;
  }
  run.files.push({ file: reading.file, source: findings.length > 0 ? reading.source : '', findings });
  if (run.options.cueReport || isFixing(run.options)) run.readings.push({ path, reading });
}

/** What is found in a reading and listed. */
export function listedIn(run: LintRun, reading: Reading): PlacedFinding[] {
  return placeFindings(
    reading,
    examine(run, reading).fresh.filter((finding) => isListed(finding, run.options)),
  );
}

function isListed({ severity = 'error' }: Finding, { quiet = false, hints = false }: LintOptions): boolean {
  return severity === 'error' || (!quiet && (severity === 'warning' || hints));
}

/** What is left by the file's own suppressions and by the baseline, and how much is not. */
function examine(run: LintRun, reading: Reading): { fresh: readonly Finding[]; suppressed: number; known: number } {
  const path = absolutePath(reading.file, run.world.cwd);
  const judged = judgeReading(withFamily(reading, path, run.world), run.context, run.settings);
  const compared = run.baseline?.compare(path, reading, judged);
  return {
    fresh: compared?.fresh ?? judged.findings,
    suppressed: judged.suppressed,
    known: compared?.hidden ?? 0,
  };
}

function withFamily(reading: Reading, path: string, world: World): Reading {
  if (reading.kind !== 'family') return reading;
  const known = new Set(besideFamily(path, world).map(({ id }) => id));
  return { ...reading, findings: [...reading.findings, ...checkFamily(reading, known)] };
}

/** The report of a run, sorted by file. What is stale in the baseline is found in the file of the baseline. */
export function reportOf({ files, questions, skipped, hidden, baseline, options }: LintRun): LintReport {
  const isWritten = options.updateBaseline || options.pruneBaseline;
  const stale = isWritten ? undefined : baseline?.stale();
  const all = stale ? [...files, stale] : files;
  return {
    files: all.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    questions,
    skipped,
    hidden,
  };
}
