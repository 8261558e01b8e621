import { optionOrder } from '../bank/draw.ts';
import type { SessionState } from './state.ts';

/** Option ids of an item in the order of an attempt: the stored one first, later ones ranked anew by the stored draw. */
export function shownOptions(state: SessionState, i: number, attempt: number): readonly string[] {
  const item = state.items[i];
  if (!item) return [];
  if (attempt === 1) return item.shown;
  return optionOrder({
    draw: state.draw,
    seed: state.seed,
    bank: item.bank,
    question: item.question,
    options: item.shown,
    pinned: item.pinned ?? [],
    shuffle: item.shuffle ?? true,
    attempt,
  });
}
