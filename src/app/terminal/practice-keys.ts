import type { Certainty, Payload } from '../../core/history/event.ts';
import { currentItem, nextItem, type SessionState, standing } from '../../core/session/state.ts';
import { spent } from '../../core/session/step.ts';
import type { Key } from './keyboard.ts';
import { moveHighlight, optionPlace, say, sharedKey, toggled } from './shared-keys.ts';
import { freshView, type Press, type Shown, type View } from './view.ts';

const ELSEWHERE: Readonly<Record<string, string>> = {
  n: 'n goes to the next question in an exam. Here Enter does, after the answer.',
  p: 'p goes back in an exam. In practice an answered question stays answered.',
  l: 'l opens the answer sheet of an exam.',
  s: 's submits an exam, on its answer sheet.',
  y: 'y tries the missed questions again, in the summary.',
  v: 'v reads the answers again, in the summary.',
};

const CHANGED = 'This question was changed since: its answer stays as it is.';

/** A key while a question of a practice session is asked. */
export function askingKey(view: View, key: Key, shown: Shown): Press {
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
    case 'w':
      return { view: { ...view, hint: !view.hint } };
    case 'u':
      return say(view, 'An answer can be undone while its reasons are shown.');
    default:
      return sharedKey(view, key, shown, ELSEWHERE);
  }
}

/** A key while the reasons are shown. */
export function reasonsKey(view: View, key: Key, shown: Shown): Press {
  const { state } = shown;
  const last = standing(state).at(-1);
  switch (key) {
    case 'enter':
    case 'space': {
      if (key === 'space' && shown.page < shown.pages - 1) return { view: { ...view, page: shown.page + 1 } };
      const next = nextItem(state);
      const fresh = freshView(view.clock);
      if (next === undefined) {
        return { view: { ...fresh, mode: 'summary' }, events: [{ type: 'finished', by: 'learner' }] };
      }
      return { view: fresh, events: [{ type: 'moved', i: next }] };
    }
    case 'u':
      if (shown.item?.changed) return say(view, CHANGED);
      return last
        ? { view: { ...freshView(view.clock), chosen: last.chosen }, events: [{ type: 'undone', of: last.n }] }
        : { view };
    case 'x':
      return say(view, 'Options are crossed out before answering.');
    case 'w':
      return say(view, 'The hint is for before the answer. u undoes the answer.');
    default:
      if (optionPlace(key) !== undefined)
        return say(view, 'This question is answered. Enter goes on, u undoes the answer.');
      return sharedKey(view, key, shown, ELSEWHERE);
  }
}

function commit(view: View, key: 'enter' | '!' | '?', state: SessionState): Press {
  const i = currentItem(state);
  if (i === undefined) return { view };
  if (view.chosen.length === 0 && key !== '?')
    return say(view, 'Choose an option first, or press ? for "I don\'t know".');
  const event: Payload = {
    type: 'chose',
    i,
    chosen: [...view.chosen],
    certainty: CERTAINTY[key],
    spentMs: spent(state),
  };
  return { view: freshView(view.clock), events: [event] };
}

/** What the key that commits an answer says of it. */
export const CERTAINTY: Readonly<Record<'enter' | '!' | '?', Certainty>> = {
  enter: 'fairly',
  '!': 'sure',
  '?': 'guess',
};

function choose(view: View, place: number, { item }: Shown): View {
  const option = item?.options[place];
  if (!item || !option) return { ...view, notices: [`There are only ${item?.options.length ?? 0} options.`] };
  const chosen = toggled(view.chosen, option.option.id, item.question.select);
  return { ...view, chosen, page: undefined, focus: place };
}
