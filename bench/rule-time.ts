import { execFileSync } from 'node:child_process';
import { bundled, environment, temp } from './place.ts';

/** Microseconds on the processor for one question. */
export interface RuleTime {
  readMicros: number;
  ruleMicros: number;
}

/** What all rules together take when they are warm, and what reading the same files takes. */
export function ruleTime(folder: string): RuleTime {
  const args = [bundled('rules'), folder];
  return JSON.parse(
    execFileSync(process.execPath, args, { cwd: temp, env: environment(), encoding: 'utf8' }),
  ) as RuleTime;
}
