import { sha256 } from '../hash.ts';
import type { Bank, Question } from './bank.ts';
import { identityText, keptText } from './normal.ts';

/** Fingerprints of stem, options and key. An answer counts for a question as long as the last one is the same. */
export type Prints = [stem: string, options: string, key: string];

/** The id of an option that has none written: it moves with the text and changes with it. */
export function derivedId(text: string): string {
  return `~${sha256(identityText(text)).slice(0, 8)}`;
}

export function questionPrints(bank: Bank, question: Question): Prints {
  const scenario = question.scenario === undefined ? undefined : bank.scenarios.get(question.scenario)?.text;
  const credits = question.options.filter((option) => option.credit !== undefined);
  return [
    print([textOf(question.stem), scenario === undefined ? null : textOf(scenario)]),
    print(sorted(question.options.map((option) => [option.id, textOf(option.text)]))),
    print([
      question.select,
      question.options.flatMap((option) => (option.correct ? [option.id] : [])).sort(),
      sorted(credits.map((option) => [option.id, option.credit])),
    ]),
  ];
}

/** Changes with everything that can change an outcome. Reasons, notes and titles are not in it. */
export function bankPrint(bank: Bank): string {
  const topics = [...bank.topics].map(([id, topic]) => [id, topic.weight] as const);
  const questions = bank.questions.map((question) => [
    question.id,
    print(questionPrints(bank, question)),
    question.topic ?? null,
    question.scenario ?? null,
    question.shuffle,
    question.options.flatMap((option) => (option.pinned ? [option.id] : [])).sort(),
    question.points,
    question.jurisdiction,
  ]);
  return print([bank.id, sorted(topics), sorted(questions)]);
}

/** The number of a drawn form: questions and options in the order they are shown. Equal numbers are equal exams. */
export function formPrint(items: readonly { bank: string; question: string; shown: readonly string[] }[]): string {
  return print(items.map(({ bank, question, shown }) => [bank, question, shown]));
}

function print(value: unknown): string {
  return sha256(JSON.stringify(value)).slice(0, 16);
}

/** Rows in the order of their first cell, by code units. */
function sorted<Row extends readonly unknown[]>(rows: Row[]): Row[] {
  return rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}

function textOf(text: string): string {
  return keptText(text).normalize('NFC');
}
