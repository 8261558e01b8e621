import { outcomes } from '../core/session/outcomes.ts';
import { plural } from '../core/text/plural.ts';
import { type Choice, chooseFrom } from './choose.ts';
import { exam } from './exam.ts';
import { EXIT } from './exit.ts';
import { examinable, findListed, type ListedBank, practicable } from './find-listed.ts';
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
  const listed = findListed(world);
  const banks = practicable(listed);
  const exams = examinable(listed);
  const choices: Choice<() => Promise<number>>[] = [
    ...(open.length > 0
      ? [{ name: `Continue (${plural(open.length, 'unfinished session')})`, value: () => resume(world, undefined, {}) }]
      : []),
    { name: 'Practise', value: () => practiceOne(world, banks) },
    ...(exams.length > 0 ? [{ name: 'Timed exam', value: () => examOne(world, exams) }] : []),
    ...(missed > 0
      ? [{ name: `My mistakes (${missed})`, value: () => practiceOne(world, banks, { ...DEFAULTS, only: ['missed'] }) }]
      : []),
    { name: 'Notes', value: () => withBank(world, banks, (id) => study(world, [id], {})) },
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

function practiceOne(world: World, banks: readonly ListedBank[], options = DEFAULTS): Promise<number> {
  return withBank(world, banks, (id) => practice(world, [id], options));
}

async function examOne(world: World, exams: readonly ListedBank[]): Promise<number> {
  const named = (one: ListedBank) =>
    `${one.title} (${plural(one.exam?.questions ?? 0, 'question')}, ${one.exam?.minutes} min)`;
  const choices = exams.map((one) => ({ name: named(one), value: one.id }));
  return exam(world, [await onlyOrChosen(world, 'Which exam?', choices)], { save: true });
}

async function withBank(
  world: World,
  banks: readonly ListedBank[],
  go: (id: string) => Promise<number>,
): Promise<number> {
  const choices = banks.map(({ id, title, questions }) => ({
    name: `${title} (${plural(questions, 'question')})`,
    value: id,
  }));
  return go(await onlyOrChosen(world, 'Which bank?', choices));
}

async function onlyOrChosen(world: World, message: string, choices: readonly Choice<string>[]): Promise<string> {
  const [only] = choices;
  return choices.length === 1 && only ? only.value : chooseFrom(world, message, choices);
}
