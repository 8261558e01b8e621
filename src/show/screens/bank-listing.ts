import type { Bank, Option, Question } from '../../core/bank/bank.ts';
import type { Reference } from '../../core/bank/schema.ts';
import type { Line } from '../../core/text/line.ts';
import { plural } from '../../core/text/plural.ts';
import { wrap } from '../../core/text/wrap.ts';
import { type Page, renderBlocks, renderInline } from '../markdown.ts';
import { line, span } from '../spans.ts';

/** A bank as its author reads it: stems, options, keys and reasons, in file order. */
export function bankListing(bank: Bank, page: Page): Line[] {
  const facts = [
    bank.id,
    plural(bank.questions.length, 'question'),
    ...(bank.license === undefined ? [] : [bank.license]),
  ];
  return [
    ...wrap(line(bank.title, 'title'), page.columns),
    ...wrap(line(facts.join(' · '), 'dim'), page.columns),
    ...(bank.description === undefined ? [] : [[], ...renderBlocks(bank.description, page)]),
    ...bank.questions.flatMap((question, i) => [[], ...questionLines(bank, question, i + 1, page)]),
  ];
}

function questionLines(bank: Bank, question: Question, number: number, page: Page): Line[] {
  const topic = question.topic === undefined ? undefined : (bank.topics.get(question.topic)?.title ?? question.topic);
  const scenario = question.scenario === undefined ? undefined : bank.scenarios.get(question.scenario);
  const facts = [
    `${number}. ${question.id}`,
    ...(topic === undefined ? [] : [topic]),
    ...(question.difficulty === undefined ? [] : [question.difficulty]),
    ...(question.select === 'all' ? ['choose all that apply'] : []),
    ...(question.points === 1 ? [] : [plural(question.points, 'point')]),
    ...(question.jurisdiction === 'any' ? [] : [question.jurisdiction]),
    ...(question.shuffle ? [] : ['not shuffled']),
    ...question.tags.map((tag) => `#${tag}`),
  ];
  return [
    ...wrap(line(facts.join(' · '), 'strong'), page.columns, hang('', '   ')),
    ...(scenario ? labelled('Scenario', scenario.text, page) : []),
    ...renderBlocks(question.stem, page, hang('   ', '   ')),
    [],
    ...question.options.flatMap((option) => optionLines(bank, option, page)),
    ...(question.explanation === undefined ? [] : labelled('Remember', question.explanation, page)),
    ...(question.hint === undefined ? [] : labelled('Hint', question.hint, page)),
    ...question.references.flatMap((reference) =>
      wrap(line(`Source: ${sourceOf(reference)}`), page.columns, hang('   ', '     ')),
    ),
  ];
}

function optionLines(bank: Bank, option: Option, page: Page): Line[] {
  const mark = option.correct ? '   key   ' : '     -   ';
  const belief = option.misconception === undefined ? undefined : bank.misconceptions.get(option.misconception);
  const credit = option.credit === undefined ? '' : ` (credit ${option.credit / 100_000} %)`;
  const head = { first: [span(mark, option.correct ? 'key' : 'dim')], rest: [span(' '.repeat(mark.length))] };
  const why = option.rationale ?? 'No reason was written for this option.';
  const inner = ' '.repeat(mark.length + 2);
  return [
    ...renderInline(`${option.text}${credit}`, page, head),
    ...renderBlocks(why, page, {
      first: [span(inner), span(option.correct ? 'Why: ' : 'Why not: ', 'dim')],
      rest: [span(inner)],
    }),
    ...(belief === undefined
      ? []
      : wrap([span('Misconception: ', 'dim'), span(belief)], page.columns, hang(inner, `${inner}  `))),
  ];
}

function labelled(name: string, text: string, page: Page): Line[] {
  return renderBlocks(text, page, { first: [span(`   ${name}: `, 'dim')], rest: [span('     ')] });
}

function sourceOf({ title, locator, asOf, url, jurisdiction }: Reference): string {
  const facts = [locator, asOf === undefined ? undefined : `as of ${asOf}`, jurisdiction, url];
  return [title, ...facts.filter((fact) => fact !== undefined)].join(', ');
}

function hang(first: string, rest: string): { first: Line; rest: Line } {
  return { first: [span(first)], rest: [span(rest)] };
}
