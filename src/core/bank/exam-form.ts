import type { PassRule } from './schema.ts';

/** An exam block or preset that says how many questions it is meant for. */
export interface FullForm {
  questions: number;
  minutes?: number;
  pass?: PassRule;
}

/** A form for the number of questions that are drawn. */
export interface ScaledForm {
  questions: number;
  /** null: no limit. */
  limitMs: number | null;
  pass?: PassRule;
}

/**
 * The form for another number of questions: time and number of right items in proportion, both rounded up, to a whole
 * second and a whole item. The percent to pass stays. No more right items are asked for than are drawn.
 */
export function scaleForm({ questions, minutes, pass }: FullForm, drawn: number): ScaledForm {
  const inProportion = (amount: bigint) => Number(ceilDivide(amount * BigInt(drawn), BigInt(questions)));
  return {
    questions: drawn,
    limitMs: minutes === undefined ? null : inProportion(BigInt(minutes) * 60n) * 1000,
    ...(pass === undefined
      ? {}
      : { pass: scalePass(pass, (correct) => Math.min(drawn, inProportion(BigInt(correct)))) }),
  };
}

function scalePass(pass: PassRule, scaled: (correct: number) => number): PassRule {
  return pass.correct === undefined ? pass : { ...pass, correct: scaled(pass.correct) };
}

/**
 * A limit in whole milliseconds times a factor, rounded up to a whole millisecond. The factor counts as the decimal it
 * is written as (1.1 is eleven tenths): from 0.000001, below which JavaScript writes numbers in another way.
 */
export function withTimeFactor(limitMs: number, factor: number): number {
  const [whole = '', decimals = ''] = String(factor).split('.');
  return Number(ceilDivide(BigInt(limitMs) * BigInt(whole + decimals), 10n ** BigInt(decimals.length)));
}

/** A pass rule as it is typed: "70%", or "21/30", which holds for 30 questions only. undefined for anything else. */
export function parsePass(text: string): { percent: number } | { correct: number; of: number } | undefined {
  const [, percent] = /^(\d{1,3})%$/.exec(text) ?? [];
  if (percent !== undefined) return Number(percent) <= 100 ? { percent: Number(percent) } : undefined;
  const [, right, all] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  const [correct, of] = [Number(right), Number(all)];
  return correct >= 1 && correct <= of ? { correct, of } : undefined;
}

function ceilDivide(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}
