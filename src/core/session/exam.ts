import type { Numbered, PayloadOf } from '../history/event.ts';
import { sameOptions, whyNotChosen } from './choice.ts';
import { type Answer, currentItem, type SessionState, standingOf } from './state.ts';

/** Exams: one moves freely, choosing is answering, and an answer can be changed until the exam is finished. */

export function whyNotChoseInExam(state: SessionState, { i, chosen }: PayloadOf<'chose'>): string | undefined {
  const item = state.items[i];
  if (!item || !state.queue.includes(i)) return 'This question is not in the exam.';
  return whyNotChosen(item, chosen);
}

export function whyNotMovedInExam(state: SessionState, { i }: PayloadOf<'moved'>): string | undefined {
  if (!state.queue.includes(i)) return 'There is no such question to go to.';
  return i === currentItem(state) ? 'That question is on the screen.' : undefined;
}

/**
 * An answer to another item implies the move to it, so a lost line of a log costs one event, not the exam. The seconds of
 * an answer are those to the choice: saying later how sure one is does not add to them.
 */
export function choseInExam(state: SessionState, event: Numbered<PayloadOf<'chose'>>): SessionState {
  const there = event.i === currentItem(state) ? state : movedInExam(state, event);
  const { n, i, chosen, certainty } = event;
  const before = standingOf(there, i);
  const corrected = before !== undefined && before.certainty === null && before.n >= there.askedN;
  const spentMs = before && sameOptions(before.chosen, chosen) ? before.spentMs : event.spentMs;
  const answer: Answer = { n, i, attempt: 1, chosen, certainty, spentMs, undone: false };
  const others = there.answers
    .filter((other) => !(corrected && other === before))
    .map((other) => (other === before ? { ...other, undone: true } : other));
  return { ...there, answers: [...others, answer] };
}

export function movedInExam(state: SessionState, { i, n }: { i: number; n: number }): SessionState {
  const left = currentItem(state);
  const spent = Math.max(0, state.ms - state.askedMs);
  return {
    ...state,
    position: state.queue.indexOf(i),
    askedMs: state.ms,
    askedN: n,
    visitedMs: state.visitedMs.map((ms, other) => (other === left ? ms + spent : ms)),
  };
}

/** Takes a blank item out of the exam. */
export function droppedInExam(state: SessionState, event: Numbered<PayloadOf<'dropped'>>): SessionState {
  const current = currentItem(state);
  const stays = (i: number) => i !== event.i;
  const queue = state.queue.filter(stays);
  const position = current === event.i ? Math.min(state.position, queue.length - 1) : queue.indexOf(current ?? -1);
  return {
    ...state,
    queue,
    position: Math.max(0, position),
    crossed: state.crossed.filter((_, place) => stays(state.queue[place] ?? -1)),
    dropped: state.dropped.map((reason, i) => (i === event.i ? event.why : reason)),
    ...(current === event.i ? { askedMs: state.ms, askedN: event.n } : {}),
  };
}

/** The clock of an exam runs on between processes, that of the question on the screen does not. */
export function openedInExam(state: SessionState, { gapMs }: PayloadOf<'opened'>): SessionState {
  return { ...state, askedMs: Math.min(state.ms, state.askedMs + gapMs) };
}
