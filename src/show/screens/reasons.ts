import type { Reference } from '../../core/bank/schema.ts';
import { partOfPoints, type Result } from '../../core/session/results.ts';
import type { Line } from '../../core/text/line.ts';
import { width } from '../../core/text/width.ts';
import { wrap } from '../../core/text/wrap.ts';
import { duration } from '../duration.ts';
import { type ItemView, letters, type OptionView } from '../item-view.ts';
import { renderBlocks } from '../markdown.ts';
import { line, spaces, span } from '../spans.ts';
import type { Medium } from './question.ts';

const SURE = { sure: 'you were sure', fairly: 'you were fairly sure', guess: 'you guessed' } as const;
const LABEL_COLUMN = 17;
const NARROW = 56;

/** What the answer was worth and why each option is right or wrong: the chosen ones first, then the keys, then the rest. */
export function reasonsBody(view: ItemView, result: Result, medium: Medium): Line[] {
  const { question } = view;
  const chosen = view.options.filter((option) => option.chosen);
  const keys = view.options.filter((option) => option.key && !option.chosen);
  const others = view.options.filter((option) => !option.key && !option.chosen);
  const lines = [...verdictLines(view, result, medium), ...changeLines(view, medium), []];
  for (const option of [...chosen, ...keys, ...others]) lines.push(...reason(view, option, result, medium));
  if (question.explanation) {
    lines.push([], ...renderBlocks(question.explanation, medium, { first: line('Remember: ', 'strong'), rest: [] }));
  }
  if (question.references.length > 0) {
    lines.push([], ...question.references.flatMap((reference) => source(reference, medium)));
  }
  return lines;
}

function verdictLines(view: ItemView, result: Result, { columns }: Medium): Line[] {
  const said = verdictText(result);
  const points = partOfPoints(result);
  const facts = [
    `you: ${letters(view.options.filter(({ chosen }) => chosen))}`,
    `key: ${letters(view.options.filter(({ key }) => key))}`,
    ...(points ? [`points: ${points}`] : []),
    duration(result.spentMs),
  ].join('   ');
  const style = result.right ? 'right' : 'wrong';
  const gap = columns - width(said) - width(facts);
  if (gap >= 3) return [[span(said, style), span(spaces(gap)), span(facts)]];
  return [...wrap([span(said, style)], columns), ...wrap([span(facts)], columns)];
}

/** An old answer is never judged in silence by reasons that are written for another key. */
function changeLines({ changed }: ItemView, { columns }: Medium): Line[] {
  const text =
    'This question was changed since: the answer is judged by the key it had then, the reasons are of today.';
  return changed ? wrap([span(text, 'warn')], columns) : [];
}

function verdictText(result: Result): string {
  const { right, chosen, certainty } = result;
  if (chosen.length === 0) {
    if (certainty !== null) return 'NOT KNOWN — counted as wrong';
    return result.mode === 'exam' ? 'BLANK — counted as wrong' : 'TIME RAN OUT — counted as wrong';
  }
  return `${right ? 'RIGHT' : 'WRONG'}${certainty === null ? '' : ` — ${SURE[certainty]}`}`;
}

function reason(view: ItemView, shown: OptionView, result: Result, medium: Medium): Line[] {
  const { option } = shown;
  const letter = shown.letter.toUpperCase();
  const label = labelOf(view, shown, result);
  const why = span(option.correct ? 'Why: ' : 'Why not: ', 'strong');
  const style = shown.key ? 'key' : undefined;
  const narrow = medium.columns < NARROW;
  const head = narrow ? `${letter}  ${label}` : `${letter}  ${label}`.padEnd(LABEL_COLUMN);
  const indent = line(spaces(narrow ? 3 : LABEL_COLUMN));
  const first = narrow ? [...indent, why] : [span(head, style), why];
  const text = option.rationale ?? 'No reason was written for this option.';
  const lines = [
    ...(narrow ? wrap([span(head, style)], medium.columns) : []),
    ...renderBlocks(text, medium, { first, rest: indent }),
  ];
  const belief = option.misconception && shown.chosen ? view.bank.misconceptions.get(option.misconception) : undefined;
  if (belief) {
    lines.push(
      ...wrap([span('Misconception: ', 'strong'), span(belief)], medium.columns, { first: indent, rest: indent }),
    );
  }
  return lines;
}

function labelOf(view: ItemView, { chosen, key }: OptionView, { right }: Result): string {
  if (chosen) return 'your answer';
  if (!key) return 'other';
  if (view.question.select === 'all') return 'missed key';
  if (right) return 'also right';
  return view.options.filter((option) => option.key).length > 1 ? 'a key' : 'the key';
}

function source(reference: Reference, { columns }: Medium): Line[] {
  const { title, locator, asOf, url } = reference;
  const text = `${[title, locator].filter(Boolean).join(', ')}${asOf ? ` (${asOf})` : ''}${url ? ` ${url}` : ''}`;
  return wrap([span(`Source: ${text}`, 'dim')], columns, { first: [], rest: line(spaces(8)) });
}
