import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { placeFindings } from '../core/bank/placed.ts';
import { type LintConfig, readConfig } from '../core/lint/config.ts';
import { DEFAULT_MAX_AGE } from '../core/lint/rule.ts';
import { RULES } from '../core/lint/rules/index.ts';
import { RULE_IDS } from '../core/lint/run.ts';
import { plural } from '../core/text/plural.ts';
import { prettyFile } from '../show/reports/pretty.ts';
import { Stop } from './exit.ts';
import { readTextOrStop, shownPath } from './files.ts';
import type { World } from './world.ts';

const NAME = 'examdrill.config.yaml';

export interface FoundConfig {
  /** As people see it; undefined when there is no file. */
  file?: string;
  config: LintConfig;
}

/** The nearest examdrill.config.yaml, from the working folder upwards. Stops with frames when something is wrong in it. */
export function findConfig(world: World): FoundConfig {
  const path = nearest(world.cwd);
  if (path === undefined) return { config: {} };
  const file = shownPath(path, world.cwd);
  const source = readTextOrStop(path, file);
  const { config, findings } = readConfig(source, RULE_IDS);
  if (config) return { file, config };
  const placed = placeFindings({ file, source }, findings);
  world.err.lines(prettyFile({ file, source, findings: placed }, world.err.columns()));
  throw new Stop(`"${file}" cannot be used: ${plural(findings.length, 'error')}.`);
}

function nearest(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const path = join(folder, NAME);
    if (existsSync(path)) return path;
    if (dirname(folder) === folder) return undefined;
  }
}

/** What holds in a run, as a configuration file: each rule with its level, what is not written with what holds then. */
export function configText({ file, config }: FoundConfig): string {
  const { maxAge = DEFAULT_MAX_AGE, maxWarnings, rules = {} } = config;
  return [
    file ? `# From ${file}` : `# There is no ${NAME} in this folder or above it`,
    `maxAge: ${maxAge}`,
    ...(maxWarnings === undefined ? [] : [`maxWarnings: ${maxWarnings}`]),
    'rules:',
    ...RULES.map(({ id, severity }) => `  ${id}: ${rules[id] ?? severity}`),
  ].join('\n');
}
