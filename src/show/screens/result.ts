import type { Line } from '../../core/text/line.ts';
import { plural } from '../../core/text/plural.ts';
import { wrap } from '../../core/text/wrap.ts';
import { duration } from '../duration.ts';
import { line, spaces, span } from '../spans.ts';
import { type ExamResult, examHead } from './exam-result.ts';

/** An answer that the summary names, with the words of its question. */
export interface NamedResult {
  stem: string;
  /** The text of each key, joined. */
  key: string;
  sure: boolean;
  right: boolean;
  /** Milliseconds to the answer. */
  ms: number;
}

export interface Summary {
  right: number;
  answered: number;
  total: number;
  /** "7.5 of 10", when points differ from the number of right items. */
  points?: string;
  ms: number;
  /** Of an exam: what stands above the questions. */
  exam?: ExamResult;
  missed: readonly NamedResult[];
  /** Right by a guess. */
  guessed: readonly NamedResult[];
  /** Those that took over twice the median. */
  slow: readonly NamedResult[];
  medianMs: number;
  /** Attempts beyond the first. */
  repeats: number;
}

/** What a session came to, and which questions to look at again. */
export function resultBody(summary: Summary, columns: number): Line[] {
  const { answered, missed, guessed, slow, medianMs, exam } = summary;
  const sure = missed.filter((one) => one.sure);
  const unsure = missed.filter((one) => !one.sure);
  const lines = exam ? examHead(exam, columns) : head(summary, columns);
  lines.push(...section('You were sure, but wrong', sure, columns));
  lines.push(...section('Missed', unsure, columns));
  lines.push(...section('Right by a guess', guessed, columns));
  lines.push(...slowSection(`Slow, over twice your median of ${duration(medianMs)}`, slow, columns));
  if (missed.length === 0 && answered > 0) lines.push([], ...wrap([span('Nothing was missed.')], columns));
  return lines;
}

function head({ right, answered, total, points, repeats, ms }: Summary, columns: number): Line[] {
  const percent = answered > 0 ? ` (${Math.floor((100 * right) / answered)} %)` : '';
  const facts = [
    `${right} of ${answered} right${percent}`,
    ...(answered < total ? [`${plural(total - answered, 'question')} not answered`] : []),
    ...(points ? [`points: ${points}`] : []),
    ...(repeats > 0 ? [plural(repeats, 'repeat')] : []),
    duration(ms),
  ];
  return wrap([span(facts.join(' · '), 'strong')], columns);
}

function section(title: string, results: readonly NamedResult[], columns: number): Line[] {
  if (results.length === 0) return [];
  const indent = line(spaces(2));
  return [
    [],
    ...wrap([span(`${title}:`, 'strong')], columns),
    ...results.flatMap(({ stem, key }) => [
      ...wrap([span(stem)], columns, { first: [span('- ')], rest: indent }),
      ...wrap([span('Key: ', 'strong'), span(key)], columns, { first: indent, rest: line(spaces(7)) }),
    ]),
  ];
}

function slowSection(title: string, results: readonly NamedResult[], columns: number): Line[] {
  if (results.length === 0) return [];
  const indent = line(spaces(2));
  return [
    [],
    ...wrap([span(`${title}:`, 'strong')], columns),
    ...results.flatMap(({ stem, ms, right }) =>
      wrap([span(`${duration(ms)}, ${right ? 'right' : 'wrong'}: ${stem}`)], columns, {
        first: [span('- ')],
        rest: indent,
      }),
    ),
  ];
}
