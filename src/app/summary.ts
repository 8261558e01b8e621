import type { PassRule } from '../core/bank/schema.ts';
import type { Item } from '../core/history/event.ts';
import { addChanges, answerChanges } from '../core/session/changes.ts';
import { needed, passed, ruleFor } from '../core/session/pass.ts';
import { missed, type Result, results } from '../core/session/results.ts';
import { FULL_CREDIT, pointsText, type Score, score } from '../core/session/score.ts';
import { isSlow, medianMs } from '../core/session/slow.ts';
import type { SessionState } from '../core/session/state.ts';
import { type TopicScore, topicScores } from '../core/session/topics.ts';
import type { ExamResult } from '../show/screens/exam-result.ts';
import type { NamedResult, Summary } from '../show/screens/result.ts';
import { flat, type Sitting, textsOf } from './sitting.ts';

/** What the session came to so far, with the words of its questions. */
export function summaryOf(sitting: Sitting): Summary {
  const { state } = sitting.session;
  const reached = score(state);
  const { right, answered, total } = reached;
  const all = results(state);
  const firsts = all.filter(({ attempt }) => attempt === 1);
  const wrong = new Set(missed(state));
  const median = medianMs(firsts);
  const named = (some: readonly Result[]) => some.map((result) => nameOf(sitting, result));
  const points = unusualPoints(reached);
  return {
    right,
    answered,
    total,
    ...(points === undefined ? {} : { points }),
    ms: state.ms,
    ...(state.mode === 'exam' ? { exam: examResult(sitting) } : {}),
    missed: named(firsts.filter(({ i }) => wrong.has(i))),
    guessed: named(firsts.filter((result) => result.right && result.certainty === 'guess')),
    slow: named(firsts.filter((result) => isSlow(result, median))),
    medianMs: median,
    repeats: all.length - firsts.length,
  };
}

function nameOf(sitting: Sitting, { i, certainty, right, spentMs }: Result): NamedResult {
  const item = sitting.session.state.items[i];
  const facts = { sure: certainty === 'sure', right, ms: spentMs };
  const texts = textsOf(sitting, item);
  if (!texts) {
    const stem = `${item?.bank}/${item?.question} (no longer in the bank)`;
    return { ...facts, stem, key: item?.keys.join('; ') ?? '' };
  }
  const keys = texts.question.options.filter(({ id }) => item?.keys.includes(id));
  return { ...facts, stem: flat(texts.question.stem), key: keys.map(({ text }) => flat(text)).join('; ') };
}

/** "7.5 of 10", when points are not the number of right questions. */
function unusualPoints({ right, total, points, maxPoints }: Score): string | undefined {
  if (points === right * FULL_CREDIT && maxPoints === total * FULL_CREDIT) return undefined;
  return `${pointsText(points)} of ${pointsText(maxPoints)}`;
}

function examResult(sitting: Sitting): ExamResult {
  const { state } = sitting.session;
  const reached = score(state);
  const pass = passRule(state);
  const points = unusualPoints(reached);
  const rule = pass && neededText(state, pass, reached);
  const changes = answerChanges(state);
  const earlier = sitting.earlierChanges ?? [];
  return {
    passed: examPassed(state),
    finishedBy: state.finishedBy,
    right: reached.right,
    blank: reached.total - reached.answered,
    total: reached.total,
    dropped: state.dropped.filter((why) => why !== null).length,
    ...(points === undefined ? {} : { points }),
    ...(pass ? { pass } : {}),
    ...(rule === undefined ? {} : { needed: rule }),
    spentMs: Math.min(state.ms, state.limitMs ?? state.ms),
    limitMs: state.limitMs,
    topics: topicsOf(sitting).map(({ id, right, total }) => ({ title: topicTitle(sitting, id), right, total })),
    changes,
    ...(earlier.length > 0 ? { allChanges: { ...addChanges([...earlier, changes]), exams: earlier.length + 1 } } : {}),
  };
}

/** Is the exam passed? null without a pass rule, before its end, and when it was given up. */
export function examPassed(state: SessionState): boolean | null {
  if (state.mode === 'practice' || state.phase !== 'finished' || state.finishedBy === 'abandoned') return null;
  return passed(passRule(state), score(state));
}

function passRule(state: SessionState): PassRule | undefined {
  const { pass } = state.rules;
  return pass && ruleFor(pass, score(state).total, state.items.length);
}

function neededText({ items, dropped }: SessionState, rule: PassRule, { maxPoints, total }: Score): string | undefined {
  const partial = items.some(({ credits }, i) => credits !== undefined && !dropped[i]);
  const least = needed(rule, { maxPoints, total, partial });
  if (least.items !== undefined) return `${least.items} of ${total}`;
  return least.points === undefined ? undefined : `${pointsText(least.points)} of ${pointsText(maxPoints)} points`;
}

/** The topics of an exam, in the order of its banks and of their files. */
export function topicsOf({ banks, session }: Pick<Sitting, 'banks' | 'session'>): TopicScore[] {
  const known = [...banks.values()].flatMap((bank) => [...bank.topics.keys()]);
  const place = ({ id }: TopicScore) => (id === null ? known.length + 1 : known.indexOf(id) + 1 || known.length + 1);
  return topicScores(results(session.state)).sort((a, b) => place(a) - place(b));
}

function topicTitle({ banks }: Sitting, id: Item['topic'] | null): string {
  if (id === null || id === undefined) return 'Without a topic';
  return [...banks.values()].find(({ topics }) => topics.has(id))?.topics.get(id)?.title ?? id;
}
