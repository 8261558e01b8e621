import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { environment, temp } from './place.ts';

export interface Usage {
  wallMs: number;
  /** On the processor, all threads together, where it can be told. */
  cpuMs?: number;
  memoryMiB?: number;
}

/** Runs Node with these arguments and gives the time until it had ended. Throws unless it exits with 0. */
export function timed(...args: string[]): number {
  return run(args).wallMs;
}

/** The same with the time on the processor and the most memory held. Asking for them costs half a millisecond. */
export function counted(...args: string[]): Usage {
  const { wallMs, report } = run(['--require', join(import.meta.dirname, 'usage.cjs'), ...args]);
  return { wallMs, ...(JSON.parse(report) as Omit<Usage, 'wallMs'>) };
}

function run(args: readonly string[]): { wallMs: number; report: string } {
  const env = environment();
  const start = performance.now();
  const { status, output } = spawnSync(process.execPath, args, {
    cwd: temp,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const wallMs = performance.now() - start;
  if (status !== 0) throw new Error(`exit ${status}: node ${args.join(' ')}\n${output.join('')}`);
  return { wallMs, report: output[3] ?? '' };
}
