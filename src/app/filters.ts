import { type Result, results } from '../core/session/results.ts';
import { isSlow, medianMs } from '../core/session/slow.ts';
import { blanks, type SessionState } from '../core/session/state.ts';

export const REVIEW_FILTERS = ['all', 'missed', 'marked', 'guessed', 'slow', 'changed'] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

/** The answers of a session that a review filter lets through. */
export function reviewed(state: SessionState, filter: ReviewFilter): Result[] {
  const all = results(state);
  const median = medianMs(all);
  const passes: Record<ReviewFilter, (result: Result) => boolean> = {
    all: () => true,
    missed: ({ right }) => !right,
    marked: ({ marked }) => marked,
    guessed: ({ certainty }) => certainty === 'guess',
    slow: (result) => isSlow(result, median),
    changed: ({ changes }) => changes > 0,
  };
  return all.filter(passes[filter]);
}

/** What a review says when a filter lets nothing through. */
export function nothingIn(filter: ReviewFilter): string {
  if (filter === 'all') return 'Nothing was answered.';
  if (filter === 'missed') return 'Nothing was missed.';
  return filter === 'changed' ? 'None of your answers was changed.' : `None of your answers is ${filter}.`;
}

export const SHEET_FILTERS = ['all', 'blank', 'marked'] as const;
export type SheetFilter = (typeof SHEET_FILTERS)[number];

/** The places in the queue of an exam that its answer sheet lists. */
export function sheetPlaces(state: SessionState, filter: SheetFilter): number[] {
  const blank = new Set(blanks(state));
  return state.queue.flatMap((i, place) => {
    const listed = filter === 'all' || (filter === 'blank' ? blank.has(i) : state.marked[i]);
    return listed ? [place] : [];
  });
}

/** The filter that comes after another one. */
export function nextOf<F>(filters: readonly F[], filter: F): F {
  return filters[(filters.indexOf(filter) + 1) % filters.length] ?? filter;
}
