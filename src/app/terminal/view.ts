import type { Certainty, Payload } from '../../core/history/event.ts';
import { currentItem, nextItem, type SessionState, standing } from '../../core/session/state.ts';
import { spent } from '../../core/session/step.ts';
import type { ItemView } from '../../show/item-view.ts';
import { REVIEW_FILTERS, type ReviewFilter } from '../sitting.ts';
import type { Key } from './keyboard.ts';

/** What the screen knows and the session does not: all of it may be lost in a crash. */
export interface View {
  mode: 'question' | 'cross' | 'note' | 'keys' | 'summary' | 'review';
  /** Option ids chosen but not committed. */
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
}

/** What a key leads to. */
export interface Press {
  view: View;
  event?: Payload;
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
  };
}

const ELSEWHERE: Record<string, string> = {
  n: 'n goes to the next question in an exam. Here Enter does, after the answer.',
  p: 'p goes back in an exam. In practice an answered question stays answered.',
  l: 'l opens the answer sheet of an exam.',
  y: 'y tries the missed questions again, in the summary.',
  v: 'v reads the answers again, in the summary.',
};

const CHANGED = 'This question was changed since: its answer stays as it is.';

/** What a key does on this screen. Pure: the event is sent by the caller. */
export function press(view: View, typed: Key, shown: Shown): Press {
  const clean = { ...view, notices: [], page: shown.page };
  if (view.mode === 'note') return noteKey(clean, typed, shown);
  const key = typed.length === 1 ? typed.toLowerCase() : typed;
  if (key === 'left' || key === 'right') return { view: turnPage(clean, key, shown) };
  if (view.mode === 'keys') return { view: { ...clean, mode: 'question', page: undefined } };
  if (view.mode === 'summary') return summaryKey(clean, key, shown);
  if (view.mode === 'review') return reviewKey(clean, key, shown);
  if (view.mode === 'cross') return crossKey(clean, key, shown);
  return shown.state.phase === 'asking' ? askingKey(clean, key, shown) : reasonsKey(clean, key, shown);
}

function askingKey(view: View, key: Key, shown: Shown): Press {
  const place = optionPlace(key);
  if (place !== undefined) return { view: choose(view, place, shown) };
  switch (key) {
    case 'up':
    case 'down':
      return { view: moveHighlight(view, key, shown) };
    case 'space':
      if (view.highlight === undefined) return say(view, 'Space chooses the option under the arrow-key highlight.');
      return { view: choose(view, view.highlight, shown) };
    case 'enter':
    case '!':
    case '?':
      return commit(view, key, shown.state);
    case 'x':
      return { view: { ...view, mode: 'cross', notices: ['Cross out which option? Press its letter.'] } };
    case 'w':
      return { view: { ...view, hint: !view.hint } };
    case 'u':
      return say(view, 'An answer can be undone while its reasons are shown.');
    default:
      return sharedKey(view, key, shown);
  }
}

function reasonsKey(view: View, key: Key, shown: Shown): Press {
  const { state } = shown;
  const last = standing(state).at(-1);
  switch (key) {
    case 'enter':
    case 'space': {
      if (key === 'space' && shown.page < shown.pages - 1) return { view: { ...view, page: shown.page + 1 } };
      const next = nextItem(state);
      const fresh = freshView(view.clock);
      if (next === undefined) {
        return { view: { ...fresh, mode: 'summary' }, event: { type: 'finished', by: 'learner' } };
      }
      return { view: fresh, event: { type: 'moved', i: next } };
    }
    case 'u':
      if (shown.item?.changed) return say(view, CHANGED);
      return last
        ? { view: { ...freshView(view.clock), chosen: last.chosen }, event: { type: 'undone', of: last.n } }
        : { view };
    case 'x':
      return say(view, 'Options are crossed out before answering.');
    case 'w':
      return say(view, 'The hint is for before the answer. u undoes the answer.');
    default:
      if (optionPlace(key) !== undefined)
        return say(view, 'This question is answered. Enter goes on, u undoes the answer.');
      return sharedKey(view, key, shown);
  }
}

function sharedKey(view: View, key: Key, { state }: Shown): Press {
  const i = currentItem(state);
  switch (key) {
    case 'm':
      if (i === undefined) return { view };
      return { view, event: { type: 'marked', i, on: !state.marked[i] } };
    case 'r':
      return { view: { ...view, mode: 'note', note: '' } };
    case 'k':
      return { view: { ...view, mode: 'keys', page: 0 } };
    case 't':
      if (state.limitMs === null && !state.rules.perQuestion) return say(view, 'This session has no time limit.');
      return { view: { ...view, clock: !view.clock } };
    case 'q':
      return { view, leave: 'save' };
    default:
      return say(view, ELSEWHERE[key] ?? 'That key does nothing here. k lists the keys.');
  }
}

function crossKey(view: View, key: Key, shown: Shown): Press {
  const asking: View = { ...view, mode: 'question' };
  if (key === 'escape' || key === 'x') return { view: asking };
  const place = key === 'space' ? view.highlight : optionPlace(key);
  const option = place === undefined ? undefined : shown.item?.options[place];
  const i = currentItem(shown.state);
  if (!option || i === undefined) return say(asking, 'Nothing was crossed out: that is not an option.');
  return { view: asking, event: { type: 'crossed', i, option: option.option.id, on: !option.crossed } };
}

function noteKey(view: View, key: Key, { state, item, path }: Shown): Press {
  const back: View = { ...view, mode: 'question', note: '' };
  const i = currentItem(state);
  if (key === 'escape') return say(back, 'Nothing was reported.');
  if (key === 'backspace') return { view: { ...view, note: [...view.note].slice(0, -1).join('') } };
  if (key === 'enter') {
    if (view.note.trim() === '' || i === undefined || !item) return say(back, 'Nothing was reported.');
    const event: Payload = { type: 'reported', i, note: view.note.trim(), file: path, line: item.question.line };
    return { view: { ...back, notices: ['Reported. "examdrill history reports" lists what was reported.'] }, event };
  }
  const text = key === 'space' ? ' ' : [...key].length === 1 ? key : '';
  return { view: { ...view, note: (view.note + text).slice(0, 500) } };
}

function summaryKey(view: View, key: Key, { missed, state }: Shown): Press {
  switch (key) {
    case 'y':
      return missed > 0 ? { view, leave: 'retry' } : say(view, 'There is nothing to try again here.');
    case 'v':
      if (standing(state).length === 0) return say(view, 'Nothing was answered.');
      return { view: { ...view, mode: 'review', filter: 'all', at: 0, page: 0 } };
    case 'q':
    case 'enter':
    case 'escape':
      return { view, leave: 'done' };
    default:
      return say(view, 'That key does nothing here.');
  }
}

function reviewKey(view: View, key: Key, { reviewed, page, pages }: Shown): Press {
  switch (key) {
    case 'v': {
      const filter = REVIEW_FILTERS[(REVIEW_FILTERS.indexOf(view.filter) + 1) % REVIEW_FILTERS.length] ?? 'all';
      return { view: { ...view, filter, at: 0, page: 0 } };
    }
    case 'space':
    case 'n':
    case 'down':
    case 'enter':
      if (key === 'space' && page < pages - 1) return { view: { ...view, page: page + 1 } };
      if (view.at + 1 >= reviewed) return say(view, 'That was the last one. v shows others, q leaves.');
      return { view: { ...view, at: view.at + 1, page: 0 } };
    case 'p':
    case 'up':
      if (view.at === 0) return say(view, 'This is the first one.');
      return { view: { ...view, at: view.at - 1, page: 0 } };
    case 'q':
    case 'escape':
      return { view: { ...view, mode: 'summary', page: 0 } };
    default:
      return say(view, 'That key does nothing here.');
  }
}

function commit(view: View, key: 'enter' | '!' | '?', state: SessionState): Press {
  const i = currentItem(state);
  if (i === undefined) return { view };
  if (view.chosen.length === 0 && key !== '?')
    return say(view, 'Choose an option first, or press ? for "I don\'t know".');
  const certainty: Certainty = key === '!' ? 'sure' : key === '?' ? 'guess' : 'fairly';
  const event: Payload = { type: 'chose', i, chosen: [...view.chosen], certainty, spentMs: spent(state) };
  return { view: freshView(view.clock), event };
}

function choose(view: View, place: number, { item }: Shown): View {
  const option = item?.options[place];
  if (!item || !option) return { ...view, notices: [`There are only ${item?.options.length ?? 0} options.`] };
  const { id } = option.option;
  const others = view.chosen.filter((other) => other !== id);
  const on = others.length === view.chosen.length;
  const chosen = on ? [...(item.question.select === 'one' ? [] : others), id] : others;
  return { ...view, chosen, page: undefined, focus: place };
}

function moveHighlight(view: View, key: 'up' | 'down', { item }: Shown): View {
  const last = (item?.options.length ?? 1) - 1;
  const step = key === 'down' ? 1 : -1;
  const from = view.highlight ?? (key === 'down' ? -1 : last + 1);
  const highlight = Math.min(last, Math.max(0, from + step));
  return { ...view, highlight, page: undefined, focus: highlight };
}

/** Place of the option that a key names: a to j, 1 to 9, and 0 for the tenth. */
function optionPlace(key: Key): number | undefined {
  if (/^[a-j]$/.test(key)) return key.charCodeAt(0) - 97;
  if (/^[0-9]$/.test(key)) return key === '0' ? 9 : Number(key) - 1;
  return undefined;
}

function turnPage(view: View, key: 'left' | 'right', { page, pages }: Shown): View {
  if (pages === 1) return { ...view, notices: ['All of it is on this page.'] };
  return { ...view, page: Math.min(pages - 1, Math.max(0, page + (key === 'right' ? 1 : -1))) };
}

function say(view: View, notice: string): Press {
  return { view: { ...view, notices: [notice] } };
}
