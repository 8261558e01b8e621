import type { SessionLog } from '../../core/history/log.ts';
import { resultOf } from '../../core/session/results.ts';
import { pointsText } from '../../core/session/score.ts';
import { isOpenExam, standing } from '../../core/session/state.ts';
import { replay } from '../../core/session/step.ts';

type Cell = string | number | boolean | null | undefined | readonly string[];

const COLUMNS = [
  'session',
  'started',
  'mode',
  'seed',
  'bank',
  'question',
  'topic',
  'select',
  'shown',
  'chosen',
  'key',
  'correct',
  'score',
  'points',
  'certainty',
  'ms',
  'marked',
  'crossed',
  'changes',
  'attempt',
  'at',
] as const;

/**
 * A table of all answers that stand (RFC 4180), row by row, without line ends: the names of the columns first. Lists
 * are joined with spaces, times are ISO 8601, `score` is what was earned of `points`, `ms` the time spent. What is right
 * stays empty as long as an exam is open.
 */
export function* historyCsv(sessions: readonly SessionLog[]): Generator<string> {
  yield COLUMNS.join(',');
  for (const session of sessions)
    for (const row of rows(session)) yield COLUMNS.map((name) => cell(row[name])).join(',');
}

function rows({ id, at, started, events }: SessionLog): Record<(typeof COLUMNS)[number], Cell>[] {
  const state = replay(started, events);
  const open = isOpenExam(state);
  const times = new Map(events.map((event) => [event.n, event.at]));
  return standing(state).flatMap((answer) => {
    const result = resultOf(state, answer);
    if (!result) return [];
    return {
      ...result,
      session: id,
      started: at,
      mode: state.mode,
      seed: state.seed,
      key: open ? null : result.keys,
      correct: open ? null : result.right,
      score: open ? null : pointsText(result.earned),
      ms: result.spentMs,
      at: times.get(answer.n),
    };
  });
}

/** Where a spreadsheet begins a cell, in any country, a sign there makes a formula of the text. */
const FORMULA = /(^|[,;\t\n])( *[=+\-@＝＋－＠])/g;
const TO_QUOTE = /[",;\t\r\n]/;

function cell(value: Cell): string {
  const text = String(Array.isArray(value) ? value.join(' ') : (value ?? '')).replace(FORMULA, "$1'$2");
  return TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
