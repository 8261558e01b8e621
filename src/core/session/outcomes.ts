import type { Certainty } from '../history/event.ts';
import type { SessionLog } from '../history/log.ts';
import { rightOf } from './score.ts';
import { type Answer, blankOf, type SessionState, standingOf } from './state.ts';
import { replay } from './step.ts';

/** What is known of one item from the whole history. */
export interface Outcome {
  /** The latest answer under the key fingerprint `keyPrint`; undefined when only marks are known. */
  latest?: { right: boolean; certainty: Certainty; keyPrint: string; at: number };
  marked: boolean;
}

export type Only = 'missed' | 'unseen' | 'marked' | 'guessed';
export const ONLY: readonly Only[] = ['missed', 'unseen', 'marked', 'guessed'];

/** The latest outcome of every item, by "bank/question". */
export function outcomes(sessions: readonly SessionLog[]): Map<string, Outcome> {
  const all = new Map<string, Outcome>();
  const markedAt = new Map<string, number>();
  for (const session of sessions) {
    const state = replay(session.started, session.events);
    const times = new Map(session.events.map((event) => [event.n, Date.parse(event.at)]));
    const of = (i: number) => {
      const item = state.items[i];
      const name = `${item?.bank}/${item?.question}`;
      const known = all.get(name) ?? { marked: false };
      all.set(name, known);
      return { name, item, known };
    };
    for (const answer of countedAnswers(state)) {
      const { known, item } = of(answer.i);
      const at = times.get(answer.n) ?? 0;
      if (known.latest && known.latest.at > at) continue;
      known.latest = {
        right: rightOf(state, answer),
        certainty: answer.certainty,
        keyPrint: item?.prints[2] ?? '',
        at,
      };
    }
    for (const event of session.events) {
      if (event.type !== 'marked' || !state.items[event.i]) continue;
      const { name, known } = of(event.i);
      const at = Date.parse(event.at);
      if (at < (markedAt.get(name) ?? 0)) continue;
      markedAt.set(name, at);
      known.marked = event.on;
    }
  }
  return all;
}

/**
 * In practice the first answer of each attempt, as its reasons were seen. Of an exam the answers that stood at its end,
 * and the blanks unless it was given up; as long as it is open nothing, since nothing may be learned from it.
 */
function countedAnswers(state: SessionState): Answer[] {
  if (state.mode === 'practice') {
    const attempts = new Map(state.answers.toReversed().map((answer) => [`${answer.i} ${answer.attempt}`, answer]));
    return state.answers.filter((answer) => attempts.get(`${answer.i} ${answer.attempt}`) === answer);
  }
  if (state.phase !== 'finished') return [];
  const given = state.queue.map((i) => standingOf(state, i) ?? blankOf(state, i));
  return state.finishedBy === 'abandoned' ? given.filter(({ chosen }) => chosen.length > 0) : given;
}

/** Does an item belong to one of the kinds asked for, by its outcome and today's key fingerprint? */
export function matchesOnly(outcome: Outcome | undefined, keyPrint: string, only: readonly Only[]): boolean {
  const latest = outcome?.latest?.keyPrint === keyPrint ? outcome.latest : undefined;
  const is: Record<Only, boolean> = {
    missed: latest !== undefined && !latest.right,
    guessed: latest?.certainty === 'guess',
    unseen: latest === undefined,
    marked: outcome?.marked === true,
  };
  return only.some((kind) => is[kind]);
}
