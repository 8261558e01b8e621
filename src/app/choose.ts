import inquirer from 'inquirer';
import { visible } from '../core/text/visible.ts';
import { EXIT, type Exit, Stop } from './exit.ts';
import type { SignalName, World } from './world.ts';

export interface Choice<T> {
  name: string;
  value: T;
}

const SIGNAL_EXITS: readonly (readonly [SignalName, Exit])[] = [
  ['SIGTERM', EXIT.terminated],
  ['SIGHUP', EXIT.hangup],
];

/** Lets a person choose one of a list with the arrow keys. Ends the command when the choice is cancelled. */
export async function chooseFrom<T>(world: World, message: string, choices: readonly Choice<T>[]): Promise<T> {
  const abort = new AbortController();
  let exit: Exit = EXIT.interrupted;
  const listening = SIGNAL_EXITS.map(([name, code]) =>
    world.signals.on(name, () => {
      exit = code;
      abort.abort();
    }),
  );
  const prompt = inquirer.createPromptModule({
    input: world.stdin,
    output: world.stdout,
    signal: abort.signal,
    clearPromptOnDone: true,
  });
  try {
    const { chosen } = await prompt<{ chosen: number }>([
      {
        type: 'select',
        name: 'chosen',
        message: visible(message),
        pageSize: Math.max(3, world.out.rows() - 4),
        choices: choices.map(({ name }, value) => ({ name: visible(name), value })),
      },
    ]);
    const choice = choices[chosen];
    if (!choice) throw new Error(`the menu gave back ${chosen}`);
    return choice.value;
  } catch (error) {
    if (error instanceof Error && /^(ExitPrompt|AbortPrompt|CancelPrompt)Error$/.test(error.name))
      throw new Stop('', exit);
    throw error;
  } finally {
    for (const undo of listening) undo();
  }
}
