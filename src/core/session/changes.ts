import { turns } from './results.ts';
import { rightOf } from './score.ts';
import { type SessionState, standingOf } from './state.ts';

/** What the student's changes of answers did, counted by questions: from the first answer to the one that stands. */
export interface Changes {
  toRight: number;
  toWrong: number;
  /** Wrong before and after, or right before and after. */
  noEffect: number;
}

/** The changes of one exam. An answer that was taken back for a blank is one that went wrong. */
export function answerChanges(state: SessionState): Changes {
  const changes: Changes = { toRight: 0, toWrong: 0, noEffect: 0 };
  for (const i of state.queue) {
    const given = turns(state.answers.filter((answer) => answer.i === i));
    const [first] = given;
    const last = standingOf(state, i);
    if (!first || !last || (given.length === 1 && last.chosen.length > 0)) continue;
    const before = rightOf(state, first);
    const after = rightOf(state, last);
    changes[before === after ? 'noEffect' : after ? 'toRight' : 'toWrong']++;
  }
  return changes;
}

/** The changes of several exams together. */
export function addChanges(all: readonly Changes[]): Changes {
  return all.reduce(
    (sum, { toRight, toWrong, noEffect }) => ({
      toRight: sum.toRight + toRight,
      toWrong: sum.toWrong + toWrong,
      noEffect: sum.noEffect + noEffect,
    }),
    { toRight: 0, toWrong: 0, noEffect: 0 },
  );
}
