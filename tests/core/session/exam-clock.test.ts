import { describe, expect, it } from 'vitest';
import { hasWarned, isLastPart, wakeIn, warningsOf } from '../../../src/core/session/exam-clock.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { begin, step } from '../../../src/core/session/step.ts';
import { startedExam } from '../../helpers/session.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

function left(limitMs: number | null, leftMs: number, more: Parameters<typeof startedExam>[1] = {}): SessionState {
  const state = begin(startedExam(undefined, { limitMs, ...more }));
  return step(state, { type: 'tick', ms: limitMs === null ? leftMs : limitMs - leftMs });
}

describe('an exam warns', () => {
  it.each([
    [180, [30 * MINUTE, 15 * MINUTE, 5 * MINUTE]],
    [31, [30 * MINUTE, 15 * MINUTE, 5 * MINUTE]],
    [30, [15 * MINUTE, 6 * MINUTE, 126 * SECOND]],
    [20, [10 * MINUTE, 4 * MINUTE, 84 * SECOND]],
    [15, [450 * SECOND, 180 * SECOND, 63 * SECOND]],
    [1, [30 * SECOND, 12 * SECOND, 4200]],
  ])('of %i minutes at %j milliseconds left', (minutes, warnings) => {
    expect(warningsOf(minutes * MINUTE)).toEqual(warnings);
  });

  it('a second over 30 minutes is a long one', () => {
    expect(warningsOf(30 * MINUTE + SECOND)[0]).toBe(30 * MINUTE);
  });

  it.each([
    [60, '30 min 1 s', 30 * MINUTE + SECOND, 'to 30 min', 30 * MINUTE, true],
    [60, '30 min', 30 * MINUTE, 'to 29 min 59 s', 30 * MINUTE - SECOND, false],
    [60, '31 min', 31 * MINUTE, 'to 30 min 1 s', 30 * MINUTE + SECOND, false],
    [60, '40 min', 40 * MINUTE, 'to 3 min, past all three', 3 * MINUTE, true],
    [60, '6 min', 6 * MINUTE, 'to the end', 0, false],
    [60, '60 min', 60 * MINUTE, 'to 60 min', 60 * MINUTE, false],
    [30, '15 min 1 s', 15 * MINUTE + SECOND, 'to 15 min', 15 * MINUTE, true],
    [30, '5 min 1 s', 5 * MINUTE + SECOND, 'to 5 min', 5 * MINUTE, false],
    [30, '2 min 7 s', 127 * SECOND, 'to 2 min 6 s', 126 * SECOND, true],
    [30, '2 min', 2 * MINUTE, 'to 1 s', SECOND, false],
  ])('of %i minutes, from %s %# %s', (minutes, _from, before, _to, now, expected) => {
    expect(hasWarned(minutes * MINUTE, before, now)).toBe(expected);
  });
});

describe('the last part', () => {
  it.each([
    [60, 5 * MINUTE + 1, false],
    [60, 5 * MINUTE, true],
    [60, 0, true],
    [30, 126 * SECOND + 1, false],
    [30, 126 * SECOND, true],
    [10, 43 * SECOND, false],
    [10, 42 * SECOND, true],
  ])('of %i minutes, with %i ms left: %s', (minutes, leftMs, expected) => {
    expect(isLastPart(left(minutes * MINUTE, leftMs))).toBe(expected);
  });

  it('is not there without a limit, nor in practice', () => {
    expect(isLastPart(left(null, 99 * MINUTE))).toBe(false);
    expect(isLastPart(left(60 * MINUTE, MINUTE, { mode: 'practice' }))).toBe(false);
  });
});

describe('the clock wakes an exam', () => {
  it.each([
    [60, 60 * MINUTE, 30 * MINUTE],
    [60, 30 * MINUTE + 1, 1],
    [60, 30 * MINUTE, 15 * MINUTE],
    [60, 15 * MINUTE, 10 * MINUTE],
    [60, 5 * MINUTE, 5 * MINUTE],
    [60, 1, 1],
    [60, 0, 0],
    [60, -MINUTE, 0],
    [30, 30 * MINUTE, 15 * MINUTE],
    [30, 15 * MINUTE, 9 * MINUTE],
    [30, 126 * SECOND, 126 * SECOND],
  ])('of %i minutes, with %i ms left, in %i ms', (minutes, leftMs, expected) => {
    expect(wakeIn(left(minutes * MINUTE, leftMs))).toBe(expected);
  });

  it('never without a limit, and never after the end', () => {
    expect(wakeIn(left(null, MINUTE))).toBeUndefined();
    const done = step(left(60 * MINUTE, MINUTE), { type: 'finished', by: 'learner', n: 2, ms: 59 * MINUTE });
    expect(wakeIn(done)).toBeUndefined();
  });

  it('in practice only for what is due', () => {
    expect(wakeIn(left(60 * MINUTE, 45 * MINUTE, { mode: 'practice' }))).toBe(45 * MINUTE);
    expect(wakeIn(left(60 * MINUTE, 60 * MINUTE, { mode: 'practice', rules: { perQuestion: 30 } }))).toBe(30 * SECOND);
  });

  it('at each warning, so that none is missed', () => {
    const limitMs = 60 * MINUTE;
    let state = begin(startedExam(undefined, { limitMs }));
    const woken: number[] = [];
    for (let wake = wakeIn(state); wake; wake = wakeIn(state)) {
      state = step(state, { type: 'tick', ms: state.ms + wake });
      woken.push(limitMs - state.ms);
    }
    expect(woken).toEqual([30 * MINUTE, 15 * MINUTE, 5 * MINUTE, 0]);
  });
});
