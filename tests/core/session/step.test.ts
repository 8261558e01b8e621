import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Numbered, Payload } from '../../../src/core/history/event.ts';
import { currentItem, nextItem, pending, type SessionState, standing } from '../../../src/core/session/state.ts';
import { begin, due, dueIn, replay, step, why } from '../../../src/core/session/step.ts';
import { chose, item, numbered, started } from '../../helpers/session.ts';

function stateAfter(events: readonly Payload[], start = started()): SessionState {
  return replay(start, numbered(events));
}

describe('a session', () => {
  it('asks, shows reasons and goes on', () => {
    const start = begin(started());
    expect([start.phase, currentItem(start), nextItem(start)]).toEqual(['asking', 0, 1]);
    const reasons = stateAfter([chose(0, ['a'])]);
    expect(reasons.phase).toBe('reasons');
    const next = stateAfter([chose(0, ['a']), { type: 'moved', i: 1 }]);
    expect([next.phase, currentItem(next), nextItem(next)]).toEqual(['asking', 1, undefined]);
  });

  it('finishes once, and nothing after it counts', () => {
    const done = stateAfter([chose(0, ['a']), { type: 'finished', by: 'learner' }, { type: 'moved', i: 1 }]);
    expect([done.phase, done.finishedBy, done.position]).toEqual(['finished', 'learner', 0]);
  });

  it('undoes the last answer until the next question, and keeps that it was given', () => {
    const undone = stateAfter([chose(0, ['b']), { type: 'undone', of: 2 }]);
    expect(undone.phase).toBe('asking');
    expect(standing(undone)).toEqual([]);
    expect(undone.answers).toMatchObject([{ chosen: ['b'], undone: true }]);
  });

  it('asks what was missed again, until all is right', () => {
    const start = started(undefined, { rules: { untilPerfect: true } });
    const missed = stateAfter([chose(0, ['b'])], start);
    expect(missed.queue).toEqual([0, 1, 0]);
    expect(stateAfter([chose(0, ['b']), { type: 'undone', of: 2 }], start).queue).toEqual([0, 1]);
    const again = stateAfter(
      [chose(0, ['b']), { type: 'moved', i: 1 }, chose(1, ['a']), { type: 'moved', i: 0 }, chose(0, ['a'])],
      start,
    );
    expect(again.queue).toEqual([0, 1, 0]);
    expect(nextItem(again)).toBeUndefined();
    expect(again.answers.map(({ attempt }) => attempt)).toEqual([1, 1, 2]);
  });

  it('crosses options out and back, for this time of asking only', () => {
    const start = started(undefined, { rules: { untilPerfect: true } });
    const cross = (on: boolean): Payload => ({ type: 'crossed', i: 0, option: 'c', on });
    expect(stateAfter([cross(true)], start).crossed).toEqual([['c'], []]);
    expect(stateAfter([cross(true), cross(false)], start).crossed).toEqual([[], []]);
    expect(stateAfter([cross(true), chose(0, ['b'])], start).crossed).toEqual([['c'], [], []]);
  });

  it('marks items', () => {
    expect(stateAfter([{ type: 'marked', i: 1, on: true }]).marked).toEqual([false, true]);
  });

  it('leaves out items that are gone, and never an answered one', () => {
    expect(stateAfter([{ type: 'dropped', i: 0, why: 'gone' }])).toMatchObject({ queue: [1], dropped: ['gone', null] });
    expect(pending(stateAfter([{ type: 'dropped', i: 0, why: 'gone' }]))).toEqual([1]);
    expect(stateAfter([chose(0, ['a']), { type: 'dropped', i: 0, why: 'changed' }]).dropped).toEqual([null, null]);
  });

  it('goes on when the line of a move is lost', () => {
    const state = stateAfter([chose(0, ['a']), chose(1, ['b'])]);
    expect(state.answers.map(({ i }) => i)).toEqual([0, 1]);
    expect(state.position).toBe(1);
  });
});

describe('an event that is not possible', () => {
  const asking = begin(started());
  const reasons = stateAfter([chose(0, ['a'])]);
  const done = stateAfter([{ type: 'finished', by: 'learner' }]);
  const rows: [string, SessionState, Payload, string][] = [
    ['moving on unanswered', asking, { type: 'moved', i: 1 }, 'Answer this question first.'],
    ['moving elsewhere', reasons, { type: 'moved', i: 0 }, 'There is no such question to go to.'],
    ['two options of one', asking, chose(0, ['a', 'b']), 'Choose one option.'],
    ['the same option twice', asking, chose(0, ['a', 'a']), 'An option can be chosen once.'],
    ['an unknown option', asking, chose(0, ['z']), 'There is no such option.'],
    ['answering twice', reasons, chose(0, ['b']), 'This question is not being asked.'],
    ['an item out of range', asking, chose(9, ['a']), 'This question is not being asked.'],
    [
      'undoing nothing',
      asking,
      { type: 'undone', of: 1 },
      'Only the last answer can be undone, until the next question.',
    ],
    [
      'crossing out too late',
      reasons,
      { type: 'crossed', i: 0, option: 'a', on: true },
      'Options are crossed out before answering.',
    ],
    ['marking what is not there', asking, { type: 'marked', i: 7, on: true }, 'There is no such question.'],
    ['going on after the end', done, chose(0, ['a']), 'This session is finished.'],
    ['a second start', asking, started(), 'That cannot happen inside a session.'],
  ];

  it.each(rows)('%s: the same state, and the reason', (_, state, event, reason) => {
    expect(why(state, event)).toBe(reason);
    expect(step(state, { ...event, n: 99, ms: state.ms + 1 })).toBe(state);
  });
});

describe('time', () => {
  it('never goes back', () => {
    const state = step(begin(started()), { type: 'tick', ms: 500 });
    expect(step(state, { type: 'tick', ms: 400 })).toBe(state);
  });

  it('ends the session at its limit, before anything else', () => {
    const start = started(undefined, { limitMs: 60_000 });
    const early = step(begin(start), { type: 'tick', ms: 59_999 });
    expect([due(early), dueIn(early)]).toEqual([undefined, 1]);
    const late = step(early, { type: 'tick', ms: 60_000 });
    expect(due(late)).toEqual({ type: 'finished', by: 'deadline' });
    expect(why(late, chose(0, ['a']))).toBe('The time is up.');
    expect(step(late, { type: 'finished', by: 'deadline', n: 2, ms: 60_000 }).finishedBy).toBe('deadline');
  });

  it('ends a question at its own limit with a blank', () => {
    const start = started(undefined, { rules: { perQuestion: 30 } });
    const late = step(begin(start), { type: 'tick', ms: 30_000 });
    expect(due(late)).toEqual({ type: 'chose', i: 0, chosen: [], certainty: null, spentMs: 30_000 });
    expect(why(late, chose(0, ['a']))).toBe('The time for this question is up.');
    const reasons = step(late, { ...(due(late) as Payload), n: 2, ms: 30_000 } as Numbered);
    expect([due(reasons), dueIn(reasons)]).toEqual([undefined, undefined]);
    const next = step(step(reasons, { type: 'tick', ms: 90_000 }), { type: 'moved', i: 1, n: 3, ms: 90_000 });
    expect(dueIn(next)).toBe(30_000);
  });
});

describe('for any events', () => {
  const items = [item('first'), item('second', { select: 'all', keys: ['a', 'c'] }), item('third')];
  const anyEvent: fc.Arbitrary<Payload> = fc.oneof(
    fc.record({
      type: fc.constant('chose' as const),
      i: fc.nat(3),
      chosen: fc.subarray(['a', 'b', 'c']),
      certainty: fc.constantFrom('sure' as const, 'fairly' as const, 'guess' as const, null),
      spentMs: fc.nat(5000),
    }),
    fc.record({ type: fc.constant('moved' as const), i: fc.nat(3) }),
    fc.record({ type: fc.constant('undone' as const), of: fc.nat(12) }),
    fc.record({
      type: fc.constant('crossed' as const),
      i: fc.nat(3),
      option: fc.constantFrom('a', 'b'),
      on: fc.boolean(),
    }),
    fc.record({ type: fc.constant('marked' as const), i: fc.nat(3), on: fc.boolean() }),
    fc.record({ type: fc.constant('dropped' as const), i: fc.nat(3), why: fc.constant('gone' as const) }),
  );
  const anyStart = fc.record({ untilPerfect: fc.boolean(), limit: fc.option(fc.integer({ min: 1, max: 9000 })) });

  /** Plays as a front end does: only what changes the state is appended. */
  function play(events: readonly Payload[], { untilPerfect, limit }: { untilPerfect: boolean; limit: number | null }) {
    const start = started(items, { rules: { untilPerfect }, limitMs: limit });
    const log: Numbered[] = [];
    let state = begin(start);
    events.forEach((event, place) => {
      const ms = (place + 1) * 700;
      state = step(state, { type: 'tick', ms });
      const full: Numbered = { ...event, n: log.length + 2, ms };
      const next = step(state, full);
      if (next !== state) log.push(full);
      state = next;
    });
    return { start, log, state };
  }

  it('replay is the live state', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), anyStart, (events, how) => {
        const { start, log, state } = play(events, how);
        expect({ ...replay(start, log), ms: 0 }).toEqual({ ...state, ms: 0 });
      }),
    );
  });

  it('every attempt stands at most once, and no item is asked again after it was right', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), anyStart, (events, how) => {
        const { state } = play(events, how);
        const attempts = standing(state).map(({ i, attempt }) => `${i} ${attempt}`);
        expect(new Set(attempts).size).toBe(attempts.length);
        expect(state.crossed.length).toBe(state.queue.length);
      }),
    );
  });
});
