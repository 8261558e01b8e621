import type { LogEvent } from '../core/history/event.ts';
import type { SessionLog } from '../core/history/log.ts';
import { score } from '../core/session/score.ts';
import { currentItem, nextItem, pending } from '../core/session/state.ts';
import { replay } from '../core/session/step.ts';
import { plural } from '../core/text/plural.ts';
import { EXIT, Stop } from './exit.ts';
import { openKeeping, readPast } from './keeping.ts';
import { isFinished, namedSession, newest, shortId } from './past-session.ts';
import { linesOf } from './plain/lines.ts';
import { programName } from './program-name.ts';
import { type RunOptions, runSitting } from './run-sitting.ts';
import { openSession } from './session.ts';
import { banksOfSession } from './session-banks.ts';
import { isChanged, type Sitting, textsOf } from './sitting.ts';
import type { World } from './world.ts';

/** `examdrill resume`: goes on with a session that was left, however it was left. */
export async function resume(world: World, asked: string | undefined, options: RunOptions): Promise<number> {
  const past = readPast(world);
  for (const warning of past.warnings) world.err.text(warning);
  const open = past.sessions.filter((log) => !isFinished(log));
  const log = asked === undefined ? await chooseSession(world, open, options) : namedSession(past.sessions, asked);
  if (isFinished(log))
    throw new Stop(`This session is finished. Read it again with: ${programName(world)} review ${shortId(log)}`);
  refuseIfOpen(world, log);
  const keeping = openKeeping(world, true);
  const sitting: Sitting = {
    ...banksOfSession(world, log),
    session: openSession(world, keeping.store, log),
    program: programName(world),
    startedAt: log.at,
    fingerprints: log.started.banks,
    ...(keeping.unsavedWhy === undefined ? {} : { unsavedWhy: keeping.unsavedWhy }),
  };
  sitting.session.record();
  const dropped = dropLost(sitting);
  passOver(sitting);
  const { answered, total } = score(sitting.session.state);
  const opening = [
    `Going on with ${shortId(log)}: ${answered} of ${total} answered · seed ${log.started.seed}`,
    ...behindClock(world, log),
    ...dropped,
  ];
  const input = linesOf(world.stdin);
  const howTo = [
    `Nothing was recorded. Go on in a terminal, or feed a line for each answer to: ${sitting.program} resume ${shortId(log)}`,
  ];
  const ending = await runSitting(world, sitting, options, opening, howTo, input);
  input.close();
  keeping.store?.close();
  return ending.exit;
}

async function chooseSession(world: World, open: readonly SessionLog[], options: RunOptions): Promise<SessionLog> {
  const latest = newest(open, 'There is no session to go on with. Start one with: examdrill practice');
  if (open.length === 1 || !world.stdin.isTTY || options.plain || options.json || options.answers !== undefined)
    return latest;
  const { chooseFrom } = await import('./choose.ts');
  const choices = open.toReversed().map((log) => ({ name: describe(log), value: log }));
  return chooseFrom(world, 'Which session?', choices);
}

function describe(log: SessionLog): string {
  const { answered, total } = score(replay(log.started, log.events));
  const banks = log.started.banks.map(({ id }) => id).join(', ');
  return `${log.at.slice(0, 16).replace('T', ' ')}  ${banks}, ${answered} of ${total} answered`;
}

/** Two processes on one session would answer the same question twice. */
function refuseIfOpen(world: World, log: SessionLog) {
  const last = log.events.findLast(isOpening);
  if (!last || last.host !== world.host || last.pid === world.pid) return;
  const sinceBoot = world.clock.uptime();
  if (last.up <= sinceBoot && world.alive(last.pid)) {
    throw new Stop(`This session is open in another terminal (process ${last.pid}).`, EXIT.usage);
  }
}

function isOpening(event: LogEvent): event is LogEvent & { type: 'opened' | 'started'; pid: number; host: string } {
  return event.type === 'opened' || event.type === 'started';
}

/** A clock that was set back is said; what depends on times of day may be off. */
function behindClock(world: World, log: SessionLog): string[] {
  const last = Date.parse(log.events.at(-1)?.at ?? log.at);
  return world.clock.wall() < last ? ['The system clock is behind the last answer of this session.'] : [];
}

/** Goes past an answered question that is no longer in the bank, and ends a session with nothing left to show. */
function passOver({ session, ...sitting }: Sitting) {
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
