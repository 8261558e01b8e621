import { questionPrints } from '../core/bank/fingerprint.ts';
import type { Started } from '../core/history/event.ts';
import type { SessionLog } from '../core/history/log.ts';
import { matchesOnly, type Outcome } from '../core/session/outcomes.ts';
import { score } from '../core/session/score.ts';
import { replay } from '../core/session/step.ts';
import { plural } from '../core/text/plural.ts';
import type { FoundBank } from './form.ts';
import { hasAnswers, isFinished } from './past-session.ts';

/** What to say before the first question: what was drawn, what is known of it, and how it went last time. */
export function openingLines(
  started: Started,
  banks: readonly FoundBank[],
  known: ReadonlyMap<string, Outcome>,
  past: readonly SessionLog[],
  now: number,
): string[] {
  const titles = banks.map(({ bank }) => bank.title).join(', ');
  const counts = knownCounts(started, banks, known);
  const drawn = [titles, plural(started.items.length, 'question'), ...counts, `seed ${started.seed}`].join(' · ');
  return [drawn, ...lastTime(started, past, now)];
}

function knownCounts(started: Started, banks: readonly FoundBank[], known: ReadonlyMap<string, Outcome>): string[] {
  if (known.size === 0) return [];
  const prints = new Map(
    banks.flatMap(({ bank }) => bank.questions.map((q) => [`${bank.id}/${q.id}`, questionPrints(bank, q)[2]])),
  );
  const count = (kind: 'missed' | 'unseen') =>
    started.items.filter(({ bank, question }) => {
      const name = `${bank}/${question}`;
      return matchesOnly(known.get(name), prints.get(name) ?? '', [kind]);
    }).length;
  const [missed, unseen] = [count('missed'), count('unseen')];
  return [[missed > 0 ? `${missed} missed` : '', unseen > 0 ? `${unseen} new` : ''].filter(Boolean).join(', ')].filter(
    Boolean,
  );
}

function lastTime(started: Started, past: readonly SessionLog[], now: number): string[] {
  const ids = new Set(started.banks.map(({ id }) => id));
  const last = past.findLast(
    (log) =>
      hasAnswers(log) &&
      (log.started.mode === 'practice' || isFinished(log)) &&
      log.started.banks.length === ids.size &&
      log.started.banks.every(({ id }) => ids.has(id)),
  );
  if (!last) return [];
  const { right, answered, total } = score(replay(last.started, last.events));
  const of = last.started.mode === 'exam' ? total : answered;
  return [
    `You last did ${ids.size === 1 ? 'this bank' : 'these banks'} ${ago(now - Date.parse(last.at))}: ${right} of ${of}.`,
  ];
}

/** "less than a day ago", "3 days ago". */
function ago(ms: number): string {
  const days = Math.floor(ms / 86_400_000);
  if (days < 1) return 'less than a day ago';
  return `${plural(days, 'day')} ago`;
}
