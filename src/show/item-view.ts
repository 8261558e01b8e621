import type { Bank, Option, Question, Scenario } from '../core/bank/bank.ts';

export const LETTERS = 'abcdefghij';

/** One question as it stands on the screen. */
export interface ItemView {
  bank: Bank;
  question: Question;
  scenario?: Scenario;
  options: OptionView[];
  /** Options or key are not what they were when it was asked. */
  changed: boolean;
}

export interface OptionView {
  /** Lower case, a to j, by the place it is shown at. */
  letter: string;
  option: Option;
  key: boolean;
  chosen: boolean;
  crossed: boolean;
}

export interface ItemMarks {
  /** Option ids in shown order. */
  shown: readonly string[];
  keys: readonly string[];
  chosen: readonly string[];
  crossed: readonly string[];
  changed: boolean;
}

/** Puts the texts of a bank's question to the ids a session knows. */
export function itemView(
  bank: Bank,
  question: Question,
  { shown, keys, chosen, crossed, changed }: ItemMarks,
): ItemView {
  const byId = new Map(question.options.map((option) => [option.id, option]));
  const options = shown.flatMap((id, place) => {
    const option = byId.get(id);
    if (!option) return [];
    return {
      letter: LETTERS.charAt(place),
      option,
      key: keys.includes(id),
      chosen: chosen.includes(id),
      crossed: crossed.includes(id),
    };
  });
  const scenario = question.scenario === undefined ? undefined : bank.scenarios.get(question.scenario);
  return { bank, question, options, changed, ...(scenario ? { scenario } : {}) };
}

/** The letters of some options, upper case: "A C"; "–" for none. */
export function letters(options: readonly OptionView[]): string {
  return options.map(({ letter }) => letter.toUpperCase()).join(' ') || '–';
}
