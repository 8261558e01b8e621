import type { SessionState } from '../../src/core/session/state.ts';
import { standingOf } from '../../src/core/session/state.ts';

/** An exam as a person keeps it in mind, apart from the program: what is done to it, and what has to be printed then. */
export interface ExamModel {
  position: number;
  answers: readonly { chosen: readonly number[]; certainty: Certainty | null }[];
  marked: readonly boolean[];
  crossed: readonly (readonly number[])[];
}

type Certainty = 'sure' | 'fairly' | 'guess';

export type Action =
  | { do: 'answer'; option: number; certainty: Certainty }
  | { do: 'mark' }
  | { do: 'cross'; option: number }
  | { do: 'goto'; place: number }
  | { do: 'sheet' };

export const TITLE = 'Kills';
export const OPTIONS = 4;
const LETTERS = 'ABCD';
const SIGNS = { sure: '!', fairly: '', guess: '?' } as const;
const SURE = { sure: 'sure', fairly: 'fairly sure', guess: 'guessed' } as const;

/** A bank whose texts name their question and option. */
export function killBank(count: number): string {
  const question = (q: number) =>
    `  - id: q${q}\n    stem: Stem of q${q}\n    options:\n${Array.from({ length: OPTIONS }, (_, o) => optionLine(q, o)).join('')}`;
  return `title: ${TITLE}\nquestions:\n${Array.from({ length: count }, (_, q) => question(q)).join('')}`;
}

function optionLine(q: number, o: number): string {
  return `      - { id: o${o}, text: Text o${o} of q${q}${o === 0 ? ', correct: true' : ''} }\n`;
}

export function freshModel(count: number): ExamModel {
  const all = Array.from({ length: count });
  return {
    position: 0,
    answers: all.map(() => ({ chosen: [], certainty: null })),
    marked: all.map(() => false),
    crossed: all.map(() => []),
  };
}

/** Something to do that is possible now. Answering goes on, so the last question is never answered. */
export function anyAction(model: ExamModel, random: () => number): Action {
  const upTo = (n: number) => Math.floor(random() * n);
  const count = model.answers.length;
  const kind = random();
  if (kind < 0.55 && model.position < count - 1) {
    const certainty = (['sure', 'fairly', 'guess'] as const)[upTo(3)] ?? 'fairly';
    return { do: 'answer', option: upTo(OPTIONS), certainty };
  }
  if (kind < 0.7) return { do: 'mark' };
  if (kind < 0.85) return { do: 'cross', option: upTo(OPTIONS) };
  if (kind < 0.9) return { do: 'sheet' };
  return { do: 'goto', place: (model.position + 1 + upTo(count - 1)) % count };
}

/** What an action makes of the exam, one state for each event that it writes. */
export function played(model: ExamModel, action: Action): ExamModel[] {
  const here = <T>(values: readonly T[], value: T) =>
    values.map((old, place) => (place === model.position ? value : old));
  switch (action.do) {
    case 'answer': {
      const answer = { chosen: [action.option], certainty: action.certainty };
      const chosen = { ...model, answers: here(model.answers, answer) };
      return [chosen, { ...chosen, position: model.position + 1 }];
    }
    case 'mark':
      return [{ ...model, marked: here(model.marked, !model.marked[model.position]) }];
    case 'cross': {
      const old = model.crossed[model.position] ?? [];
      const others = old.filter((option) => option !== action.option);
      return [
        { ...model, crossed: here(model.crossed, others.length < old.length ? others : [...old, action.option]) },
      ];
    }
    case 'goto':
      return [{ ...model, position: action.place }];
    case 'sheet':
      return [model];
  }
}

/** The line that does it in the plain protocol. */
export function typed(action: Action): string {
  const letter = 'option' in action ? LETTERS.charAt(action.option).toLowerCase() : '';
  switch (action.do) {
    case 'answer':
      return `${letter}${SIGNS[action.certainty]}`;
    case 'cross':
      return `cross ${letter}`;
    case 'goto':
      return `goto ${action.place + 1}`;
    default:
      return action.do;
  }
}

/** What the plain protocol has to print then, without the time left. `before` is the exam before the action. */
export function printed(before: ExamModel, action: Action, form: readonly FormItem[]): string {
  const now = played(before, action).at(-1) ?? before;
  const number = before.position + 1;
  switch (action.do) {
    case 'answer': {
      const [old] = before.answers[before.position]?.chosen ?? [];
      const changed = old === undefined || old === action.option ? '' : `, changed from ${LETTERS.charAt(old)}`;
      const said = `Question ${number}: ${LETTERS.charAt(action.option)}, ${SURE[action.certainty]}${changed}.`;
      return `${said}\n\n${questionText(now, form)}`;
    }
    case 'mark':
      return `Question ${number} is ${now.marked[now.position] ? 'marked' : 'not marked any more'}.\n\n`;
    case 'cross': {
      const on = now.crossed[now.position]?.includes(action.option);
      return `${LETTERS.charAt(action.option)} is ${on ? 'crossed out' : 'not crossed out any more'}.\n\n`;
    }
    case 'goto':
      return questionText(now, form);
    case 'sheet':
      return sheetText(now);
  }
}

/** A question of the form: its id and its option ids in the order shown. */
export interface FormItem {
  question: string;
  shown: readonly string[];
}

export function questionText({ position, answers, marked, crossed }: ExamModel, form: readonly FormItem[]): string {
  const { question, shown } = form[position] ?? { question: '', shown: [] };
  const all = marked.filter(Boolean).length;
  const header = [
    TITLE,
    `question ${position + 1} of ${form.length}${marked[position] ? ', marked' : ''}`,
    ...(all > 0 ? [`${all} marked`] : []),
    `${answers.filter(({ chosen }) => chosen.length === 0).length} blank`,
  ];
  const options = shown.map((id, option) => {
    const words = [
      answers[position]?.chosen.includes(option) ? '(chosen)' : '',
      crossed[position]?.includes(option) ? '(crossed out)' : '',
    ].filter(Boolean);
    return [`${LETTERS.charAt(option)}  Text ${id} of ${question}`, ...(words.length > 0 ? [words.join(' ')] : [])];
  });
  return `${header.join(' · ')}\n\nStem of ${question}\n\n${options.map((parts) => `${parts.join('  ')}\n`).join('')}\n`;
}

function sheetText({ answers, marked }: ExamModel): string {
  const blank = answers.filter(({ chosen }) => chosen.length === 0).length;
  const counts = `${answers.length - blank} answered · ${blank} blank · ${marked.filter(Boolean).length} marked`;
  const rows = answers.map(({ chosen }, place) => {
    const letters = chosen.map((option) => LETTERS.charAt(option)).join(' ');
    return `${place + 1}: ${letters || 'blank'}${marked[place] ? ', marked' : ''}\n`;
  });
  return `${counts}\n${rows.join('')}\n`;
}

/** The same of a state that the program made of its log. */
export function modelOf(state: SessionState): ExamModel {
  const places = (i: number, ids: readonly string[]) =>
    ids.map((id) => state.items[i]?.shown.indexOf(id) ?? -1).sort((a, b) => a - b);
  return {
    position: state.position,
    answers: state.items.map((_, i) => {
      const answer = standingOf(state, i);
      return { chosen: places(i, answer?.chosen ?? []), certainty: answer?.certainty ?? null };
    }),
    marked: state.marked,
    crossed: state.crossed.map((ids, i) => places(i, ids)),
  };
}

/** One text for one state of the exam, however its crossed-out options are ordered. */
export function keyOf({ position, answers, marked, crossed }: ExamModel): string {
  return JSON.stringify([position, answers, marked, crossed.map((ids) => [...ids].sort((a, b) => a - b))]);
}
