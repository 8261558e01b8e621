import type { Bank, Question } from '../core/bank/bank.ts';
import { DRAW_VERSION, drawItems } from '../core/bank/draw.ts';
import { bankPrint, questionPrints } from '../core/bank/fingerprint.ts';
import type { Item, Started } from '../core/history/event.ts';
import { matchesOnly, type Only, type Outcome } from '../core/session/outcomes.ts';

export interface FoundBank {
  bank: Bank;
  /** Absolute path of its file. */
  path: string;
}

/** What a practice session draws, and how it is run. */
export interface FormOptions {
  seed: string;
  count?: number;
  topics: readonly string[];
  tags: readonly string[];
  jurisdictions: readonly string[];
  only: readonly Only[];
  /** Question ids, or "bank/question"; when there are any, only these. */
  questions: readonly string[];
  shuffle: boolean;
  rules: Started['rules'];
  limitMs: number | null;
}

/** The first event of a practice session; undefined when no question is left by the filters. */
export function practiceForm(
  banks: readonly FoundBank[],
  outcomes: ReadonlyMap<string, Outcome>,
  options: FormOptions,
  where: { tool: string; pid: number; host: string; answersFrom?: string },
): Started | undefined {
  const drawn = drawItems(
    banks.map(({ bank }) => bank),
    {
      seed: options.seed,
      ...(options.count === undefined ? {} : { count: options.count }),
      topics: options.topics,
      tags: options.tags,
      jurisdictions: options.jurisdictions,
      shuffle: options.shuffle,
      keep: (bank, question) => isWanted(bank, question, outcomes, options),
    },
  );
  if (drawn.length === 0) return undefined;
  return {
    type: 'started',
    mode: 'practice',
    tool: where.tool,
    draw: DRAW_VERSION,
    seed: options.seed,
    rules: options.rules,
    limitMs: options.limitMs,
    pid: where.pid,
    host: where.host,
    ...(where.answersFrom === undefined ? {} : { answersFrom: where.answersFrom }),
    banks: banks.map(({ bank, path }) => ({ id: bank.id, path, fingerprint: bankPrint(bank) })),
    items: drawn.map(({ bank, question, shown }) => formItem(bank, question, shown, options.shuffle)),
  };
}

function isWanted(
  bank: Bank,
  question: Question,
  outcomes: ReadonlyMap<string, Outcome>,
  { only, questions }: FormOptions,
): boolean {
  const name = `${bank.id}/${question.id}`;
  if (questions.length > 0 && !questions.includes(question.id) && !questions.includes(name)) return false;
  return only.length === 0 || matchesOnly(outcomes.get(name), questionPrints(bank, question)[2], only);
}

/** What the log keeps of a drawn question. */
export function formItem(bank: Bank, question: Question, shown: readonly string[], shuffle: boolean): Item {
  const credits = question.options.flatMap(({ id, credit }) => (credit === undefined ? [] : [[id, credit] as const]));
  const pinned = question.options.filter((option) => option.pinned).map(({ id }) => id);
  return {
    bank: bank.id,
    question: question.id,
    ...(question.topic === undefined ? {} : { topic: question.topic }),
    shown: [...shown],
    keys: question.options.filter(({ correct }) => correct).map(({ id }) => id),
    select: question.select,
    ...(credits.length > 0 ? { credits: Object.fromEntries(credits) } : {}),
    points: question.points,
    prints: [...questionPrints(bank, question)],
    ...(shuffle && question.shuffle ? {} : { shuffle: false }),
    ...(pinned.length > 0 ? { pinned } : {}),
  };
}
