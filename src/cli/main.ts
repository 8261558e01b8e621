import { CommanderError } from 'commander';
import { bugs } from '../../package.json';
import { EXIT, isStop } from '../app/exit.ts';
import { isPlain } from '../app/terminal-kind.ts';
import type { World } from '../app/world.ts';
import { wrap } from '../core/text/wrap.ts';
import { createProgram } from './program.ts';

/**
 * Runs one command line and returns its exit code. Every error becomes words for the user. `prepare` runs before there is
 * work: help needs none of it.
 */
export async function main(world: World, prepare = () => {}): Promise<number> {
  let exit: number = EXIT.done;
  try {
    const done = (code: number) => {
      exit = code;
    };
    const program = createProgram(world, done, prepare);
    if (isBare(world.argv)) {
      if (!isPlain(world)) {
        prepare();
        return await (await import('../app/menu.ts')).menu(world);
      }
      program.outputHelp();
    } else await program.parseAsync(world.argv, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (isStop(error)) {
      if (error.message !== '') say(world, `examdrill: ${error.message}`);
      return error.exit;
    }
    return explainBug(world, error);
  }
}

/** A message in whole words where a person reads it, and on one line for programs. */
function say({ err }: World, message: string): void {
  if (err.isTTY) err.lines(wrap([{ text: message }], err.columns()));
  else err.text(message);
}

function isBare(argv: readonly string[]): boolean {
  return argv.every((argument) => argument === '--no-color');
}

/** Something that was not foreseen: said with what a report needs, never as a stack trace. */
function explainBug(world: World, error: unknown): number {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const where = /\(?([^\s()]+:\d+:\d+)\)?$/m.exec(stack)?.[1] ?? 'an unknown place';
  world.err.text(
    [
      `examdrill: this is a mistake in examdrill itself: ${message}`,
      `Please report it with this text: version ${world.version}, ${world.argv[0] ?? 'no command'}, at ${where}`,
      bugs,
    ].join('\n'),
  );
  return EXIT.bug;
}
