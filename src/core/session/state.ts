import type { Certainty, FinishedBy, Item, Started } from '../history/event.ts';

/**
 * A committed answer. In practice an undone one stays, since its reasons were seen. In an exam each choice is one; what was
 * chosen and left is undone by a later choice, a choice that is corrected before the question is left is replaced.
 */
export interface Answer {
  /** Number of its event in the session. */
  n: number;
  /** Index of the item. */
  i: number;
  /** 1 for the first time the item is asked in this session. */
  attempt: number;
  chosen: string[];
  /** null: the time for the question ran out; in an exam: not said. */
  certainty: Certainty;
  spentMs: number;
  undone: boolean;
}

/** A session as its events made it. It holds no bank text and nothing of a screen. */
export interface SessionState {
  mode: Started['mode'];
  draw: number;
  seed: string;
  rules: Started['rules'];
  limitMs: number | null;
  items: readonly Item[];
  /** Item indexes in the order they are asked; one that is asked again stands in it twice. */
  queue: readonly number[];
  /** Index into the queue; in practice its length when nothing is left to ask. */
  position: number;
  /** An exam is asking until it is finished. */
  phase: 'asking' | 'reasons' | 'finished';
  answers: readonly Answer[];
  /** Crossed-out option ids for each place of the queue. */
  crossed: readonly (readonly string[])[];
  marked: readonly boolean[];
  dropped: readonly ('gone' | 'changed' | null)[];
  /** Session clock in milliseconds. */
  ms: number;
  /** Session clock when the current question came up. */
  askedMs: number;
  /** Number of the event that brought the current question up. */
  askedN: number;
  /** Exam: milliseconds that earlier visits took, for each item. */
  visitedMs: readonly number[];
  /** Number of the last event. */
  n: number;
  finishedBy: FinishedBy | null;
}

/** Index of the item that is asked or explained now; undefined when nothing is left. */
export function currentItem(state: SessionState): number | undefined {
  return state.queue[state.position];
}

/** Which time the current item is asked. */
export function currentAttempt(state: SessionState): number {
  const i = currentItem(state);
  return state.queue.slice(0, state.position + 1).filter((other) => other === i).length;
}

/** A practice session in which nothing has happened is not worth keeping; an exam that was started is. */
export function isUntouched({ mode, n }: SessionState): boolean {
  return mode === 'practice' && n === 1;
}

/** The answer that stands for the current item and attempt, while its reasons are shown. */
export function currentAnswer(state: SessionState): Answer | undefined {
  const last = state.answers.at(-1);
  return state.phase !== 'asking' && last && !last.undone ? last : undefined;
}

/** The answers that stand. */
export function standing(state: SessionState): Answer[] {
  return state.answers.filter((answer) => !answer.undone);
}

/** The answer of item i that stands, from its latest attempt. */
export function standingOf(state: SessionState, i: number): Answer | undefined {
  return state.answers.findLast((answer) => answer.i === i && !answer.undone);
}

/** What stands for an item of an exam that was never answered: it belongs to the last event. */
export function blankOf({ n }: SessionState, i: number): Answer {
  return { n, i, attempt: 1, chosen: [], certainty: null, spentMs: 0, undone: false };
}

/** Items of an exam without an answer that stands, in the order of the form. */
export function blanks(state: SessionState): number[] {
  return state.queue.filter((i) => (standingOf(state, i)?.chosen.length ?? 0) === 0);
}

/** The numbers of the blank questions of an exam, from 1. */
export function blankNumbers(state: SessionState): number[] {
  const blank = new Set(blanks(state));
  return state.queue.flatMap((i, place) => (blank.has(i) ? [place + 1] : []));
}

/** Is this an exam that is not submitted? Until then nothing tells what is right. */
export function isOpenExam({ mode, phase }: SessionState): boolean {
  return mode === 'exam' && phase !== 'finished';
}

/** Items that are still to be asked, for the first time or again, in order; in an exam the blank ones. */
export function pending(state: SessionState): number[] {
  if (state.mode === 'exam') return blanks(state);
  return [...new Set(state.queue.slice(state.phase === 'asking' ? state.position : state.position + 1))];
}

/** The item that comes after the current one; undefined at the end. */
export function nextItem(state: SessionState): number | undefined {
  return state.queue[state.position + 1];
}

/** The item before the current one; undefined at the beginning. */
export function previousItem(state: SessionState): number | undefined {
  return state.queue[state.position - 1];
}
