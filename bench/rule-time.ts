import { execFileSync } from 'node:child_process';
import { bundled, environment, temp } from './place.ts';

/** Microseconds on the processor for one question. */
export interface RuleTime {
  readMicros: number;
  ruleMicros: number;
}

const PROCESSES = 4;

/**
 * What all rules together take when they are warm, and what reading the same files takes: the best of several
 * processes, since what else the machine does can only add to it.
 */
export function ruleTime(folder: string): RuleTime {
  const args = [bundled('rules'), folder];
  const times = Array.from(
    { length: PROCESSES },
    () =>
      JSON.parse(execFileSync(process.execPath, args, { cwd: temp, env: environment(), encoding: 'utf8' })) as RuleTime,
  );
  return {
    readMicros: Math.min(...times.map(({ readMicros }) => readMicros)),
    ruleMicros: Math.min(...times.map(({ ruleMicros }) => ruleMicros)),
  };
}
