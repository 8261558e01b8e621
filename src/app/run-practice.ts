import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { results } from '../core/session/results.ts';
import { score } from '../core/session/score.ts';
import { sessionJson } from '../show/reports/session-json.ts';
import { EXIT, type Exit, Stop } from './exit.ts';
import type { Lines } from './plain/lines.ts';
import { practiceByLines, practiceFromAnswers } from './plain/run-practice.ts';
import { plainError } from './plain-error.ts';
import type { Practice } from './practice-session.ts';
import { type Ending, practiceInTerminal } from './terminal/practice-loop.ts';
import { isPlain } from './terminal-kind.ts';
import type { World } from './world.ts';

export interface RunOptions {
  plain?: boolean;
  /** A file with a line for each answer; "-" is standard input. */
  answers?: string;
  json?: boolean;
}

/** Runs a session in the way this terminal or pipe allows, and prints what --json asks for. */
export async function runPractice(
  world: World,
  practice: Practice,
  options: RunOptions,
  opening: readonly string[],
  howTo: readonly string[],
  input: Lines,
): Promise<Ending> {
  const byLines = options.answers !== undefined || options.json === true || isPlain(world, options.plain);
  const out = byLines ? (options.json ? world.err : world.out).plain() : world.out;
  for (const text of opening) out.text(text);
  if (practice.unsavedWhy !== undefined) out.text(`Nothing will be saved: ${practice.unsavedWhy}.`);
  if (!byLines || (world.stdin.isTTY && options.answers === undefined)) recordNow(practice, out);
  out.text('');
  const ending = await run(world, practice, options, out, howTo, byLines ? input : undefined);
  if (options.json) {
    const { state } = practice.session;
    const facts = {
      toolVersion: world.version,
      saved: practice.session.saved,
      startedAt: practice.startedAt,
      banks: practice.fingerprints,
    };
    world.out.json(sessionJson(state, score(state), results(state), facts));
  }
  return { ...ending, exit: exitOf(ending.exit, practice), retry: ending.retry && !options.json };
}

function run(
  world: World,
  practice: Practice,
  options: RunOptions,
  out: World['out'],
  howTo: readonly string[],
  input: Lines | undefined,
): Promise<Ending> | Ending {
  if (options.answers !== undefined) {
    return practiceFromAnswers(practice, out, options.answers, readAnswers(world, options.answers));
  }
  return input ? practiceByLines(world, practice, out, input, howTo) : practiceInTerminal(world, practice);
}

/** Says before the first question when the disk does not take the session. */
function recordNow({ session }: Practice, out: World['out']) {
  session.record();
  if (session.unsaved)
    out.text(`Not saved: ${session.unsaved.reason}. The session goes on; what can be kept later will be.`);
}

function exitOf(exit: Exit, { session }: Practice): Exit {
  return session.unsaved && exit === EXIT.done ? EXIT.usage : exit;
}

function readAnswers(world: World, name: string): string {
  try {
    return readFileSync(name === '-' ? 0 : resolve(world.cwd, name), 'utf8');
  } catch (error) {
    throw new Stop(`${name}: cannot be read: ${plainError(error)}.`);
  }
}
