import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Numbered, Payload } from '../../../src/core/history/event.ts';
import { results } from '../../../src/core/session/results.ts';
import { score } from '../../../src/core/session/score.ts';
import {
  blanks,
  currentItem,
  nextItem,
  pending,
  previousItem,
  type SessionState,
  standing,
  standingOf,
} from '../../../src/core/session/state.ts';
import { begin, due, dueIn, replay, spent, step, why } from '../../../src/core/session/step.ts';
import { chose, item, numbered, picks, startedExam, timed } from '../../helpers/session.ts';

const move = (i: number): Payload => ({ type: 'moved', i });
const cross = (i: number, option: string, on = true): Payload => ({ type: 'crossed', i, option, on });
const mark = (i: number, on = true): Payload => ({ type: 'marked', i, on });
const drop = (i: number, why: 'gone' | 'changed' = 'gone'): Payload => ({ type: 'dropped', i, why });
const SUBMIT: Payload = { type: 'finished', by: 'learner' };
const DEADLINE: Payload = { type: 'finished', by: 'deadline' };

function played(events: readonly Payload[], start = startedExam()): SessionState {
  return replay(start, numbered(events));
}

/** The exam at some second: the events before it, and nothing since. */
function at(seconds: number, rows: Parameters<typeof timed>[0] = []): SessionState {
  return step(replay(startedExam(), timed(rows)), { type: 'tick', ms: seconds * 1000 });
}

const chosenOf = (state: SessionState) => state.items.map((_, i) => standingOf(state, i)?.chosen);
const changesOf = (state: SessionState) => results(state).map(({ changes }) => changes);

describe('choosing in an exam', () => {
  it('is answering, and the exam goes on asking', () => {
    const state = played([picks(0, ['b'])]);
    expect(chosenOf(state)).toEqual([['b'], undefined, undefined]);
    expect([state.phase, currentItem(state)]).toEqual(['asking', 0]);
    expect(score(state)).toMatchObject({ right: 0, answered: 1, total: 3 });
  });

  it.each<[string, Payload[], string[]]>([
    ['at once', [picks(0, ['b']), picks(0, ['a'])], ['a']],
    ['after going on', [picks(0, ['b']), move(1), move(0), picks(0, ['c'])], ['c']],
    ['after it was said to be sure', [chose(0, ['b'], 'sure'), picks(0, ['a'])], ['a']],
    ['many times', [picks(0, ['a']), move(2), picks(0, ['b']), move(1), picks(0, ['c'])], ['c']],
    ['to a blank', [picks(0, ['b']), move(1), picks(0, [])], []],
  ])('can be changed %s: the last counts', (_, events, expected) => {
    const state = played(events);
    expect(standingOf(state, 0)?.chosen).toEqual(expected);
    expect(standing(state)).toHaveLength(1);
  });

  it('takes an empty choice for a blank', () => {
    const state = played([picks(0, ['a']), move(1), picks(1, ['a']), picks(1, []), move(0), picks(0, [])]);
    expect(blanks(state)).toEqual([0, 1, 2]);
    expect(score(state)).toMatchObject({ right: 0, answered: 0, total: 3, points: 0 });
    expect(results(state).map(({ chosen, right }) => [chosen, right])).toEqual([
      [[], false],
      [[], false],
      [[], false],
    ]);
  });

  it('keeps how sure one was of the answer that stands, and forgets it with the next choice', () => {
    expect(standingOf(played([picks(0, ['a']), chose(0, ['a'], 'sure')]), 0)?.certainty).toBe('sure');
    expect(standingOf(played([chose(0, ['a'], 'sure'), picks(0, ['b'])]), 0)?.certainty).toBeNull();
  });

  it('for another question implies the move there', () => {
    const state = played([picks(0, ['a']), picks(2, ['a', 'c'])]);
    expect([state.position, currentItem(state), state.askedMs]).toEqual([2, 2, 2000]);
    expect(state.visitedMs).toEqual([2000, 0, 0]);
    expect(chosenOf(state)).toEqual([['a'], undefined, ['a', 'c']]);
  });
});

describe('moving in an exam', () => {
  it('goes anywhere, whatever is answered', () => {
    const state = played([move(2), move(0), move(1)]);
    expect([currentItem(state), previousItem(state), nextItem(state)]).toEqual([1, 0, 2]);
    expect(pending(state)).toEqual([0, 1, 2]);
  });

  it('has nothing before the first question and nothing after the last', () => {
    expect(previousItem(played([]))).toBeUndefined();
    expect(nextItem(played([move(2)]))).toBeUndefined();
  });
});

describe('marks and crossed-out options of an exam', () => {
  it('stay with their question when one leaves it and when others are dropped', () => {
    const events = [cross(0, 'b'), move(2), cross(2, 'c'), cross(2, 'b'), cross(2, 'b', false), mark(0), mark(2)];
    const state = played(events);
    expect(state.crossed).toEqual([['b'], [], ['c']]);
    expect(state.marked).toEqual([true, false, true]);
    expect(played([...events, drop(1)]).crossed).toEqual([['b'], ['c']]);
    expect(results(played([...events, drop(1)])).map(({ crossed, marked }) => [crossed, marked])).toEqual([
      [['b'], true],
      [['c'], true],
    ]);
  });

  it('can be set after the answer, and never touch it: a crossed-out option can be chosen', () => {
    const state = played([cross(0, 'a'), picks(0, ['a']), cross(0, 'b'), mark(0), mark(0, false)]);
    expect(score(state)).toEqual(score(played([picks(0, ['a'])])));
    expect(state.crossed[0]).toEqual(['a', 'b']);
    expect(state.marked[0]).toBe(false);
  });
});

describe('what is dropped from an exam', () => {
  it('is gone from it and from its score, and one stays where one was', () => {
    const state = played([move(2), picks(2, ['a']), drop(0, 'changed')]);
    expect(state).toMatchObject({ queue: [1, 2], position: 1, dropped: ['changed', null, null] });
    expect(currentItem(state)).toBe(2);
    expect(score(state)).toMatchObject({ answered: 1, total: 2 });
    expect(score(state).maxPoints).toBe(20_000_000);
  });

  it.each<[string, Payload[], number | undefined]>([
    ['the next one comes up', [move(1), drop(1)], 2],
    ['the one before, at the end', [move(2), drop(2)], 1],
    ['nothing is left', [drop(0), drop(1), drop(2)], undefined],
  ])('when it is on the screen: %s', (_, events, expected) => {
    const state = played(events);
    expect(currentItem(state)).toBe(expected);
    expect(state.askedMs).toBe(events.length * 1000);
  });

  it('is never an answered question, but one whose answer was taken back', () => {
    const answered = played([picks(0, ['b'])]);
    expect(why(answered, drop(0))).toBe('An answered question is kept.');
    const blank = played([picks(0, ['b']), move(1), picks(0, []), drop(0)]);
    expect(blank.queue).toEqual([1, 2]);
    expect(score(blank)).toMatchObject({ answered: 0, total: 2 });
  });

  it('leaves an exam of nothing, which can be submitted', () => {
    const state = played([drop(0), drop(1), drop(2), SUBMIT]);
    expect(state.phase).toBe('finished');
    expect(score(state)).toEqual({ right: 0, answered: 0, total: 0, points: 0, maxPoints: 0 });
    expect(results(state)).toEqual([]);
  });
});

describe('an event that is not possible in an exam', () => {
  const asking = begin(startedExam());
  const submitted = played([picks(0, ['a']), SUBMIT]);
  const late = at(30 * 60);
  const rows: [string, SessionState, Payload, string][] = [
    ['moving to where one is', asking, move(0), 'That question is on the screen.'],
    ['moving to no question', asking, move(3), 'There is no such question to go to.'],
    ['moving to a dropped one', played([drop(1)]), move(1), 'There is no such question to go to.'],
    ['answering no question', asking, picks(9, ['a']), 'This question is not in the exam.'],
    ['answering a dropped one', played([drop(1)]), picks(1, ['a']), 'This question is not in the exam.'],
    ['two options of one', asking, picks(0, ['a', 'b']), 'Choose one option.'],
    ['the same option twice', asking, picks(2, ['a', 'a']), 'An option can be chosen once.'],
    ['an unknown option', asking, picks(0, ['z']), 'There is no such option.'],
    [
      'undoing',
      played([picks(0, ['a'])]),
      { type: 'undone', of: 2 },
      'In an exam an answer is changed by choosing again.',
    ],
    ['crossing out elsewhere', asking, cross(1, 'a'), 'That question is not on the screen.'],
    ['crossing out what is not there', asking, cross(0, 'z'), 'There is no such option.'],
    ['marking what is not there', asking, mark(3), 'There is no such question.'],
    ['dropping what is not there', asking, drop(3), 'There is no such question.'],
    ['answering after the end', submitted, picks(1, ['a']), 'This session is finished.'],
    ['moving after the end', submitted, move(1), 'This session is finished.'],
    ['marking after the end', submitted, mark(1), 'This session is finished.'],
    ['submitting twice', submitted, SUBMIT, 'This session is finished.'],
    ['the deadline after the end', submitted, DEADLINE, 'This session is finished.'],
    ['answering when the time is up', late, picks(0, ['a']), 'The time is up.'],
    ['moving when the time is up', late, move(1), 'The time is up.'],
    ['marking when the time is up', late, mark(0), 'The time is up.'],
    ['submitting when the time is up', late, SUBMIT, 'The time is up.'],
    ['giving up when the time is up', late, { type: 'finished', by: 'abandoned' }, 'The time is up.'],
    ['a jump when the time is up', late, { type: 'jumped', byMs: 9000 }, 'The time is up.'],
    ['a second start', asking, startedExam(), 'That cannot happen inside a session.'],
  ];

  it.each(rows)('%s: the same state, and the reason', (_, state, event, reason) => {
    expect(why(state, event)).toBe(reason);
    expect(step(state, { ...event, n: 99, ms: state.ms })).toBe(state);
  });
});

describe('the limit of an exam', () => {
  it('comes before anything else that happens at that moment', () => {
    const early = at(29 * 60 + 59, [[5, picks(0, ['a'])]]);
    expect([due(early), dueIn(early)]).toEqual([undefined, 1000]);
    expect(step(early, { ...picks(0, ['b']), n: 3, ms: 30 * 60_000 } as Numbered)).toBe(early);
    const late = step(early, { type: 'tick', ms: 30 * 60_000 });
    expect([due(late), dueIn(late)]).toEqual([DEADLINE, 0]);
    const done = step(late, { ...DEADLINE, n: 3, ms: late.ms } as Numbered);
    expect(done).toMatchObject({ phase: 'finished', finishedBy: 'deadline' });
    expect(chosenOf(done)).toEqual([['a'], undefined, undefined]);
    expect([due(done), dueIn(done)]).toEqual([undefined, undefined]);
  });

  it('is not there when the exam is untimed', () => {
    const state = step(begin(startedExam(undefined, { limitMs: null })), { type: 'tick', ms: 1e10 });
    expect([due(state), dueIn(state)]).toEqual([undefined, undefined]);
  });

  it('is the only one: seconds for each question are for practice', () => {
    const start = startedExam(undefined, { rules: { perQuestion: 30 } });
    const state = step(begin(start), { type: 'tick', ms: 60_000 });
    expect([due(state), dueIn(state), why(state, picks(0, ['a']))]).toEqual([undefined, 29 * 60_000, undefined]);
  });

  it('stops the clock: after the end it does not run on', () => {
    const done = played([picks(0, ['a']), SUBMIT]);
    expect(step(done, { type: 'tick', ms: 99_000 })).toBe(done);
    expect(done.ms).toBe(2000);
  });
});

describe('how often an answer was changed', () => {
  const sure = chose(0, ['a'], 'sure');
  it.each<[string, Payload[], number]>([
    ['a slip, corrected at once', [picks(0, ['a']), picks(0, ['b'])], 0],
    ['a slip where the move there was lost', [picks(1, ['a']), picks(0, ['a']), picks(0, ['b'])], 0],
    ['a slip on coming back, corrected', [picks(0, ['a']), move(1), move(0), picks(0, ['b']), picks(0, ['a'])], 0],
    ['saying how sure one is', [picks(0, ['a']), sure], 0],
    ['saying it on coming back', [picks(0, ['a']), move(1), move(0), sure], 0],
    ['A, then B on coming back', [picks(0, ['a']), move(1), move(0), picks(0, ['b'])], 1],
    ['A, then B and C on coming back', [picks(0, ['a']), move(1), move(0), picks(0, ['b']), picks(0, ['c'])], 1],
    ['A for sure, then B', [sure, picks(0, ['b'])], 1],
    ['A, B and A in three visits', [picks(0, ['a']), move(1), picks(0, ['b']), move(1), picks(0, ['a'])], 2],
    ['A, blank, A', [picks(0, ['a']), move(1), picks(0, []), move(1), picks(0, ['a'])], 0],
    ['A, blank, B', [picks(0, ['a']), move(1), picks(0, []), move(1), picks(0, ['b'])], 1],
    ['A, taken back at once', [picks(0, ['a']), picks(0, [])], 0],
    ['A, taken back later', [picks(0, ['a']), move(1), move(0), picks(0, [])], 1],
    ['never answered', [move(1)], 0],
  ])('%s', (_, events, expected) => {
    expect(changesOf(played(events))[0]).toBe(expected);
  });

  it('is not at all when several options are chosen one after the other', () => {
    expect(changesOf(played([move(2), picks(2, ['a']), picks(2, ['a', 'b']), picks(2, ['b'])]))).toEqual([0, 0, 0]);
    const again = [move(2), picks(2, ['a']), move(0), move(2), picks(2, ['a', 'b']), picks(2, ['a', 'b', 'c'])];
    expect(changesOf(played(again))).toEqual([0, 0, 1]);
  });

  it('does not depend on the order in which options were chosen', () => {
    expect(changesOf(played([picks(2, ['a', 'c']), move(0), picks(2, ['c', 'a'])]))[2]).toBe(0);
  });
});

describe('the seconds of a question', () => {
  it('are those of all visits to it', () => {
    const rows = [
      [10, move(1)],
      [25, move(0)],
      [31, move(2)],
    ] as const;
    expect(spent(at(31, rows))).toBe(0);
    expect(at(31, rows).visitedMs).toEqual([16_000, 15_000, 0]);
    const back = at(45, [...rows, [40, move(0)]]);
    expect(spent(back)).toBe(21_000);
    expect(back.visitedMs).toEqual([16_000, 15_000, 9000]);
  });

  it('are counted to the choice: saying later how sure one is does not add to them', () => {
    const state = at(60, [
      [10, picks(0, ['a'], 10)],
      [50, { ...chose(0, ['a'], 'fairly'), spentMs: 50_000 } as Payload],
    ]);
    expect(standingOf(state, 0)).toMatchObject({ certainty: 'fairly', spentMs: 10_000 });
    const changed = at(60, [
      [10, picks(0, ['a'], 10)],
      [50, picks(0, ['b'], 50)],
    ]);
    expect(standingOf(changed, 0)).toMatchObject({ spentMs: 50_000 });
  });

  it('stand still while the program is closed, though the exam goes on', () => {
    const opened: Payload = { type: 'opened', pid: 101, host: 'desk', gapMs: 300_000 };
    const rows = [
      [10, move(1)],
      [20, mark(1)],
      [320, opened],
    ] as const;
    const state = at(325, rows);
    expect([state.ms, spent(state)]).toEqual([325_000, 15_000]);
    expect(at(330, [...rows, [330, move(0)]]).visitedMs).toEqual([10_000, 20_000, 0]);
  });

  it('begin anew for the question that comes up when one is dropped', () => {
    expect(spent(at(20, [[12, drop(0)]]))).toBe(8000);
  });
});

describe('for any events of an exam', () => {
  const items = [
    item('first', { points: 3 }),
    item('second', { select: 'all', keys: ['a', 'c'], credits: { b: -5_000_000 } }),
    item('third'),
    item('fourth', { keys: ['a', 'b'] }),
  ];
  const anyItem = fc.nat(4);
  const anyCertainty = fc.constantFrom('sure' as const, 'fairly' as const, 'guess' as const, null);
  const anyChoice = fc.record({
    type: fc.constant('chose' as const),
    i: anyItem,
    chosen: fc.subarray(['a', 'b', 'c', 'z'], { maxLength: 3 }),
    certainty: anyCertainty,
    spentMs: fc.nat(5000),
  });
  const anyOther = fc.oneof(
    fc.record({ type: fc.constant('undone' as const), of: fc.nat(12) }),
    fc.record({
      type: fc.constant('crossed' as const),
      i: anyItem,
      option: fc.constantFrom('a', 'b', 'z'),
      on: fc.boolean(),
    }),
    fc.record({ type: fc.constant('marked' as const), i: anyItem, on: fc.boolean() }),
    fc.record({
      type: fc.constant('dropped' as const),
      i: anyItem,
      why: fc.constantFrom('gone' as const, 'changed' as const),
    }),
    fc.record({ type: fc.constant('jumped' as const), byMs: fc.integer() }),
    fc.record({
      type: fc.constant('opened' as const),
      pid: fc.constant(1),
      host: fc.constant('desk'),
      gapMs: fc.nat(3000),
    }),
  );
  const anyEnd = fc.record({
    type: fc.constant('finished' as const),
    by: fc.constantFrom('learner' as const, 'deadline' as const, 'abandoned' as const),
  });
  const anyEvent: fc.Arbitrary<Payload> = fc.oneof(
    { weight: 20, arbitrary: anyChoice },
    { weight: 15, arbitrary: fc.record({ type: fc.constant('moved' as const), i: anyItem }) },
    { weight: 15, arbitrary: anyOther },
    { weight: 1, arbitrary: anyEnd },
  );
  const anyRun = fc.record({
    rows: fc.array(fc.tuple(fc.nat(3000), anyEvent), { maxLength: 40 }),
    limitMs: fc.option(fc.integer({ min: 1, max: 60_000 })),
  });
  type Run = typeof anyRun extends fc.Arbitrary<infer T> ? T : never;

  /** Plays as a front end does: the clock first, then what is due, then the event; only what changes the state is kept. */
  function play({ rows, limitMs }: Run) {
    const start = startedExam(items, { limitMs });
    const log: Numbered[] = [];
    const states: SessionState[] = [begin(start)];
    let state = begin(start);
    let ms = 0;
    const send = (event: Payload) => {
      const full: Numbered = { ...event, n: log.length + 2, ms };
      const next = step(state, full);
      if (next !== state) log.push(full);
      state = next;
      states.push(state);
    };
    for (const [passed, event] of rows) {
      ms += event.type === 'opened' ? event.gapMs : passed;
      state = step(state, { type: 'tick', ms });
      const over = due(state);
      if (over) send(over);
      send(event);
    }
    return { start, log, state, states };
  }

  const holds = (check: (played: ReturnType<typeof play>) => void) =>
    fc.assert(
      fc.property(anyRun, (run) => check(play(run))),
      { numRuns: 500 },
    );

  it('replay is the live state', () => {
    holds(({ start, log, state }) => {
      expect({ ...replay(start, log), ms: state.ms }).toEqual(state);
    });
  });

  it('each question has at most one answer that stands, and what is answered and blank make the whole', () => {
    holds(({ states }) => {
      for (const state of states) {
        const answered = standing(state).map(({ i }) => i);
        expect(new Set(answered).size).toBe(answered.length);
        const { right, answered: given, total, points, maxPoints } = score(state);
        expect(given + blanks(state).length).toBe(total);
        expect(results(state).map(({ i }) => i)).toEqual(state.queue);
        expect(right).toBe(results(state).filter((result) => result.right).length);
        expect(points).toBe(results(state).reduce((sum, { earned }) => sum + earned, 0));
        expect(right <= given && points <= maxPoints).toBe(true);
      }
    });
  });

  it('one is always somewhere, and each question keeps its own crossed-out options', () => {
    holds(({ states }) => {
      for (const state of states) {
        expect(state.crossed.length).toBe(state.queue.length);
        expect(currentItem(state) === undefined).toBe(state.queue.length === 0);
      }
    });
  });

  it('marks and crossed-out options never change the score', () => {
    holds(({ start, log, state }) => {
      const bare = log.filter(({ type }) => type !== 'marked' && type !== 'crossed');
      expect(score(replay(start, bare))).toEqual(score(state));
      expect(chosenOf(replay(start, bare))).toEqual(chosenOf(state));
    });
  });

  it('the clock never goes back, no question takes longer than the exam, and nothing follows the end', () => {
    holds(({ states }) => {
      let before = states[0];
      for (const state of states) {
        expect(state.ms).toBeGreaterThanOrEqual(before?.ms ?? 0);
        expect(state.visitedMs.every((ms) => ms >= 0)).toBe(true);
        expect(state.visitedMs.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(state.ms);
        expect(state.askedMs).toBeLessThanOrEqual(state.ms);
        if (before?.phase === 'finished') expect(state).toBe(before);
        before = state;
      }
    });
  });
});
