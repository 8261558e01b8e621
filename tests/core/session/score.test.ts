import { describe, expect, it } from 'vitest';
import { credit, FULL_CREDIT, isRight, pointsText, score } from '../../../src/core/session/score.ts';
import { replay } from '../../../src/core/session/step.ts';
import { chose, item, numbered, picks, started, startedExam } from '../../helpers/session.ts';

describe('right or wrong, by keys', () => {
  const one = item('q', { keys: ['a', 'c'] });
  const all = item('q', { keys: ['a', 'c'], select: 'all' });

  it('with one option to choose, any key is right', () => {
    expect(isRight(one, ['a'])).toBe(true);
    expect(isRight(one, ['c'])).toBe(true);
    expect(isRight(one, ['b'])).toBe(false);
    expect(isRight(one, [])).toBe(false);
  });

  it('with all to choose, the set must equal the keys', () => {
    expect(isRight(all, ['c', 'a'])).toBe(true);
    expect(isRight(all, ['a'])).toBe(false);
    expect(isRight(all, ['a', 'b', 'c'])).toBe(false);
    expect(isRight(all, [])).toBe(false);
  });
});

describe('credit', () => {
  it('is all or nothing when none is written', () => {
    expect(credit(item('q'), ['a'])).toBe(FULL_CREDIT);
    expect(credit(item('q'), ['b'])).toBe(0);
  });

  it('defaults to 100 for a key of a single item', () => {
    const half = item('q', { credits: { b: 5_000_000 } });
    expect(credit(half, ['a'])).toBe(FULL_CREDIT);
    expect(credit(half, ['b'])).toBe(5_000_000);
    expect(credit(half, ['c'])).toBe(0);
  });

  it('defaults to an equal share for the keys of an item with several', () => {
    const thirds = item('q', {
      shown: ['a', 'b', 'c', 'd'],
      keys: ['a', 'b', 'c'],
      select: 'all',
      credits: { d: -5_000_000 },
    });
    expect(credit(thirds, ['a'])).toBe(3_333_333);
    expect(credit(thirds, ['a', 'b', 'c'])).toBe(FULL_CREDIT);
    expect(credit(thirds, ['a', 'b', 'd'])).toBe(1_666_667);
    expect(credit(thirds, ['a', 'd'])).toBe(0);
  });

  it('counts three times 33.33333 as the whole', () => {
    const credits = { a: 3_333_333, b: 3_333_333, c: 3_333_333 };
    const thirds = item('q', { keys: ['a', 'b', 'c'], select: 'all', credits });
    expect(credit(thirds, ['a', 'b', 'c'])).toBe(FULL_CREDIT);
    expect(credit(thirds, ['a', 'b'])).toBe(6_666_666);
  });

  it('is never above 100 percent', () => {
    expect(
      credit(item('q', { keys: ['a', 'b'], select: 'all', credits: { a: 10_000_000, b: 10_000_000 } }), ['a', 'b']),
    ).toBe(FULL_CREDIT);
  });
});

it('writes points as exact decimals', () => {
  expect(pointsText(0)).toBe('0');
  expect(pointsText(FULL_CREDIT)).toBe('1');
  expect(pointsText(5_000_000)).toBe('0.5');
  expect(pointsText(23_333_333)).toBe('2.3333333');
});

describe('the score of a session', () => {
  it('counts first attempts, and the answer that stands', () => {
    const start = started([item('first'), item('second', { points: 3 })], { rules: { untilPerfect: true } });
    const events = numbered([
      chose(0, ['b']),
      { type: 'moved', i: 1 },
      chose(1, ['c']),
      { type: 'undone', of: 4 },
      chose(1, ['a']),
      { type: 'moved', i: 0 },
      chose(0, ['a']),
    ]);
    const state = replay(start, events);
    expect(score(state)).toEqual({
      right: 1,
      answered: 2,
      total: 2,
      points: 3 * FULL_CREDIT,
      maxPoints: 4 * FULL_CREDIT,
    });
  });

  it('leaves out dropped items', () => {
    const state = replay(started(), numbered([{ type: 'dropped', i: 1, why: 'gone' }, chose(0, ['a'])]));
    expect(score(state)).toMatchObject({ right: 1, answered: 1, total: 1 });
  });
});

describe('the score of an exam', () => {
  const start = startedExam([
    item('first', { points: 3 }),
    item('second'),
    item('third', { select: 'all', keys: ['a', 'c'], credits: { b: -2_500_000 }, points: 2 }),
    item('fourth', { credits: { b: 5_000_000 } }),
  ]);
  const scoreOf = (...events: Parameters<typeof numbered>[0]) => score(replay(start, numbered(events)));

  it('counts the last answer of each question, right or wrong', () => {
    expect(scoreOf(picks(0, ['b']), picks(1, ['a']), picks(0, ['a']), picks(1, ['c']))).toEqual({
      right: 1,
      answered: 2,
      total: 4,
      points: 3 * FULL_CREDIT,
      maxPoints: 7 * FULL_CREDIT,
    });
  });

  it('takes nothing away for a wrong answer: it is worth what a blank is', () => {
    expect(scoreOf(picks(0, ['b']))).toMatchObject({ right: 0, answered: 1, points: 0 });
    expect(scoreOf(picks(0, ['b']), picks(0, []))).toMatchObject({ right: 0, answered: 0, points: 0 });
    expect(scoreOf()).toEqual({ right: 0, answered: 0, total: 4, points: 0, maxPoints: 7 * FULL_CREDIT });
  });

  it.each([
    ['one of two keys', 2, ['a'], false, 10_000_000],
    ['one key and a wrong one', 2, ['a', 'b'], false, 5_000_000],
    ['both keys', 2, ['c', 'a'], true, 20_000_000],
    ['both keys and a wrong one', 2, ['a', 'b', 'c'], false, 15_000_000],
    ['the wrong one alone is never below 0', 2, ['b'], false, 0],
    ['half a point for a second-best option', 3, ['b'], false, 5_000_000],
  ])('gives points in part: %s', (_, i, chosen, right, points) => {
    expect(scoreOf(picks(i, chosen))).toMatchObject({ right: right ? 1 : 0, answered: 1, points });
  });

  it('leaves a dropped question out of everything', () => {
    expect(scoreOf({ type: 'dropped', i: 0, why: 'gone' }, picks(1, ['a']))).toEqual({
      right: 1,
      answered: 1,
      total: 3,
      points: FULL_CREDIT,
      maxPoints: 4 * FULL_CREDIT,
    });
  });
});
