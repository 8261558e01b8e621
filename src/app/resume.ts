import type { SessionLog } from '../core/history/log.ts';
import { score } from '../core/session/score.ts';
import { currentItem, nextItem, pending } from '../core/session/state.ts';
import { dueIn } from '../core/session/step.ts';
import { plural } from '../core/text/plural.ts';
import { duration } from '../show/duration.ts';
import { EXIT, type Exit, Stop } from './exit.ts';
import { type Keeping, openKeeping, readPast } from './keeping.ts';
import { refuseIfOpen } from './open-elsewhere.ts';
import { clockTime, earlierChanges } from './open-exams.ts';
import { isFinished, namedSession, newest, shortId } from './past-session.ts';
import { linesOf } from './plain/lines.ts';
import { programName } from './program-name.ts';
import { answersOf, type RunOptions, runSitting } from './run-sitting.ts';
import { type LiveSession, openSession } from './session.ts';
import { banksForReading, banksOfSession } from './session-banks.ts';
import { isChanged, type Sitting, textsOf } from './sitting.ts';
import { examPassed } from './summary.ts';
import type { World } from './world.ts';

export interface ResumeOptions extends RunOptions {
  /** Ends the session instead of going on with it. */
  abandon?: boolean;
  /** Exit 1 when the exam is not passed. */
  requirePass?: boolean;
}

/** `examdrill resume`: goes on with a session that was left, however it was left. */
export async function resume(world: World, asked: string | undefined, options: ResumeOptions): Promise<number> {
  const past = readPast(world);
  for (const warning of past.warnings) world.err.text(warning);
  const open = past.sessions.filter((log) => !isFinished(log));
  const log = asked === undefined ? await chooseSession(world, open, options) : namedSession(past.sessions, asked);
  if (isFinished(log))
    throw new Stop(`This session is finished. Read it again with: ${programName(world)} review ${shortId(log)}`);
  if (options.requirePass) checkPassMark(log);
  refuseIfOpen(world, log);
  const answers = answersOf(world, options);
  const keeping = openKeeping(world, true);
  if (options.abandon) return abandon(world, log, keeping);
  const session = openSession(world, keeping.store, log);
  const isOver = session.state.phase === 'finished';
  const sitting: Sitting = {
    ...(isOver ? banksForReading(world, log) : banksOfSession(world, log)),
    session,
    program: programName(world),
    startedAt: log.at,
    fingerprints: log.started.banks,
    earlierChanges: earlierChanges(past.sessions),
    ...(keeping.unsavedWhy === undefined ? {} : { unsavedWhy: keeping.unsavedWhy }),
  };
  sitting.session.record();
  const dropped = dropLost(sitting);
  passOver(sitting);
  const notices = [...clockNotices(world, log, session), ...dropped];
  const input = linesOf(world);
  const howTo = [
    `No line was read. Go on in a terminal, or feed a line for each answer to: ${sitting.program} resume ${shortId(log)}`,
  ];
  const ending = await runSitting(world, sitting, options, openingOf(sitting, log), howTo, input, answers, notices);
  input.close();
  keeping.store?.close();
  const failed = options.requirePass && examPassed(session.state) !== true && ending.exit === EXIT.done;
  return failed ? EXIT.found : ending.exit;
}

function checkPassMark({ started: { mode, rules } }: SessionLog): void {
  if (mode === 'exam' && rules.pass) return;
  throw new Stop('--require-pass needs a pass mark, and this session has none.');
}

function openingOf({ session: { state, endsAt } }: Sitting, log: SessionLog): string[] {
  const { answered, total } = score(state);
  if (state.finishedBy === 'deadline') {
    return [
      `The time of this exam was up while it was closed. It was submitted as it stood: ${answered} of ${total} answered.`,
    ];
  }
  const left = dueIn(state);
  const clock =
    state.mode === 'exam' && endsAt !== undefined && left !== undefined
      ? [`${duration(left)} left, until ${clockTime(endsAt)}`]
      : [];
  const facts = [`${answered} of ${total} answered`, ...clock, `seed ${log.started.seed}`];
  return [`Going on with ${shortId(log)}: ${facts.join(' · ')}`];
}

/** Ends a session for good. What was answered stays in the history. */
function abandon(world: World, log: SessionLog, { store, unsavedWhy }: Keeping): Exit {
  const session = openSession(world, store, log);
  session.send({ type: 'finished', by: 'abandoned' });
  store?.close();
  const why = session.unsaved?.reason ?? unsavedWhy;
  if (why !== undefined) throw new Stop(`Not saved: ${why}. The session is still open.`);
  const { answered, total } = score(session.state);
  const read = `Read it with: ${programName(world)} review ${shortId(log)}`;
  world.out.text(
    session.state.finishedBy === 'deadline'
      ? `The time of this exam was up before: it was submitted as it stood, ${answered} of ${total} answered. ${read}`
      : `Session ${shortId(log)} is given up, ${answered} of ${total} answered. ${read}`,
  );
  return EXIT.done;
}

async function chooseSession(world: World, open: readonly SessionLog[], options: ResumeOptions): Promise<SessionLog> {
  const latest = newest(open, 'There is no session to go on with. Start one with: examdrill practice');
  if (open.length === 1 || options.plain || options.json || options.answers !== undefined || !world.stdin.isTTY)
    return latest;
  const { chooseFrom } = await import('./choose.ts');
  const choices = open.toReversed().map((log) => ({ name: describe(world, log), value: log }));
  return chooseFrom(world, options.abandon ? 'Give up which session?' : 'Which session?', choices);
}

function describe(world: World, log: SessionLog): string {
  const { state } = openSession(world, undefined, log);
  const { answered, total } = score(state);
  const banks = log.started.banks.map(({ id }) => id).join(', ');
  const what = log.started.mode === 'exam' ? `exam, ${banks}` : banks;
  const left = state.mode === 'exam' ? dueIn(state) : undefined;
  const clock = state.phase === 'finished' ? ', its time is up' : left === undefined ? '' : `, ${duration(left)} left`;
  return `${log.at.slice(0, 16).replace('T', ' ')}  ${what}, ${answered} of ${total} answered${clock} (${shortId(log)})`;
}

/** A clock that was moved is said: what depends on times of day may be off, and in an exam the longer time counts. */
function clockNotices(world: World, log: SessionLog, { jumpedMs }: LiveSession): string[] {
  const last = Date.parse(log.events.at(-1)?.at ?? log.at);
  if (world.clock.wall() < last) return ['The system clock is behind the last answer of this session.'];
  if (jumpedMs === undefined) return [];
  return [
    `By the system clock ${duration(Math.abs(jumpedMs))} ${jumpedMs > 0 ? 'more' : 'less'} went by since the last answer than this computer was running.${log.started.mode === 'exam' ? ' In an exam the longer time counts.' : ''}`,
  ];
}

/** Goes past an answered question that is no longer in the bank, and ends a session with nothing left to show. */
function passOver({ session, ...sitting }: Sitting) {
  if (session.state.phase === 'finished') return;
  if (session.state.mode === 'exam') {
    if (session.state.queue.length === 0) session.send({ type: 'finished', by: 'learner' });
    return;
  }
  const i = currentItem(session.state);
  const shown = i !== undefined && textsOf({ session, ...sitting }, session.state.items[i]) !== undefined;
  if (shown) return;
  const next = session.state.phase === 'reasons' ? nextItem(session.state) : undefined;
  session.send(next === undefined ? { type: 'finished', by: 'learner' } : { type: 'moved', i: next });
}

/** Leaves out unanswered items whose question is gone or reads differently now. */
function dropLost(sitting: Sitting): string[] {
  const { session } = sitting;
  const lost = { gone: 0, changed: 0 };
  for (const i of pending(session.state)) {
    const item = session.state.items[i];
    const texts = textsOf(sitting, item);
    const why = !texts || !item ? 'gone' : isChanged(texts.bank, texts.question, item) ? 'changed' : undefined;
    if (why && session.send({ type: 'dropped', i, why }) === undefined) lost[why]++;
  }
  return [
    ...(lost.gone > 0 ? [`${plural(lost.gone, 'question')} left out: no longer in the bank.`] : []),
    ...(lost.changed > 0 ? [`${plural(lost.changed, 'question')} left out: options or key were changed since.`] : []),
  ];
}
