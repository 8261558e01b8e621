import { outcomes } from '../core/session/outcomes.ts';
import { plural } from '../core/text/plural.ts';
import { type Choice, chooseFrom } from './choose.ts';
import { EXIT } from './exit.ts';
import { findListed } from './find-banks.ts';
import { history } from './history.ts';
import { readPast } from './keeping.ts';
import { isFinished } from './past-session.ts';
import { type PracticeOptions, practice } from './practice.ts';
import { resume } from './resume.ts';
import { review } from './review.ts';
import { study } from './study.ts';
import type { World } from './world.ts';

const DEFAULTS: PracticeOptions = { shuffle: true, save: true };

/** Bare `examdrill` in a terminal: what one can do now. */
export async function menu(world: World): Promise<number> {
  const { sessions, warnings } = readPast(world);
  for (const warning of warnings) world.err.text(warning);
  const open = sessions.filter((log) => !isFinished(log));
  const missed = [...outcomes(sessions).values()].filter(({ latest }) => latest && !latest.right).length;
  const choices: Choice<() => Promise<number>>[] = [
    ...(open.length > 0
      ? [{ name: `Continue (${plural(open.length, 'unfinished session')})`, value: () => resume(world, undefined, {}) }]
      : []),
    { name: 'Practise', value: () => practiceOne(world) },
    ...(missed > 0
      ? [{ name: `My mistakes (${missed})`, value: () => practiceOne(world, { ...DEFAULTS, only: ['missed'] }) }]
      : []),
    { name: 'Notes', value: () => withBank(world, (id) => study(world, [id], {})) },
    ...(sessions.length > open.length
      ? [
          { name: 'Read the last session again', value: () => review(world, undefined, {}) },
          { name: 'History', value: () => history.list(world) },
        ]
      : []),
    { name: 'Quit', value: async () => EXIT.done },
  ];
  const chosen = await chooseFrom(world, 'What would you like to do?', choices);
  return chosen();
}

function practiceOne(world: World, options: PracticeOptions = DEFAULTS): Promise<number> {
  return withBank(world, (id) => practice(world, [id], options));
}

async function withBank(world: World, go: (id: string) => Promise<number>): Promise<number> {
  const banks = findListed(world);
  const [only] = banks;
  if (banks.length === 1 && only) return go(only.id);
  const choices = banks.map(({ id, title, questions }) => ({
    name: `${title} (${plural(questions, 'question')})`,
    value: id,
  }));
  return go(await chooseFrom(world, 'Which bank?', choices));
}
