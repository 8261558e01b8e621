import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { results } from '../core/session/results.ts';
import { score } from '../core/session/score.ts';
import { wrap } from '../core/text/wrap.ts';
import { sessionJson } from '../show/reports/session-json.ts';
import { span } from '../show/spans.ts';
import { EXIT, type Exit, isStop, Stop } from './exit.ts';
import type { Lines } from './plain/lines.ts';
import { sitByLines, sitFromAnswers } from './plain/run-lines.ts';
import { plainError } from './plain-error.ts';
import type { Sitting } from './sitting.ts';
import { examPassed, topicsOf } from './summary.ts';
import { type Ending, sitInTerminal } from './terminal/sitting-loop.ts';
import { isPlain } from './terminal-kind.ts';
import type { World } from './world.ts';

export interface RunOptions {
  plain?: boolean;
  /** A file with a line for each answer; "-" is standard input. */
  answers?: string;
  json?: boolean;
}

/** Runs a session in the way this terminal or pipe allows, and prints what --json asks for. */
export async function runSitting(
  world: World,
  sitting: Sitting,
  options: RunOptions,
  opening: readonly string[],
  howTo: readonly string[],
  input: Lines,
  answers: Answers | undefined,
  notices: readonly string[] = [],
): Promise<Ending> {
  const byLines = answers !== undefined || options.json === true || isPlain(world, options.plain);
  const out = byLines ? (options.json ? world.err : world.out).plain() : world.out;
  for (const text of [...opening, ...(byLines ? notices : [])]) say(out, text);
  if (sitting.unsavedWhy !== undefined) say(out, `Nothing will be saved: ${sitting.unsavedWhy}.`);
  const inExam = sitting.session.state.mode === 'exam';
  if (inExam || !byLines || (answers === undefined && world.stdin.isTTY)) recordNow(sitting, out);
  if (opening.length > 0 || sitting.unsavedWhy !== undefined) out.text('');
  const printJson = () => {
    if (!options.json) return;
    const { state } = sitting.session;
    const facts = {
      toolVersion: world.version,
      saved: sitting.session.saved,
      startedAt: sitting.startedAt,
      banks: sitting.fingerprints,
      passed: examPassed(state),
      topics: topicsOf(sitting),
    };
    world.out.json(sessionJson(state, score(state), results(state), facts));
  };
  try {
    const ending = answers
      ? sitFromAnswers(sitting, out, answers)
      : await (byLines ? sitByLines(world, sitting, out, input, howTo) : sitInTerminal(world, sitting, 'all', notices));
    printJson();
    return { ...ending, exit: exitOf(ending.exit, sitting), retry: ending.retry && !options.json };
  } catch (error) {
    if (isStop(error)) printJson();
    throw error;
  }
}

/** Says before the first question when the disk does not take the session. */
function recordNow({ session }: Sitting, out: World['out']) {
  session.record();
  if (session.unsaved)
    say(out, `Not saved: ${session.unsaved.reason}. The session goes on; what can be kept later will be.`);
}

/** A message in whole words where a person reads it, and on one line for programs. */
function say(out: World['out'], text: string) {
  if (out.isTTY) out.lines(wrap([span(text)], out.columns()));
  else out.text(text);
}

function exitOf(exit: Exit, { session }: Sitting): Exit {
  return session.unsaved && exit === EXIT.done ? EXIT.usage : exit;
}

/** The lines of --answers, and the name they go by. */
export interface Answers {
  name: string;
  text: string;
}

/** Reads what --answers names, before anything is started or recorded. */
export function answersOf(world: World, { answers: name }: RunOptions): Answers | undefined {
  if (name === undefined) return undefined;
  try {
    return { name, text: readFileSync(name === '-' ? 0 : resolve(world.cwd, name), 'utf8') };
  } catch (error) {
    throw new Stop(`${name}: cannot be read: ${plainError(error)}.`);
  }
}
