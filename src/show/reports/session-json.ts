import { formPrint } from '../../core/bank/fingerprint.ts';
import type { Result } from '../../core/session/results.ts';
import { pointsText, type Score } from '../../core/session/score.ts';
import { isOpenExam, type SessionState } from '../../core/session/state.ts';
import type { TopicScore } from '../../core/session/topics.ts';

export interface SessionFacts {
  toolVersion: string;
  saved: boolean;
  startedAt: string;
  banks: readonly { id: string; fingerprint: string }[];
  /** Of a finished exam with a pass mark; else null. */
  passed: boolean | null;
  /** Of an exam, in the order of its banks. */
  topics: readonly TopicScore[];
}

/**
 * The one JSON object that --json prints (product.md). Fields may be added, never renamed. What is right is null as long
 * as an exam is open: it gives no feedback before it is submitted.
 */
export function sessionJson(
  state: SessionState,
  score: Score,
  results: readonly Result[],
  facts: SessionFacts,
): object {
  const open = isOpenExam(state);
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
      right: open ? null : score.right,
      answered: score.answered,
      total: score.total,
      points: open ? null : pointsText(score.points),
      maxPoints: pointsText(score.maxPoints),
    },
    passed: facts.passed,
    ...(state.mode === 'exam' ? examFields(state, open, facts) : {}),
    questions: results.map((result) => ({
      bank: result.bank,
      id: result.question,
      topic: result.topic ?? null,
      select: result.select,
      shown: result.shown,
      chosen: result.chosen,
      key: open ? null : result.keys,
      correct: open ? null : result.right,
      score: open ? null : pointsText(result.earned),
      certainty: result.certainty,
      ms: result.spentMs,
      marked: result.marked,
      crossed: result.crossed,
      changes: result.changes,
      attempt: result.attempt,
    })),
  };
}

function examFields({ limitMs, rules, items, dropped }: SessionState, open: boolean, { topics }: SessionFacts): object {
  return {
    limitMs,
    pass: rules.pass ?? null,
    preset: rules.preset ?? null,
    timeFactor: rules.timeFactor ?? null,
    jurisdictions: rules.jurisdictions ?? [],
    form: formPrint(items),
    topics: open ? null : topics,
    dropped: items.flatMap(({ bank, question }, i) => (dropped[i] ? [{ bank, id: question, why: dropped[i] }] : [])),
  };
}
