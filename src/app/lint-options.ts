import { meantRule, unknownRuleHelp } from '../core/lint/rule-names.ts';
import { RULE_IDS } from '../core/lint/run.ts';
import { Stop } from './exit.ts';

export interface LintOptions {
  /** `name` or `name:file`. */
  format?: string[];
  rule?: string[];
  maxWarnings?: number;
  quiet?: boolean;
  hints?: boolean;
  baseline?: string;
  updateBaseline?: boolean;
  pruneBaseline?: boolean;
  fix?: boolean;
  fixUnsafe?: boolean;
  fixDryRun?: boolean;
  stdin?: boolean;
  stdinFilename?: string;
  cueReport?: boolean;
  printConfig?: boolean;
}

/** Stops when options do not go together, or name what does not exist. */
export function checkOptions(paths: readonly string[], options: LintOptions): void {
  if (paths.includes('')) throw new Stop('One of the paths is empty.');
  if (options.stdin && paths.length > 0) throw new Stop('With --stdin no path can be named.');
  if (options.stdin && isFixing(options)) throw new Stop('What comes with --stdin cannot be fixed: name the file.');
  if (options.stdinFilename !== undefined && !options.stdin) throw new Stop('--stdin-filename needs --stdin.');
  if ((options.updateBaseline || options.pruneBaseline) && options.baseline === undefined) {
    throw new Stop(`--${options.updateBaseline ? 'update' : 'prune'}-baseline needs --baseline FILE.`);
  }
  if (options.fixDryRun && (options.updateBaseline || options.pruneBaseline)) {
    throw new Stop('--fix-dry-run writes nothing, not even the baseline.');
  }
  if (options.rule?.length === 0) throw new Stop('--rule needs the name of a rule.');
  for (const name of options.rule ?? []) {
    if (RULE_IDS.includes(name)) continue;
    throw new Stop(`There is no rule "${name}". ${unknownRuleHelp(meantRule(name, RULE_IDS))}`);
  }
}

export function isFixing({ fix, fixUnsafe, fixDryRun }: LintOptions): boolean {
  return fix === true || fixUnsafe === true || fixDryRun === true;
}
