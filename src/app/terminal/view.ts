import type { Payload } from '../../core/history/event.ts';
import type { SessionState } from '../../core/session/state.ts';
import type { ItemView } from '../../show/item-view.ts';
import type { ReviewFilter, SheetFilter } from '../filters.ts';
import { examKey, sheetKey, submitKey } from './exam-keys.ts';
import type { Key } from './keyboard.ts';
import { askingKey, reasonsKey } from './practice-keys.ts';
import { reviewKey, summaryKey } from './review-keys.ts';
import { crossKey, noteKey, turnPage } from './shared-keys.ts';

/** What the screen knows and the session does not: all of it may be lost in a crash. */
export interface View {
  mode: 'question' | 'cross' | 'note' | 'keys' | 'sheet' | 'submit' | 'summary' | 'review';
  /** Practice: option ids chosen but not committed. */
  chosen: readonly string[];
  /** Place of the arrow-key highlight. */
  highlight: number | undefined;
  hint: boolean;
  clock: boolean;
  /** undefined: the page with the focus. */
  page: number | undefined;
  /** Place of the option that was touched last. */
  focus: number | undefined;
  note: string;
  notices: readonly string[];
  filter: ReviewFilter;
  /** Which of the filtered answers the review shows. */
  at: number;
  sheet: SheetFilter;
  /** Digits typed on the sheet: the question to go to. */
  goto: string;
}

/** What a key leads to. The events are sent in their order by the caller. */
export interface Press {
  view: View;
  events?: Payload[];
  leave?: 'save' | 'done' | 'retry';
}

export interface Shown {
  state: SessionState;
  item: ItemView | undefined;
  page: number;
  pages: number;
  /** How many answers the review holds under its filter. */
  reviewed: number;
  /** How many items can be tried again. */
  missed: number;
  /** File of the bank on the screen. */
  path: string;
}

export function freshView(clock = true): View {
  return {
    mode: 'question',
    chosen: [],
    highlight: undefined,
    hint: false,
    clock,
    page: undefined,
    focus: undefined,
    note: '',
    notices: [],
    filter: 'all',
    at: 0,
    sheet: 'all',
    goto: '',
  };
}

/** What a key does on this screen. Pure: the events are sent by the caller. */
export function press(view: View, typed: Key, shown: Shown): Press {
  const clean = { ...view, notices: [], page: shown.page };
  if (view.mode === 'note') return noteKey(clean, typed, shown);
  const key = typed.length === 1 ? typed.toLowerCase() : typed;
  if (key === 'left' || key === 'right') return { view: turnPage(clean, key, shown) };
  switch (view.mode) {
    case 'keys':
      return { view: { ...clean, mode: 'question', page: undefined } };
    case 'summary':
      return summaryKey(clean, key, shown);
    case 'review':
      return reviewKey(clean, key, shown);
    case 'cross':
      return crossKey(clean, key, shown);
    case 'sheet':
      return sheetKey(clean, key, shown);
    case 'submit':
      return submitKey(clean, key, shown);
    case 'question':
      if (shown.state.mode === 'exam') return examKey(clean, key, shown);
      return shown.state.phase === 'asking' ? askingKey(clean, key, shown) : reasonsKey(clean, key, shown);
  }
}
