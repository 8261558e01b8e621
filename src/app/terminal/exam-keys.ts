import type { Payload } from '../../core/history/event.ts';
import { blankNumbers, currentItem, nextItem, previousItem, standingOf } from '../../core/session/state.ts';
import { spent } from '../../core/session/step.ts';
import { confirmation } from '../../show/screens/answer-sheet.ts';
import { nextOf, SHEET_FILTERS } from '../filters.ts';
import { NO_LONGER } from '../sitting.ts';
import type { Key } from './keyboard.ts';
import { CERTAINTY } from './practice-keys.ts';
import { moveHighlight, optionPlace, say, sharedKey, toggled } from './shared-keys.ts';
import { freshView, type Press, type Shown, type View } from './view.ts';

const ELSEWHERE: Readonly<Record<string, string>> = {
  w: 'Hints are for practice.',
  u: 'An answer is changed by choosing another option.',
  s: 's submits, on the answer sheet: l opens it.',
  y: 'y tries missed questions again, after practice.',
  v: 'v reads the answers again, after the exam.',
};

const CHANGED = 'This question was changed since: its answer stays as it is.';

/** A key on a question of an exam: choosing is answering. */
export function examKey(view: View, key: Key, shown: Shown): Press {
  const place = optionPlace(key);
  if (place !== undefined) return choose(view, place, shown);
  switch (key) {
    case 'up':
    case 'down':
      return { view: moveHighlight(view, key, shown) };
    case 'space':
      if (view.highlight === undefined) return say(view, 'Space chooses the option under the arrow-key highlight.');
      return choose(view, view.highlight, shown);
    case 'enter':
    case '!':
    case '?':
      return commit(view, key, shown);
    case 'backspace':
      return clear(view, shown);
    case 'n':
      return goOn(view, shown);
    case 'p': {
      const before = previousItem(shown.state);
      if (before === undefined) return say(view, 'This is the first question.');
      return { view: freshView(view.clock), events: [{ type: 'moved', i: before }] };
    }
    case 'l':
      return { view: sheet(view) };
    default:
      return sharedKey(view, key, shown, ELSEWHERE);
  }
}

function choose(view: View, place: number, { item, state }: Shown): Press {
  const option = item?.options[place];
  const i = currentItem(state);
  if (!item || i === undefined) return say(view, NO_LONGER);
  if (!option) return say(view, `There are only ${item.options.length} options.`);
  if (item.changed) return say(view, CHANGED);
  const before = standingOf(state, i)?.chosen ?? [];
  const { id } = option.option;
  if (item.question.select === 'one' && before.includes(id))
    return { view: { ...view, page: undefined, focus: place } };
  const chosen = toggled(before, id, item.question.select);
  const event: Payload = { type: 'chose', i, chosen, certainty: null, spentMs: spent(state) };
  return { view: { ...view, page: undefined, focus: place }, events: [event] };
}

/** Takes the answer back, so that the question is blank again. */
function clear(view: View, { item, state }: Shown): Press {
  const i = currentItem(state);
  if (i === undefined || (standingOf(state, i)?.chosen.length ?? 0) === 0) return say(view, 'This question is blank.');
  if (item?.changed) return say(view, CHANGED);
  const event: Payload = { type: 'chose', i, chosen: [], certainty: null, spentMs: spent(state) };
  return { view: { ...view, notices: ['The answer is taken back: this question is blank.'] }, events: [event] };
}

/** Says how sure one is, and goes on. Enter on an answer of which that was said before only goes on. */
function commit(view: View, key: 'enter' | '!' | '?', shown: Shown): Press {
  const { state, item } = shown;
  const i = currentItem(state);
  if (i === undefined) return { view };
  const answer = standingOf(state, i);
  const chosen = answer?.chosen ?? [];
  if (chosen.length === 0 && key !== '?') return say(view, 'Choose an option first. n goes on and leaves it blank.');
  const certainty = CERTAINTY[key];
  const said = answer && (key === 'enter' ? answer.certainty !== null : answer.certainty === certainty);
  const on = goOn(view, shown);
  if (said || item?.changed) return on;
  const event: Payload = { type: 'chose', i, chosen, certainty, spentMs: spent(state) };
  return { ...on, events: [event, ...(on.events ?? [])] };
}

/** The next question; after the last one the sheet. */
function goOn(view: View, { state }: Shown): Press {
  const next = nextItem(state);
  if (next !== undefined) return { view: freshView(view.clock), events: [{ type: 'moved', i: next }] };
  return say(sheet(view), 'That was the last question. s submits, a number goes to a question.');
}

function sheet(view: View): View {
  return { ...view, mode: 'sheet', sheet: 'all', goto: '', page: undefined };
}

/** A key on the answer sheet. */
export function sheetKey(view: View, key: Key, { state }: Shown): Press {
  const back = { ...freshView(view.clock) };
  if (/^[0-9]$/.test(key)) return { view: { ...view, goto: (view.goto + key).slice(0, 4) } };
  switch (key) {
    case 'backspace':
      return { view: { ...view, goto: view.goto.slice(0, -1) } };
    case 'enter': {
      if (view.goto === '') return { view: back };
      const i = state.queue[Number(view.goto) - 1];
      if (i === undefined) return say({ ...view, goto: '' }, `There is no question ${view.goto}.`);
      return { view: back, events: i === currentItem(state) ? [] : [{ type: 'moved', i }] };
    }
    case 'v':
      return { view: { ...view, sheet: nextOf(SHEET_FILTERS, view.sheet), page: undefined } };
    case 's':
      return { view: { ...view, mode: 'submit', goto: '', notices: [confirmation(blankNumbers(state))] } };
    case 'l':
    case 'escape':
      return { view: back };
    case 't':
      return { view: { ...view, clock: !view.clock } };
    case 'q':
      return { view, leave: 'save' };
    default:
      return say(view, 'That key does nothing here. s submits, Enter goes back to the question.');
  }
}

/** The answer to "Submit?": only y does. */
export function submitKey(view: View, key: Key, { state }: Shown): Press {
  if (key === 'y') {
    return { view: { ...freshView(view.clock), mode: 'summary' }, events: [{ type: 'finished', by: 'learner' }] };
  }
  const open: View = { ...view, mode: 'sheet' };
  if (key === 'n' || key === 'escape') return say(open, 'Not submitted.');
  return say(view, confirmation(blankNumbers(state)));
}
