import { results } from '../../core/session/results.ts';
import { nextOf, REVIEW_FILTERS } from '../filters.ts';
import type { Key } from './keyboard.ts';
import { say } from './shared-keys.ts';
import type { Press, Shown, View } from './view.ts';

export function summaryKey(view: View, key: Key, { missed, state }: Shown): Press {
  switch (key) {
    case 'y':
      return missed > 0 ? { view, leave: 'retry' } : say(view, 'There is nothing to try again here.');
    case 'v':
      if (results(state).length === 0) return say(view, 'Nothing was answered.');
      return { view: { ...view, mode: 'review', filter: 'all', at: 0, page: 0 } };
    case 'q':
    case 'enter':
    case 'escape':
      return { view, leave: 'done' };
    default:
      return say(view, 'That key does nothing here.');
  }
}

export function reviewKey(view: View, key: Key, { reviewed, page, pages }: Shown): Press {
  switch (key) {
    case 'v':
      return { view: { ...view, filter: nextOf(REVIEW_FILTERS, view.filter), at: 0, page: 0 } };
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
