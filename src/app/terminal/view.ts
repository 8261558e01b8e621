import type { Payload } from '../../core/history/event.ts';
import type { SessionState } from '../../core/session/state.ts';
import type { ItemView } from '../../show/item-view.ts';
import type { ReviewFilter, SheetFilter } from '../filters.ts';

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
