import type { Tally } from '../core/lint/measure/tally.ts';
import { wilson } from '../core/lint/measure/wilson.ts';
import { MEASURED, MEASURED_ITEMS } from '../core/lint/measured.ts';
import type { Rule } from '../core/lint/rule.ts';

const FIX_TEXT = {
  safe: 'Fix: safe, made by examdrill lint --fix.',
  unsafe: 'Fix: unsafe, made by examdrill lint --fix-unsafe only.',
};

/** What a rule rests on, whether the program can mend its findings, and how often people agree with it: sentences. */
export function ruleNotes({ id, sources = [], fix }: Rule): string[] {
  const measured = MEASURED[id];
  return [
    ...(sources.length > 0 ? [`Sources: ${sources.join('; ')}.`] : []),
    ...(fix ? [FIX_TEXT[fix]] : []),
    ...(measured ? [precisionText(measured, MEASURED_ITEMS)] : []),
  ];
}

/** `all` is the number of items in the whole collection. */
function precisionText({ sample, flawed, firings, right }: Tally, all: number): string {
  const precision =
    firings === 0 ? 'Precision unknown (no firing)' : `Precision ${precisionFigure({ right, firings })}`;
  const found = `it finds ${right} of the ${flawed} flaws that people marked`;
  return `${precision} on the ${sample} of ${all} labelled items of BenchMarker where people looked for this flaw; ${found}.`;
}

/** `.93 (27 of 29 firings; 95 % interval .78–.98)`, by Wilson. */
export function precisionFigure({ right, firings }: Pick<Tally, 'right' | 'firings'>): string {
  const [low, high] = wilson(right, firings);
  return `${share(right / firings)} (${right} of ${firings} firings; 95 % interval ${share(low)}–${share(high)})`;
}

/** A share with two decimals and no leading zero. */
export function share(value: number): string {
  return value.toFixed(2).replace(/^0/, '');
}
