import type { PassRule } from '../../core/bank/schema.ts';
import type { Changes } from '../../core/session/changes.ts';
import type { Line } from '../../core/text/line.ts';
import { plural } from '../../core/text/plural.ts';
import { width } from '../../core/text/width.ts';
import { wrap } from '../../core/text/wrap.ts';
import { duration } from '../duration.ts';
import { line, spaces, span } from '../spans.ts';
import { factLines } from './facts.ts';

/** What an exam came to. */
export interface ExamResult {
  /** null: there is no pass rule, or the exam was given up. */
  passed: boolean | null;
  finishedBy: 'learner' | 'deadline' | 'end-of-answers' | 'abandoned' | null;
  right: number;
  blank: number;
  total: number;
  /** Questions left out because their bank was changed. */
  dropped: number;
  /** "7.5 of 10", when points differ from the number of right questions. */
  points?: string;
  pass?: PassRule;
  /** What the percent of the rule comes to, such as "38 of 60" or "39.68 of 64 points". */
  needed?: string;
  spentMs: number;
  limitMs: number | null;
  topics: readonly { title: string; right: number; total: number }[];
  changes: Changes;
  /** The same over all finished exams, when there are others. */
  allChanges?: Changes & { exams: number };
}

/** Passed or not and by which rule, the result as a fraction, a line for each topic, and what changing answers did. */
export function examHead(result: ExamResult, columns: number): Line[] {
  const { right, total, blank, dropped, points } = result;
  const facts = [
    `${right} of ${total} right${percent(right, total)}`,
    ...(points ? [`points: ${points}`] : []),
    ...(blank > 0 ? [`${blank} blank`] : []),
    time(result),
  ];
  const said = (text: string) => wrap([span(text)], columns);
  return [
    ...wrap(verdict(result), columns),
    ...factLines(facts, columns),
    ...ruleLines(result).flatMap(said),
    ...(dropped > 0 ? said(`${plural(dropped, 'question')} left out: the bank was changed meanwhile.`) : []),
    ...ending(result).flatMap(said),
    ...topicLines(result, columns),
    ...changeLines(result).flatMap((text) => [[], ...said(text)]),
  ];
}

function verdict({ passed, finishedBy }: ExamResult): Line {
  if (finishedBy === 'abandoned') return line('GIVEN UP', 'strong');
  if (passed === null) return line('FINISHED — this exam has no pass mark', 'strong');
  return passed ? line('PASSED', 'right') : line('NOT PASSED', 'wrong');
}

/** Never rounded up: 37 of 60 is 61.6 %, and below 62. */
function percent(right: number, total: number): string {
  if (total === 0) return '';
  const tenths = Math.floor((1000 * right) / total);
  return ` (${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)} %)`;
}

function time({ spentMs, limitMs }: ExamResult): string {
  return limitMs === null ? `${duration(spentMs)}, untimed` : `${duration(spentMs)} of ${duration(limitMs)}`;
}

function ruleLines({ pass, needed }: ExamResult): string[] {
  if (!pass) return [];
  const rules = [
    ...(pass.percent === undefined ? [] : [`${pass.percent} %${needed ? `, which is ${needed}` : ''}`]),
    ...(pass.correct === undefined ? [] : [`${pass.correct} right`]),
  ];
  return [`Pass mark: ${rules.join(', and ')}.`];
}

function ending({ finishedBy }: ExamResult): string[] {
  if (finishedBy === 'deadline') return ['The time was up; every answer until then counts.'];
  if (finishedBy === 'end-of-answers') return ['Submitted at the end of the answers.'];
  return [];
}

function topicLines({ topics }: ExamResult, columns: number): Line[] {
  if (topics.length === 0) return [];
  const rows = topics.map(({ title, right, total }) => ({ title, score: `${right} of ${total}` }));
  const scores = Math.max(...rows.map(({ score }) => score.length));
  const titles = Math.min(Math.max(...rows.map(({ title }) => width(title))), Math.max(10, columns - scores - 3));
  return [
    [],
    ...rows.flatMap(({ title, score }) => {
      const lines = wrap([span(title)], titles);
      const last = lines.at(-1) ?? [];
      const taken = width(last.map(({ text }) => text).join(''));
      return [...lines.slice(0, -1), [...last, span(`${spaces(titles - taken)}  ${score.padStart(scores)}`)]];
    }),
  ];
}

function changeLines({ changes, allChanges }: ExamResult): string[] {
  return [
    ...(sum(changes) > 0 ? [`You changed ${plural(sum(changes), 'answer')}: ${inWords(changes)}.`] : []),
    ...(allChanges && sum(allChanges) > 0
      ? [`In your ${plural(allChanges.exams, 'exam')} so far: ${inWords(allChanges)}.`]
      : []),
  ];
}

function sum({ toRight, toWrong, noEffect }: Changes): number {
  return toRight + toWrong + noEffect;
}

function inWords({ toRight, toWrong, noEffect }: Changes): string {
  return `${toRight} from wrong to right, ${toWrong} from right to wrong, ${noEffect} without effect`;
}
