import type { Command } from 'commander';
import type { World } from '../app/world.ts';

/** Adds one command to the program. Its work is loaded only when it runs. */
export type AddCommand = (program: Command, act: Act) => void;

/** Wraps a command's work so that its exit code becomes that of the program. */
export type Act = <A extends unknown[]>(
  work: (world: World, ...args: A) => Promise<number>,
) => (...args: A) => Promise<void>;

/** Examples shown under a command's help. */
export function examples(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}
