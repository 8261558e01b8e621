import type { Payload } from '../../core/history/event.ts';
import { currentItem } from '../../core/session/state.ts';
import type { Key } from './keyboard.ts';
import type { Press, Shown, View } from './view.ts';

const UNKNOWN = 'That key does nothing here. k lists the keys.';

/** Keys that mean the same on every question. `elsewhere` says what a key would do in another place. */
export function sharedKey(view: View, key: Key, { state }: Shown, elsewhere: Readonly<Record<string, string>>): Press {
  const i = currentItem(state);
  switch (key) {
    case 'm':
      if (i === undefined) return { view };
      return { view, events: [{ type: 'marked', i, on: !state.marked[i] }] };
    case 'r':
      return { view: { ...view, mode: 'note', note: '' } };
    case 'k':
      return { view: { ...view, mode: 'keys', page: 0 } };
    case 't':
      if (state.limitMs === null && !state.rules.perQuestion) return say(view, 'This session has no time limit.');
      return { view: { ...view, clock: !view.clock } };
    case 'x':
      return { view: { ...view, mode: 'cross', notices: ['Cross out which option? Press its letter.'] } };
    case 'q':
      return { view, leave: 'save' };
    default:
      return say(view, Object.hasOwn(elsewhere, key) ? (elsewhere[key] ?? UNKNOWN) : UNKNOWN);
  }
}

export function crossKey(view: View, key: Key, shown: Shown): Press {
  const asking: View = { ...view, mode: 'question' };
  if (key === 'escape' || key === 'x') return { view: asking };
  const place = key === 'space' ? view.highlight : optionPlace(key);
  const option = place === undefined ? undefined : shown.item?.options[place];
  const i = currentItem(shown.state);
  if (!option || i === undefined) return say(asking, 'Nothing was crossed out: that is not an option.');
  return { view: asking, events: [{ type: 'crossed', i, option: option.option.id, on: !option.crossed }] };
}

/** Types the note of a report. */
export function noteKey(view: View, key: Key, { state, item, path }: Shown): Press {
  const back: View = { ...view, mode: 'question', note: '' };
  const i = currentItem(state);
  if (key === 'escape') return say(back, 'Nothing was reported.');
  if (key === 'backspace') return { view: { ...view, note: [...view.note].slice(0, -1).join('') } };
  if (key === 'enter') {
    if (view.note.trim() === '' || i === undefined || !item) return say(back, 'Nothing was reported.');
    const event: Payload = { type: 'reported', i, note: view.note.trim(), file: path, line: item.question.line };
    return {
      view: { ...back, notices: ['Reported. "examdrill history reports" lists what was reported.'] },
      events: [event],
    };
  }
  const text = key === 'space' ? ' ' : [...key].length === 1 ? key : '';
  return { view: { ...view, note: (view.note + text).slice(0, 500) } };
}

export function moveHighlight(view: View, key: 'up' | 'down', { item }: Shown): View {
  const last = (item?.options.length ?? 1) - 1;
  const step = key === 'down' ? 1 : -1;
  const from = view.highlight ?? (key === 'down' ? -1 : last + 1);
  const highlight = Math.min(last, Math.max(0, from + step));
  return { ...view, highlight, page: undefined, focus: highlight };
}

/** Chosen options after one of them was pressed: chosen, or taken back when it was. */
export function toggled(chosen: readonly string[], id: string, select: 'one' | 'all'): string[] {
  const others = chosen.filter((other) => other !== id);
  const on = others.length === chosen.length;
  return on ? [...(select === 'one' ? [] : others), id] : others;
}

/** Place of the option that a key names: a to j, 1 to 9, and 0 for the tenth. */
export function optionPlace(key: Key): number | undefined {
  if (/^[a-j]$/.test(key)) return key.charCodeAt(0) - 97;
  if (/^[0-9]$/.test(key)) return key === '0' ? 9 : Number(key) - 1;
  return undefined;
}

export function turnPage(view: View, key: 'left' | 'right', { page, pages }: Shown): View {
  if (pages === 1) return { ...view, notices: ['All of it is on this page.'] };
  return { ...view, page: Math.min(pages - 1, Math.max(0, page + (key === 'right' ? 1 : -1))) };
}

export function say(view: View, notice: string): Press {
  return { view: { ...view, notices: [notice] } };
}
