import type { SessionLog } from '../core/history/log.ts';
import { replay } from '../core/session/step.ts';
import { EXIT, Stop } from './exit.ts';

export function isFinished(log: SessionLog): boolean {
  return replay(log.started, log.events).phase === 'finished';
}

/** The short form of a session id, enough to name it. */
export function shortId(log: SessionLog): string {
  return log.id.slice(0, 8);
}

/** The session whose id begins with `asked`. */
export function namedSession(all: readonly SessionLog[], asked: string): SessionLog {
  const [found, other] = all.filter(({ id }) => id.startsWith(asked));
  if (!found) throw new Stop(`There is no session "${asked}". "examdrill history list" shows them.`);
  if (other)
    throw new Stop(`"${asked}" fits several sessions. Write more of its id; "examdrill history list" shows them.`);
  return found;
}

export function hasAnswers(log: SessionLog): boolean {
  return log.events.some(({ type }) => type === 'chose');
}

/** The latest used of some sessions, or a message that says what is missing. */
export function newest(all: readonly SessionLog[], nothing: string): SessionLog {
  const lastUsed = (log: SessionLog) => Date.parse(log.events.at(-1)?.at ?? log.at);
  const [last] = all.toSorted((a, b) => lastUsed(b) - lastUsed(a));
  if (!last) throw new Stop(nothing, EXIT.done);
  return last;
}
