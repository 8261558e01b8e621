import type { Finding, Fix } from '../../../bank/finding.ts';
import { capital, shortened } from '../../../bank/wording.ts';
import { moveEntries } from '../../item/move-options.ts';
import { compare, firstFall, isFalling, type Series, seriesOf } from '../../item/order.ts';
import { type Item, inAll } from '../../item/view.ts';
import type { Rule } from '../../rule.ts';

export const itemUnorderedNumbers: Rule = {
  id: 'item/unordered-numbers',
  severity: 'hint',
  summary: 'Numbers among the options are not in rising order',
  why: 'People look for their number in a list that has no order, which costs time and care that the question does not ask for.',
  sources: ['Haladyna, Downing and Rodriguez 2002'],
  fix: 'safe',
  bad: {
    of: 'question',
    text: `- id: q-001
  stem: How long may a visitor wait at the desk?
  shuffle: false
  options:
    - text: 10 minutes
      rationale: Many leave after five.
    - text: 2 minutes
      correct: true
      rationale: It is what the post orders say.
    - text: 5 minutes
      rationale: The post orders say less.
`,
  },
  good: {
    of: 'question',
    text: `- id: q-001
  stem: How long may a visitor wait at the desk?
  shuffle: false
  options:
    - text: 90 seconds
      rationale: The post orders say more.
    - text: 2 minutes
      correct: true
      rationale: It is what the post orders say.
    - text: 1 hour
      rationale: Many leave after five minutes.
`,
  },
  check: (reading) => inAll(reading, (item) => findingOf(item, reading.source)),
};

function findingOf(item: Item, source: string): Finding | undefined {
  const series = seriesOf(item);
  const fall = series ? firstFall(series) : -1;
  const option = series?.options[fall];
  const before = series?.options[fall - 1];
  if (!series || !option || !before) return undefined;
  const falling = isFalling(series);
  const fix = sorted(item, series, source);
  return {
    rule: 'item/unordered-numbers',
    ...(item.shuffled || falling ? {} : { severity: 'warning' as const }),
    message: falling
      ? `The numbers in ${item.name} run from high to low`
      : `${capital(option.option.name)} breaks the order of the numbers: ${shortened(option.text)} stands after ${shortened(before.text)}`,
    help: `Put the numbers in rising order${item.shuffled ? ', and write shuffle: false so that they are shown in it' : ''}.`,
    start: option.node.start,
    end: option.node.end,
    ...(fix ? { fix } : {}),
  };
}

/** Letters of options in a text would no longer be right. */
const LETTERS =
  /\b(?:options?|answers?|choices?)\s+\(?[A-J]\b|\([A-J]\)|(?<![.'’\w] ?)\b[B-J] (?:is|was|and|or)\b|^[A-J]\b[ .:,]|\b(?:first|second|third|fourth|last) (?:option|answer|choice|one)\b|\b(?:above|below)\b/im;

/** Moves the numbers among the places that numbers have. Options beside them stay. */
function sorted({ question, options }: Item, series: Series, source: string): Fix | undefined {
  const list = question.optionsNode;
  const texts = [question.stem, question.hint, question.explanation, ...options.map(({ option }) => option.rationale)];
  if (list?.kind !== 'list' || texts.some((text) => text && LETTERS.test(text.text))) return undefined;
  const places = series.options.map((option) => options.indexOf(option));
  const rising = places
    .map((place, i) => ({ place, value: series.values[i] }))
    .sort((a, b) => (a.value && b.value ? compare(a.value, b.value) : 0));
  const order = options.map((_, place) => place);
  for (const [i, place] of places.entries()) order[place] = rising[i]?.place ?? place;
  const edits = moveEntries(source, list, order);
  return edits && { safe: true, edits };
}
