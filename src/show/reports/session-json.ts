import type { Result } from '../../core/session/results.ts';
import { pointsText, type Score } from '../../core/session/score.ts';
import type { SessionState } from '../../core/session/state.ts';

export interface SessionFacts {
  toolVersion: string;
  saved: boolean;
  startedAt: string;
  banks: readonly { id: string; fingerprint: string }[];
}

/** The one JSON object that --json prints (product.md). Fields may be added, never renamed. */
export function sessionJson(
  state: SessionState,
  score: Score,
  results: readonly Result[],
  facts: SessionFacts,
): object {
  return {
    version: 1,
    toolVersion: facts.toolVersion,
    mode: state.mode,
    seed: state.seed,
    saved: facts.saved,
    finishedBy: state.finishedBy,
    startedAt: facts.startedAt,
    banks: facts.banks.map(({ id, fingerprint }) => ({ id, fingerprint })),
    score: {
      right: score.right,
      answered: score.answered,
      total: score.total,
      points: pointsText(score.points),
      maxPoints: pointsText(score.maxPoints),
    },
    passed: null,
    questions: results.map((result) => ({
      bank: result.bank,
      id: result.question,
      topic: result.topic ?? null,
      select: result.select,
      shown: result.shown,
      chosen: result.chosen,
      key: result.keys,
      correct: result.right,
      score: pointsText(result.earned),
      certainty: result.certainty,
      ms: result.spentMs,
      marked: result.marked,
      crossed: result.crossed,
      changes: result.changes,
      attempt: result.attempt,
    })),
  };
}
