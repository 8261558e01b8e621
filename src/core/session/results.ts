import type { Certainty } from '../history/event.ts';
import { sameOptions } from './choice.ts';
import { FULL_CREDIT, pointsOf, pointsText, rightOf } from './score.ts';
import { shownOptions } from './shown.ts';
import { type Answer, blankOf, type SessionState, standing, standingOf } from './state.ts';

/** One attempt at one item, as it stands. */
export interface Result {
  mode: SessionState['mode'];
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
  /** How often the answer was changed before it stood: in practice undone, in an exam left and answered anew or taken back. */
  changes: number;
  marked: boolean;
}

/** Every attempt that was answered, in the order of answering; of an exam every question, in the order of the form. */
export function results(state: SessionState): Result[] {
  const answers =
    state.mode === 'exam' ? state.queue.map((i) => standingOf(state, i) ?? blankOf(state, i)) : standing(state);
  return answers.flatMap((answer) => {
    const result = resultOf(state, answer);
    return result ? [result] : [];
  });
}

/** The result of one answer; undefined when its item is not in the session. */
export function resultOf(state: SessionState, answer: Answer): Result | undefined {
  const item = state.items[answer.i];
  if (!item) return undefined;
  return {
    mode: state.mode,
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
    changes: changesOf(state, answer),
    marked: state.marked[answer.i] ?? false,
  };
}

function changesOf(state: SessionState, { i, attempt, chosen }: Answer): number {
  const same = state.answers.filter((other) => other.i === i && other.attempt === attempt);
  if (state.mode === 'practice') return same.filter(({ undone }) => undone).length;
  const { length } = turns(same);
  return chosen.length === 0 ? length : Math.max(0, length - 1);
}

/** "0.5 of 1" when only a part of the points was earned, else undefined. */
export function partOfPoints({ earned, points }: Result): string | undefined {
  return earned > 0 && earned < points * FULL_CREDIT ? `${pointsText(earned)} of ${points}` : undefined;
}

/** The different answers that one item of an exam was given one after the other, blanks left out. */
export function turns(answers: readonly Answer[]): Answer[] {
  const given = answers.filter(({ chosen }) => chosen.length > 0);
  return given.filter((answer, at) => !sameOptions(answer.chosen, given[at - 1]?.chosen ?? []));
}

/** Items with a wrong first attempt, by index. */
export function missed(state: SessionState): number[] {
  return results(state).flatMap(({ i, attempt, right }) => (attempt === 1 && !right ? [i] : []));
}

function placeOfAttempt(state: SessionState, { i, attempt }: Answer): number {
  const places = state.queue.flatMap((other, place) => (other === i ? [place] : []));
  return places[attempt - 1] ?? -1;
}
