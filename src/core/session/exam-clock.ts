import type { SessionState } from './state.ts';
import { dueIn } from './step.ts';

const MINUTE = 60_000;
const LONG = 30 * MINUTE;

/** Time left at which an exam warns, in milliseconds, the longest first: 30, 15 and 5 minutes, or parts of a short exam. */
export function warningsOf(limitMs: number): number[] {
  if (limitMs > LONG) return [30 * MINUTE, 15 * MINUTE, 5 * MINUTE];
  return [50, 20, 7].map((percent) => Math.round((limitMs * percent) / 100));
}

/** Has the time left passed a warning since it was `beforeMs`? Both in milliseconds left. */
export function hasWarned(limitMs: number, beforeMs: number, nowMs: number): boolean {
  return nowMs > 0 && warningsOf(limitMs).some((left) => beforeMs > left && left >= nowMs);
}

/** Is this the last part of an exam, in which the clock is always shown? */
export function isLastPart(state: SessionState): boolean {
  const { mode, limitMs, ms } = state;
  return mode === 'exam' && limitMs !== null && limitMs - ms <= (warningsOf(limitMs).at(-1) ?? 0);
}

/** Milliseconds until time has something to say or to do; undefined when no time is set. */
export function wakeIn(state: SessionState): number | undefined {
  const due = dueIn(state);
  if (due === undefined || state.mode !== 'exam' || state.limitMs === null) return due;
  const next = warningsOf(state.limitMs).find((left) => left < due);
  return next === undefined ? due : due - next;
}
