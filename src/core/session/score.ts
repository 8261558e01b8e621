import type { Item } from '../history/event.ts';
import { type Answer, type SessionState, standing } from './state.ts';

/** Credit of a whole item: 100 percent in units of 1/100,000 of a percent. */
export const FULL_CREDIT = 10_000_000;
/** From 99.999 percent on, credit counts as full (three thirds of 33.33333 make an item). */
const NEARLY_FULL = 9_999_900;

/** Right by keys: the chosen set equals the keys; with `select: one`, the chosen option is one of them. */
export function isRight(item: Item, chosen: readonly string[]): boolean {
  if (item.select === 'one') return chosen.length === 1 && item.keys.includes(chosen[0] ?? '');
  return chosen.length === item.keys.length && item.keys.every((key) => chosen.includes(key));
}

/** Credit of an answer in units of 1/100,000 of a percent, 0 to 10,000,000 (format.md, "credit"). */
export function credit(item: Item, chosen: readonly string[]): number {
  const credits = item.credits;
  if (!credits) return isRight(item, chosen) ? FULL_CREDIT : 0;
  const ofKey = item.select === 'one' ? FULL_CREDIT : FULL_CREDIT / item.keys.length;
  const creditOf = (id: string) =>
    Object.hasOwn(credits, id) ? (credits[id] ?? 0) : item.keys.includes(id) ? ofKey : 0;
  const sum = chosen.reduce((total, id) => total + creditOf(id), 0);
  return sum >= NEARLY_FULL ? FULL_CREDIT : Math.max(0, Math.round(sum));
}

export interface Score {
  /** Items whose first attempt is right. */
  right: number;
  answered: number;
  total: number;
  /** Points earned and possible, in units of 1/10,000,000 of a point. */
  points: number;
  maxPoints: number;
}

/** The score of a session: first attempts only; dropped items are not counted, and blanks of an exam are no answers. */
export function score(state: SessionState): Score {
  const isBlank = ({ chosen }: Answer) => state.mode === 'exam' && chosen.length === 0;
  const firsts = standing(state).filter((answer) => answer.attempt === 1 && !isBlank(answer));
  const counted = state.items.filter((_, i) => !state.dropped[i]);
  return {
    right: firsts.filter((answer) => rightOf(state, answer)).length,
    answered: firsts.length,
    total: counted.length,
    points: firsts.reduce((sum, answer) => sum + pointsOf(state, answer), 0),
    maxPoints: counted.reduce((sum, item) => sum + item.points * FULL_CREDIT, 0),
  };
}

/** Is the answer right by the keys of its item? */
export function rightOf(state: SessionState, answer: Answer): boolean {
  const item = state.items[answer.i];
  return item !== undefined && isRight(item, answer.chosen);
}

/** Points of an answer, in units of 1/10,000,000 of a point. */
export function pointsOf(state: SessionState, answer: Answer): number {
  const item = state.items[answer.i];
  return item ? item.points * credit(item, answer.chosen) : 0;
}

/** Points as an exact decimal: 5,000,000 units are "0.5". */
export function pointsText(units: number): string {
  const whole = Math.floor(units / FULL_CREDIT);
  const rest = String(units % FULL_CREDIT)
    .padStart(7, '0')
    .replace(/0+$/, '');
  return rest === '' ? String(whole) : `${whole}.${rest}`;
}
