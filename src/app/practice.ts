import type { Started } from '../core/history/event.ts';
import { type Only, type Outcome, outcomes } from '../core/session/outcomes.ts';
import { missed } from '../core/session/results.ts';
import { EXIT, Stop } from './exit.ts';
import { findPracticeBanks } from './find-banks.ts';
import { type FoundBank, practiceForm } from './form.ts';
import { openKeeping, readPast } from './keeping.ts';
import { openingLines } from './opening.ts';
import { linesOf } from './plain/lines.ts';
import { programName } from './program-name.ts';
import { answersOf, type RunOptions, runSitting } from './run-sitting.ts';
import { localTime, startSession } from './session.ts';
import type { Sitting } from './sitting.ts';
import type { World } from './world.ts';

export interface PracticeOptions extends RunOptions {
  count?: number;
  topic?: string[];
  tag?: string[];
  jurisdiction?: string[];
  only?: Only[];
  question?: string[];
  seed?: string;
  /** false: keep the order of the file. */
  shuffle: boolean;
  untilPerfect?: boolean;
  /** false: nothing is kept. */
  save: boolean;
  /** Seconds for each question. */
  timePerQuestion?: number;
  minutes?: number;
}

const DEFAULT_COUNT = 15;

/** `examdrill practice`: asks questions and gives the reasons after each answer. */
export async function practice(world: World, args: string[], options: PracticeOptions): Promise<number> {
  const banks = findPracticeBanks(world, args);
  const past = readPast(world);
  for (const warning of past.warnings) world.err.text(warning);
  const known = outcomes(past.sessions);
  const seed = options.seed ?? world.random.digits(6);
  checkNames(banks, options);
  const started = draw(world, banks, known, options, seed);
  const opening = openingLines(started, banks, known, past.sessions, world.clock.wall());
  return runAll(world, banks, started, options, opening, howToFeed(args, programName(world)));
}

/** Runs a session, and those that try its missed questions again. */
async function runAll(
  world: World,
  banks: readonly FoundBank[],
  first: Started,
  options: PracticeOptions,
  opening: readonly string[],
  howTo: readonly string[],
): Promise<number> {
  const answers = answersOf(world, options);
  const keeping = openKeeping(world, options.save);
  const input = linesOf(world);
  let started = first;
  let said = opening;
  for (let round = 2; ; round++) {
    const current = beginSitting(world, banks, started, keeping, !options.json && options.answers === undefined);
    const { exit, retry } = await runSitting(world, current, options, said, howTo, input, answers);
    if (!retry) {
      input.close();
      keeping.store?.close();
      return exit;
    }
    const { state } = current.session;
    const again = missed(state).flatMap((i) => `${state.items[i]?.bank}/${state.items[i]?.question}`);
    const { only: _, count: __, ...same } = options;
    started = draw(world, banks, new Map(), { ...same, question: again }, `${first.seed.slice(0, 60)}-${round}`);
    said = [`Trying the ${again.length} missed again · seed ${started.seed}`];
  }
}

function beginSitting(
  world: World,
  banks: readonly FoundBank[],
  started: Started,
  { store, unsavedWhy }: ReturnType<typeof openKeeping>,
  canRetry: boolean,
): Sitting {
  return {
    session: startSession(world, store, started),
    banks: new Map(banks.map(({ bank }) => [bank.id, bank])),
    paths: new Map(banks.map(({ bank, path }) => [bank.id, path])),
    program: programName(world),
    canRetry,
    startedAt: localTime(world.clock.wall()),
    fingerprints: started.banks,
    ...(unsavedWhy === undefined ? {} : { unsavedWhy }),
  };
}

function draw(
  world: World,
  banks: readonly FoundBank[],
  known: ReadonlyMap<string, Outcome>,
  options: PracticeOptions,
  seed: string,
): Started {
  const { topic = [], tag = [], jurisdiction = [], only = [], question = [] } = options;
  const rules: Started['rules'] = {
    ...(options.minutes === undefined ? {} : { minutes: options.minutes }),
    ...(options.timePerQuestion === undefined ? {} : { perQuestion: options.timePerQuestion }),
    ...(options.untilPerfect ? { untilPerfect: true } : {}),
    ...(only.length > 0 ? { only } : {}),
  };
  const started = practiceForm(
    banks,
    known,
    {
      seed,
      count: options.count ?? (question.length > 0 ? undefined : DEFAULT_COUNT),
      topics: topic,
      tags: tag,
      jurisdictions: jurisdiction,
      only,
      questions: question,
      shuffle: options.shuffle,
      rules,
      limitMs: options.minutes === undefined ? null : options.minutes * 60_000,
    },
    {
      tool: world.version,
      pid: world.pid,
      host: world.host,
      ...(options.answers === undefined ? {} : { answersFrom: options.answers }),
    },
  );
  if (!started) {
    throw new Stop(
      only.length > 0
        ? `No question is ${only.join(' or ')} here. Practise without --only to see them all.`
        : 'No question is left by these filters. Try fewer of them; "examdrill list" shows topics and counts.',
      only.length > 0 ? EXIT.done : EXIT.usage,
    );
  }
  return started;
}

/** A topic, tag or question that no bank has is a typing mistake, not an empty choice. */
function checkNames(banks: readonly FoundBank[], { topic = [], tag = [], question = [] }: PracticeOptions) {
  const questions = banks.flatMap(({ bank }) => bank.questions);
  check('topic', topic, new Set(banks.flatMap(({ bank }) => [...bank.topics.keys()])));
  check('tag', tag, new Set(questions.flatMap(({ tags }) => tags)));
  const ids = questions.map(({ id }) => id);
  const full = banks.flatMap(({ bank }) => bank.questions.map(({ id }) => `${bank.id}/${id}`));
  check(
    'question',
    question.filter((name) => !full.includes(name)),
    new Set(ids),
  );
}

function check(kind: string, asked: readonly string[], known: ReadonlySet<string>) {
  const unknown = asked.find((name) => !known.has(name));
  if (unknown === undefined) return;
  const names = [...known].slice(0, 20).join(', ') || 'none';
  throw new Stop(`There is no ${kind} "${unknown}" here. Known: ${names}${known.size > 20 ? ' …' : ''}`);
}

function howToFeed(args: readonly string[], program: string): string[] {
  const command = [program, 'practice', ...args].join(' ');
  return [
    'Nothing was recorded: there was no answer to read. Practise in a terminal, or feed a line for each answer:',
    `  printf 'a\\nb?\\nc!\\n' | ${command}`,
    `  ${command} --answers answers.txt`,
    `"!" means sure, "?" means guessed. "${program} practice --help" tells more.`,
  ];
}
