import type { Certainty } from '../history/event.ts';
import { FULL_CREDIT, pointsOf, pointsText, rightOf } from './score.ts';
import { shownOptions } from './shown.ts';
import { type Answer, type SessionState, standing } from './state.ts';

/** One attempt at one item, as it stands. */
export interface Result {
  i: number;
  bank: string;
  question: string;
  topic: string | undefined;
  select: 'one' | 'all';
  points: number;
  /** Option ids in the order they were shown. */
  shown: readonly string[];
  keys: readonly string[];
  chosen: readonly string[];
  crossed: readonly string[];
  right: boolean;
  /** Points earned, in units of 1/10,000,000 of a point. */
  earned: number;
  certainty: Certainty;
  spentMs: number;
  attempt: number;
  /** How often the answer was changed before it stood. */
  changes: number;
  marked: boolean;
}

/** Every attempt that was answered, in the order of answering. */
export function results(state: SessionState): Result[] {
  return standing(state).flatMap((answer) => {
    const result = resultOf(state, answer);
    return result ? [result] : [];
  });
}

/** The result of one answer; undefined when its item is not in the session. */
export function resultOf(state: SessionState, answer: Answer): Result | undefined {
  const item = state.items[answer.i];
  if (!item) return undefined;
  const same = (other: Answer) => other.i === answer.i && other.attempt === answer.attempt;
  return {
    i: answer.i,
    bank: item.bank,
    question: item.question,
    topic: item.topic,
    select: item.select,
    points: item.points,
    shown: shownOptions(state, answer.i, answer.attempt),
    keys: item.keys,
    chosen: answer.chosen,
    crossed: state.crossed[placeOfAttempt(state, answer)] ?? [],
    right: rightOf(state, answer),
    earned: pointsOf(state, answer),
    certainty: answer.certainty,
    spentMs: answer.spentMs,
    attempt: answer.attempt,
    changes: state.answers.filter((other) => other.undone && same(other)).length,
    marked: state.marked[answer.i] ?? false,
  };
}

/** "0.5 of 1" when only a part of the points was earned, else undefined. */
export function partOfPoints({ earned, points }: Result): string | undefined {
  return earned > 0 && earned < points * FULL_CREDIT ? `${pointsText(earned)} of ${points}` : undefined;
}

/** Items with a wrong first attempt, by index. */
export function missed(state: SessionState): number[] {
  return results(state).flatMap(({ i, attempt, right }) => (attempt === 1 && !right ? [i] : []));
}

function placeOfAttempt(state: SessionState, { i, attempt }: Answer): number {
  const places = state.queue.flatMap((other, place) => (other === i ? [place] : []));
  return places[attempt - 1] ?? -1;
}
