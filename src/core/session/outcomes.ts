import type { Certainty } from '../history/event.ts';
import type { SessionLog } from '../history/log.ts';
import { rightOf } from './score.ts';
import { replay } from './step.ts';

/** What is known of one item from the whole history. */
export interface Outcome {
  /** The latest answer under the key fingerprint `keyPrint`; undefined when only marks are known. */
  latest?: { right: boolean; certainty: Certainty; keyPrint: string; at: number };
  marked: boolean;
}

export type Only = 'missed' | 'unseen' | 'marked' | 'guessed';
export const ONLY: readonly Only[] = ['missed', 'unseen', 'marked', 'guessed'];

/**
 * The latest outcome of every item, by "bank/question". An undone answer counts, the one after it does not: its
 * reasons had been seen.
 */
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
    const asked = new Set<string>();
    for (const answer of state.answers) {
      const first = `${answer.i} ${answer.attempt}`;
      if (asked.has(first)) continue;
      asked.add(first);
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
