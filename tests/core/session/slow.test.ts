import { describe, expect, it } from 'vitest';
import { type Result, results } from '../../../src/core/session/results.ts';
import { isSlow, medianMs } from '../../../src/core/session/slow.ts';
import { replay } from '../../../src/core/session/step.ts';
import { item, numbered, picks, startedExam } from '../../helpers/session.ts';

/** Results of an exam whose questions took these seconds; null was never answered, a negative time ended in a blank. */
function took(...seconds: (number | null)[]): Result[] {
  const start = startedExam(seconds.map((_, i) => item(`q${i}`)));
  const events = seconds.flatMap((time, i) => (time === null ? [] : [picks(i, time < 0 ? [] : ['a'], Math.abs(time))]));
  return results(replay(start, numbered(events)));
}

const slow = (all: Result[]) => all.filter((result) => isSlow(result, medianMs(all))).map(({ i }) => i);

describe('the median time', () => {
  it.each([
    ['of one answer', [7], 7000],
    ['of three, in any order', [30, 10, 20], 20_000],
    ['of four, between the middle ones', [40, 10, 25, 20], 22_500],
    ['of two', [10, 15], 12_500],
    ['leaves out what was never answered', [10, null, 30, null, 20], 20_000],
    ['leaves out blanks that took time', [10, -500, 30, -500, 20], 20_000],
    ['of blanks alone is 0', [null, null], 0],
  ])('%s', (_, seconds, expected) => {
    expect(medianMs(took(...seconds))).toBe(expected);
  });

  it('of nothing is 0', () => {
    expect(medianMs([])).toBe(0);
  });
});

describe('slow', () => {
  it.each([
    ['twice the median is not', [10, 20, 10], []],
    ['over twice the median is', [10, 20.001, 10], [1]],
    ['less than a second above the median is not', [0.2, 1.199, 0.2], []],
    ['a second above the median is', [0.2, 1.2, 0.2], [1]],
    ['several', [10, 21, 10, 25, 10], [1, 3]],
    ['a blank that took long is', [10, 10, -21], [2]],
    ['a blank that was never looked at is not', [10, null, 10], []],
    ['nothing is, when nothing was answered', [-30, -5, null], []],
  ])('%s', (_, seconds, expected) => {
    expect(slow(took(...seconds))).toEqual(expected);
  });
});
