import type { PassRule } from '../bank/schema.ts';
import { FULL_CREDIT, type Score } from './score.ts';

/**
 * Is an exam passed? By the exact rule of format.md ("pass"): percent: 100 × points earned ≥ percent × points possible;
 * correct: so many items right by keys; of two rules both must hold. null without a rule. When no point is possible,
 * because every item was dropped, only 0 percent is reached.
 */
export function passed(
  rule: PassRule | undefined,
  { right, points, maxPoints }: Pick<Score, 'right' | 'points' | 'maxPoints'>,
): boolean | null {
  const { percent, correct } = rule ?? {};
  if (percent === undefined && correct === undefined) return null;
  return (percent === undefined || reaches(percent, points, maxPoints)) && (correct === undefined || right >= correct);
}

/**
 * The rule for an exam out of which questions were dropped: the number of right answers shrinks in proportion, rounded up,
 * as that of a preset does; the percent stays.
 */
export function ruleFor(rule: PassRule, total: number, drawn: number): PassRule {
  return rule.correct === undefined || total === drawn
    ? rule
    : { ...rule, correct: Math.ceil((rule.correct * total) / drawn) };
}

function reaches(percent: number, points: number, maxPoints: number): boolean {
  if (maxPoints === 0) return percent === 0;
  return 100n * BigInt(points) >= BigInt(percent) * BigInt(maxPoints);
}

/** What the percent of a pass rule asks for; nothing when it has none. */
export interface Needed {
  /** The least points, in units of 1/10,000,000 of a point (`pointsText` writes them). */
  points?: number;
  /**
   * The least items that must be right to have those points. Absent when items are worth more than a point or earn
   * credit in part: then it depends on which are right.
   */
  items?: number;
}

/** What a score must reach to pass. `partial`: an item has partial credit. */
export function needed(
  { percent }: PassRule,
  { maxPoints, total, partial }: Pick<Score, 'maxPoints' | 'total'> & { partial: boolean },
): Needed {
  if (percent === undefined) return {};
  const points = Number((BigInt(percent) * BigInt(maxPoints) + 99n) / 100n);
  const onePointEach = !partial && maxPoints === total * FULL_CREDIT;
  return { points, ...(onePointEach ? { items: Math.ceil(points / FULL_CREDIT) } : {}) };
}
