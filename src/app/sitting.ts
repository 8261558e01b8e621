import type { Bank, Question } from '../core/bank/bank.ts';
import { questionPrints } from '../core/bank/fingerprint.ts';
import type { Item } from '../core/history/event.ts';
import type { Changes } from '../core/session/changes.ts';
import { isLastPart } from '../core/session/exam-clock.ts';
import { type Result, resultOf } from '../core/session/results.ts';
import { score } from '../core/session/score.ts';
import { shownOptions } from '../core/session/shown.ts';
import {
  blanks,
  currentAnswer,
  currentAttempt,
  currentItem,
  type SessionState,
  standingOf,
} from '../core/session/state.ts';
import { dueIn } from '../core/session/step.ts';
import { inline } from '../core/text/inline.ts';
import { plain } from '../core/text/plain.ts';
import { duration } from '../show/duration.ts';
import { type ItemView, itemView, LETTERS } from '../show/item-view.ts';
import { type Sheet, sheetCounts } from '../show/screens/answer-sheet.ts';
import { examHeader, timeLeft } from '../show/screens/exam-header.ts';
import { questionHeader } from '../show/screens/question-header.ts';
import { type SheetFilter, sheetPlaces } from './filters.ts';
import type { LiveSession } from './session.ts';

/** A session with the texts it needs. */
export interface Sitting {
  session: LiveSession;
  banks: ReadonlyMap<string, Bank>;
  /** Bank id to the path of its file. */
  paths: ReadonlyMap<string, string>;
  /** Wall time of the start, as it is kept. */
  startedAt: string;
  fingerprints: readonly { id: string; fingerprint: string }[];
  /** How the program is called here. */
  program: string;
  /** The missed questions can be asked again after the summary. */
  canRetry?: boolean;
  /** A finished session that is read again. */
  reading?: boolean;
  /** What the changes of answers did in earlier exams. */
  earlierChanges?: readonly Changes[];
  /** Why nothing is kept, when nothing is. */
  unsavedWhy?: string;
}

/** The bank and question of an item; undefined when the bank no longer has it. */
export function textsOf(sitting: Sitting, item: Item | undefined): { bank: Bank; question: Question } | undefined {
  const bank = item && sitting.banks.get(item.bank);
  const question = bank?.questions.find(({ id }) => id === item?.question);
  return bank && question ? { bank, question } : undefined;
}

/** The question that is asked or explained now. */
export function currentView(sitting: Sitting, draft: readonly string[]): ItemView | undefined {
  const { state } = sitting.session;
  const i = currentItem(state);
  if (i === undefined) return undefined;
  const answer = state.mode === 'exam' ? standingOf(state, i) : currentAnswer(state);
  return viewOf(sitting, i, currentAttempt(state), answer?.chosen ?? draft, state.crossed[state.position] ?? []);
}

export const NO_LONGER = 'This question is no longer in the bank.';

/** A question as it was answered. */
export function answeredView(sitting: Sitting, result: Result): ItemView | undefined {
  return viewOf(sitting, result.i, result.attempt, result.chosen, result.crossed);
}

function viewOf(
  sitting: Sitting,
  i: number,
  attempt: number,
  chosen: readonly string[],
  crossed: readonly string[],
): ItemView | undefined {
  const item = sitting.session.state.items[i];
  const texts = textsOf(sitting, item);
  if (!item || !texts) return undefined;
  const shown = shownOptions(sitting.session.state, i, attempt);
  const changed = isChanged(texts.bank, texts.question, item);
  return itemView(texts.bank, texts.question, { shown, keys: item.keys, chosen, crossed, changed });
}

/** Where one is: bank, question, score or in an exam what is marked and blank, and the time left if `clock`. */
export function headerOf(sitting: Sitting, clock: boolean): string {
  return sitting.session.state.mode === 'exam' ? examHeaderOf(sitting, clock) : practiceHeaderOf(sitting, clock);
}

function examHeaderOf({ banks, session: { state } }: Sitting, clock: boolean): string {
  const i = currentItem(state);
  const [only] = banks.values();
  return examHeader({
    title: banks.size === 1 && only ? only.title : 'Mock exam',
    number: Math.min(state.position + 1, state.queue.length),
    total: state.queue.length,
    marked: i !== undefined && state.marked[i] === true,
    leftMs: shownLeft(state, clock),
    allMarked: state.queue.filter((other) => state.marked[other]).length,
    blank: blanks(state).length,
  });
}

/** The time left, when it is to be seen: in the last part of an exam even a hidden clock is. */
function shownLeft(state: SessionState, clock: boolean): number | undefined {
  return clock || isLastPart(state) ? dueIn(state) : undefined;
}

/** Header of the answer sheet. */
export function sheetHeaderOf(
  { session: { state } }: Sitting,
  sheet: Sheet,
  filter: SheetFilter,
  clock: boolean,
): string {
  const what = filter === 'all' ? [] : [`${filter} only`];
  return ['Answer sheet', ...what, ...timeLeft(shownLeft(state, clock)), sheetCounts(sheet)].join(' · ');
}

/** The answer sheet under a filter. */
export function sheetOf(sitting: Sitting, filter: SheetFilter): Sheet {
  const { state } = sitting.session;
  const blank = blanks(state).length;
  const rows = sheetPlaces(state, filter).map((place) => {
    const i = state.queue[place] ?? 0;
    const item = state.items[i];
    const chosen = standingOf(state, i)?.chosen ?? [];
    return {
      number: place + 1,
      letters: lettersOf(item?.shown ?? [], chosen),
      marked: state.marked[i] === true,
      stem: flat(textsOf(sitting, item)?.question.stem ?? NO_LONGER),
    };
  });
  const marked = state.queue.filter((i) => state.marked[i]).length;
  return { rows, answered: state.queue.length - blank, blank, marked };
}

function lettersOf(shown: readonly string[], chosen: readonly string[]): string {
  return shown.flatMap((id, place) => (chosen.includes(id) ? LETTERS.charAt(place).toUpperCase() : [])).join(' ');
}

/** A text on one line, without its marks. */
export function flat(text: string): string {
  return plain(inline(text.replace(/\s+/g, ' ')));
}

function practiceHeaderOf(sitting: Sitting, clock: boolean): string {
  const { state } = sitting.session;
  const i = currentItem(state);
  const bank = i === undefined ? undefined : sitting.banks.get(state.items[i]?.bank ?? '');
  const { right, answered } = score(state);
  const header = questionHeader({
    title: bank?.title ?? '',
    number: Math.min(state.position + 1, state.queue.length),
    total: state.queue.length,
    right,
    answered,
    marked: i !== undefined && state.marked[i] === true,
    attempt: currentAttempt(state),
  });
  const left = clock ? dueIn(state) : undefined;
  return left === undefined ? header : `${header} · ${duration(left)} left`;
}

/** Were options or key changed since the item was asked? A reworded stem leaves it what it is. */
export function isChanged(bank: Bank, question: Question, { prints }: Item): boolean {
  const [, options, key] = questionPrints(bank, question);
  return options !== prints[1] || key !== prints[2];
}

/** The result whose reasons are on the screen. */
export function currentResult(state: SessionState): Result | undefined {
  const answer = currentAnswer(state);
  return answer && resultOf(state, answer);
}
