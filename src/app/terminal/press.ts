import { examKey, sheetKey, submitKey } from './exam-keys.ts';
import type { Key } from './keyboard.ts';
import { askingKey, reasonsKey } from './practice-keys.ts';
import { reviewKey, summaryKey } from './review-keys.ts';
import { crossKey, noteKey, turnPage } from './shared-keys.ts';
import type { Press, Shown, View } from './view.ts';

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
