import type { Line } from '../../core/text/line.ts';
import { plural } from '../../core/text/plural.ts';
import { wrap } from '../../core/text/wrap.ts';
import { duration } from '../duration.ts';
import { line, spaces, span } from '../spans.ts';

/** An answer that the summary names, with the words of its question. */
export interface NamedResult {
  stem: string;
  /** The text of each key, joined. */
  key: string;
  sure: boolean;
}

export interface Summary {
  right: number;
  answered: number;
  total: number;
  /** "7.5 of 10", when points differ from the number of right items. */
  points?: string;
  ms: number;
  missed: readonly NamedResult[];
  /** Right by a guess. */
  guessed: readonly NamedResult[];
  /** Attempts beyond the first. */
  repeats: number;
}

/** What a session came to, and what was missed in it. */
export function resultBody(summary: Summary, columns: number): Line[] {
  const { right, answered, total, missed, guessed } = summary;
  const percent = answered > 0 ? ` (${Math.floor((100 * right) / answered)} %)` : '';
  const facts = [
    `${right} of ${answered} right${percent}`,
    ...(answered < total ? [`${plural(total - answered, 'question')} not answered`] : []),
    ...(summary.points ? [`points: ${summary.points}`] : []),
    ...(summary.repeats > 0 ? [plural(summary.repeats, 'repeat')] : []),
    duration(summary.ms),
  ];
  const lines: Line[] = wrap([span(facts.join(' · '), 'strong')], columns);
  const sure = missed.filter((one) => one.sure);
  const unsure = missed.filter((one) => !one.sure);
  lines.push(...section('You were sure, but wrong', sure, columns));
  lines.push(...section('Missed', unsure, columns));
  lines.push(...section('Right by a guess', guessed, columns));
  if (missed.length === 0 && answered > 0) lines.push([], ...wrap([span('Nothing was missed.')], columns));
  return lines;
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
