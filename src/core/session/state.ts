import type { Certainty, FinishedBy, Item, Started } from '../history/event.ts';

/** A committed answer. An undone one stays: its reasons were seen. */
export interface Answer {
  /** Number of its event in the session. */
  n: number;
  /** Index of the item. */
  i: number;
  /** 1 for the first time the item is asked in this session. */
  attempt: number;
  chosen: string[];
  /** null: the time for the question ran out. */
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
  /** Index into the queue; its length when nothing is left to ask. */
  position: number;
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

/** The answer that stands for the current item and attempt, while its reasons are shown. */
export function currentAnswer(state: SessionState): Answer | undefined {
  const last = state.answers.at(-1);
  return state.phase !== 'asking' && last && !last.undone ? last : undefined;
}

/** The answers that stand. */
export function standing(state: SessionState): Answer[] {
  return state.answers.filter((answer) => !answer.undone);
}

/** Items that are still to be asked, for the first time or again, in order. */
export function pending(state: SessionState): number[] {
  return [...new Set(state.queue.slice(state.phase === 'asking' ? state.position : state.position + 1))];
}

/** The item that comes after the current one; undefined at the end. */
export function nextItem(state: SessionState): number | undefined {
  return state.queue[state.position + 1];
}
