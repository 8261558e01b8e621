import type { SessionState } from '../../core/session/state.ts';
import type { ItemView } from '../../show/item-view.ts';
import type { KeyHelp } from '../../show/screens/key-line.ts';
import { REVIEW_FILTERS } from '../filters.ts';

/** Keys while a question is asked. */
export function askingKeys({ options, question }: ItemView, state: SessionState): KeyHelp[] {
  const last = options.at(-1)?.letter ?? 'a';
  const hint = question.hint ? [{ key: 'w', does: 'hint', rank: 2 }] : [];
  const clock = state.limitMs !== null || state.rules.perQuestion ? [{ key: 't', does: 'clock', rank: 5 }] : [];
  return [
    { key: `a–${last}`, does: 'choose', rank: 0 },
    { key: 'Enter', does: 'fairly sure', rank: 0 },
    { key: '!', does: 'sure', rank: 0 },
    { key: '?', does: 'guess', rank: 0 },
    { key: 'x', does: 'cross out', rank: 4 },
    { key: 'm', does: 'mark', rank: 3 },
    ...hint,
    ...clock,
    { key: 'k', does: 'keys', rank: 0 },
    { key: 'q', does: 'save & quit', rank: 1 },
  ];
}

/** Keys on a question of an exam; its options are undefined when it cannot be shown. */
export function examKeys(item: ItemView | undefined, state: SessionState): KeyHelp[] {
  const last = item?.options.at(-1)?.letter;
  const clock = state.limitMs === null ? [] : [{ key: 't', does: 'clock', rank: 6 }];
  return [
    ...(last === undefined ? [] : [{ key: `a–${last}`, does: 'answer', rank: 0 }]),
    { key: 'Enter', does: 'go on', rank: 2 },
    { key: '! ?', does: 'sure, guess', rank: 4 },
    { key: 'n p', does: 'next, back', rank: 0 },
    { key: 'm', does: 'mark', rank: 3 },
    { key: 'x', does: 'cross out', rank: 5 },
    { key: 'l', does: 'sheet', rank: 0 },
    ...clock,
    { key: 'k', does: 'keys', rank: 1 },
    { key: 'q', does: 'leave', rank: 3 },
  ];
}

export const SHEET_KEYS: readonly KeyHelp[] = [
  { key: '1–9', does: 'go to a question', rank: 1 },
  { key: 'v', does: 'all, blank, marked', rank: 2 },
  { key: 's', does: 'submit', rank: 0 },
  { key: 'Enter', does: 'back', rank: 0 },
];

export const SUBMIT_KEYS: readonly KeyHelp[] = [
  { key: 'y', does: 'submit', rank: 0 },
  { key: 'n', does: 'back', rank: 0 },
];

/** Keys while the reasons are shown. */
export function answerKeys(last: boolean): KeyHelp[] {
  return [
    { key: 'Enter', does: last ? 'summary' : 'next', rank: 0 },
    { key: 'u', does: 'undo', rank: 0 },
    { key: 'm', does: 'mark', rank: 1 },
    { key: 'r', does: 'report this question', rank: 2 },
    { key: 'q', does: 'save & quit', rank: 1 },
  ];
}

export function summaryKeys(missed: number): KeyHelp[] {
  const again = missed > 0 ? [{ key: 'y', does: `try the ${missed} missed again`, rank: 0 }] : [];
  return [...again, { key: 'v', does: 'read the answers again', rank: 1 }, { key: 'q', does: 'done', rank: 0 }];
}

export const REVIEW_KEYS: readonly KeyHelp[] = [
  { key: 'n', does: 'next', rank: 0 },
  { key: 'p', does: 'previous', rank: 0 },
  { key: 'v', does: REVIEW_FILTERS.join(', '), rank: 1 },
  { key: 'q', does: 'back', rank: 0 },
];
