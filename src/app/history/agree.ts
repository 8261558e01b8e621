import { linesOf } from '../plain/lines.ts';
import { isPlain } from '../terminal-kind.ts';
import type { World } from '../world.ts';

/** Asks a person whether to do something. Without a terminal nobody can be asked, and the command itself is the answer. */
export async function agrees(world: World, question: string, [no, yes]: readonly [string, string]): Promise<boolean> {
  if (!world.stdin.isTTY || !world.out.isTTY) return true;
  if (isPlain(world)) return agreesInLine(world, question);
  const { chooseFrom } = await import('../choose.ts');
  return chooseFrom(world, question, [
    { name: no, value: false },
    { name: yes, value: true },
  ]);
}

async function agreesInLine(world: World, question: string): Promise<boolean> {
  world.out.text(`${question} Write yes or no.`);
  const lines = linesOf(world);
  const answer = await new Promise<string>((resolve) => lines.listen(resolve, () => resolve('no')));
  lines.close();
  return /^\s*y(es)?\s*$/i.test(answer);
}
