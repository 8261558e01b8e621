import { describe, expect, it } from 'vitest';
import { localTime, openSession, startSession } from '../../src/app/session.ts';
import type { Store } from '../../src/app/store.ts';
import type { LogEvent } from '../../src/core/history/event.ts';
import { sessions } from '../../src/core/history/log.ts';
import { replay } from '../../src/core/session/step.ts';
import { fakeClock, fakeRandom } from '../helpers/fake-world.ts';
import { chose, started } from '../helpers/session.ts';

/** A store that keeps events in memory, and fails while `broken` is set. */
function memoryStore() {
  const kept: LogEvent[] = [];
  const flushes: boolean[] = [];
  const store: Store & { broken: string | undefined } = {
    path: 'memory',
    broken: undefined,
    append(events, flush) {
      if (store.broken) throw Object.assign(new Error(store.broken), { code: store.broken });
      kept.push(...events);
      flushes.push(flush);
    },
    close() {},
  };
  return { store, kept, flushes };
}

function setUp(start = started()) {
  const clock = fakeClock();
  const world = { clock, random: fakeRandom(), host: 'desk', pid: 100 };
  const memory = memoryStore();
  return { clock, world, ...memory, session: startSession(world, memory.store, start) };
}

describe('a live session', () => {
  it('writes nothing before its first event, then its start with it', () => {
    const { session, kept, clock } = setUp();
    clock.pass(1500);
    session.catchUp();
    expect(kept).toEqual([]);
    expect(session.send(chose(0, ['a']))).toBeUndefined();
    expect(kept).toMatchObject([
      { v: 1, type: 'started', n: 1, ms: 0, up: 7197, s: session.id },
      { type: 'chose', n: 2, ms: 1500, up: 7198.5, s: session.id },
    ]);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(2);
  });

  it('writes its start at once when asked to', () => {
    const { session, kept } = setUp();
    session.record();
    session.record();
    expect(kept.map(({ type }) => type)).toEqual(['started']);
  });

  it('flushes answers, and lets marks ride along', () => {
    const { session, flushes } = setUp();
    session.record();
    session.send({ type: 'marked', i: 0, on: true });
    session.send(chose(0, ['a']));
    expect(flushes).toEqual([true, false, true]);
  });

  it('writes nothing that is refused', () => {
    const { session, kept } = setUp();
    expect(session.send({ type: 'moved', i: 1 })).toBe('Answer this question first.');
    expect(kept).toEqual([]);
  });

  it('is what its log replays to', () => {
    const { session, kept, clock } = setUp();
    for (const event of [chose(0, ['b']), { type: 'moved', i: 1 } as const, chose(1, ['a'])]) {
      clock.pass(700);
      session.catchUp();
      session.send(event);
    }
    const [log] = sessions(kept);
    expect(log && replay(log.started, log.events)).toEqual(session.state);
  });

  it('says what is not saved, and keeps it later when the disk takes it again', () => {
    const { session, store, kept } = setUp();
    session.record();
    store.broken = 'ENOSPC';
    session.send(chose(0, ['a']));
    expect([session.saved, session.unsaved]).toEqual([false, { count: 1, reason: 'the disk is full' }]);
    store.broken = undefined;
    session.send({ type: 'moved', i: 1 });
    expect([session.saved, session.unsaved]).toEqual([true, undefined]);
    expect(kept.map(({ type, n }) => [type, n])).toEqual([
      ['started', 1],
      ['chose', 2],
      ['moved', 3],
    ]);
  });

  it('without a store is not saved, and says nothing of it', () => {
    const { world } = setUp();
    const session = startSession(world, undefined, started());
    session.send(chose(0, ['a']));
    expect([session.saved, session.unsaved]).toEqual([false, undefined]);
  });
});

describe('the clock of a session', () => {
  it('ends a question whose time ran out before the next key counts', () => {
    const { session, clock } = setUp(started(undefined, { rules: { perQuestion: 30 } }));
    clock.pass(30_000);
    expect(session.catchUp()).toEqual(['Time ran out for this question.']);
    expect(session.state.answers).toMatchObject([{ chosen: [], certainty: null, spentMs: 30_000 }]);
  });

  it('ends the session at its limit', () => {
    const { session, clock, kept } = setUp(started(undefined, { limitMs: 60_000 }));
    clock.pass(61_000);
    expect(session.catchUp()).toEqual(['The time is up.']);
    expect(kept.at(-1)).toMatchObject({ type: 'finished', by: 'deadline' });
  });

  it.each([
    [3_600_000, 'forward by 1 h'],
    [-3_600_000, 'back by 1 h'],
    [95_000, 'forward by 1 min 35 s'],
  ])('does not follow the wall clock when it is set by %i ms, and says so', (by, words) => {
    const { session, clock, kept } = setUp();
    clock.pass(2000);
    clock.setWall(by);
    expect(session.catchUp()).toEqual([
      `The system clock was moved ${words}. The time of this session is not changed by that.`,
    ]);
    expect(session.state.ms).toBe(2000);
    expect(kept.at(-1)).toMatchObject({ type: 'jumped', byMs: by });
    expect(session.catchUp()).toEqual([]);
  });

  it('stops between two processes', () => {
    const { session, clock, kept, store } = setUp();
    clock.pass(2000);
    session.catchUp();
    session.send(chose(0, ['a']));
    clock.pass(86_400_000);
    const [log] = sessions(kept);
    const world = { clock, random: { ...fakeRandom(), uuid: () => 'later' }, host: 'desk', pid: 101 };
    const again = log && openSession(world, store, log);
    again?.record();
    expect(again?.state).toMatchObject({ ms: 2000, phase: 'reasons' });
    expect(kept.at(-1)).toMatchObject({ type: 'opened', n: 3, pid: 101, gapMs: 86_400_000, ms: 2000 });
  });

  it('notices a wall clock behind the last event', () => {
    const { session, clock, kept, store } = setUp();
    session.send(chose(0, ['a']));
    clock.setWall(-7_200_000);
    const [log] = sessions(kept);
    if (log) openSession({ clock, random: fakeRandom(), host: 'desk', pid: 101 }, store, log).record();
    expect(kept.at(-1)).toMatchObject({ type: 'opened', gapMs: 0, clockBack: true });
  });
});

it('writes wall times with the offset of the place', () => {
  const wall = Date.parse('2027-01-05T13:03:12.345Z');
  expect(localTime(wall)).toMatch(
    /^2027-01-0[456]T\d\d:03:12\.345[+-]\d\d:\d\d$|^2027-01-0[456]T\d\d:[34]3:12\.345[+-]\d\d:\d\d$/,
  );
  expect(Date.parse(localTime(wall))).toBe(wall);
});
