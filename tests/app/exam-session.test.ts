import { describe, expect, it } from 'vitest';
import { openSession, startSession } from '../../src/app/session.ts';
import type { Store } from '../../src/app/store.ts';
import type { LogEvent, Payload } from '../../src/core/history/event.ts';
import { sessions } from '../../src/core/history/log.ts';
import { score } from '../../src/core/session/score.ts';
import { blanks, standingOf } from '../../src/core/session/state.ts';
import { dueIn, replay } from '../../src/core/session/step.ts';
import { duration } from '../../src/show/duration.ts';
import { fakeClock, fakeRandom } from '../helpers/fake-world.ts';
import { chose, picks, startedExam } from '../helpers/session.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** An exam on a computer: what happens to it, and what it says. */
function examDesk(limitMs: number | null = 30 * MINUTE) {
  const clock = fakeClock();
  const random = fakeRandom();
  const kept: LogEvent[] = [];
  const writes: string[][] = [];
  const notices: string[] = [];
  const store: Store = {
    path: 'memory',
    append(events) {
      kept.push(...events);
      writes.push(events.map(({ type }) => type));
    },
    close() {},
  };
  let pid = 100;
  let session = startSession({ clock, random, host: 'desk', pid }, store, startedExam(undefined, { limitMs }));
  session.record();
  return {
    clock,
    kept,
    writes,
    notices,
    get session() {
      return session;
    },
    look() {
      notices.push(...session.catchUp());
    },
    /** The process dies without a word, and a new one goes on with what was kept. */
    reopen(host = 'desk', upAhead = 0) {
      const [log] = sessions(kept);
      if (!log) throw new Error('nothing was kept');
      pid++;
      const there = { ...clock, uptime: () => clock.uptime() + upAhead / 1000 };
      session = openSession({ clock: there, random, host, pid }, store, log);
      session.record();
    },
  };
}

type Desk = ReturnType<typeof examDesk>;

/** Ten minutes into an exam of thirty, with one answer given at that moment. */
function tenMinutesIn(): Desk {
  const desk = examDesk();
  desk.clock.pass(10 * MINUTE);
  desk.look();
  desk.session.send(picks(0, ['b'], 600));
  return desk;
}

const jumped = (words: string) =>
  `The system clock was moved ${words}. The time of this session is not changed by that.`;
const OVER = 'The time is up: the exam was submitted as it stands.';
const SUBMITTED: Payload = { type: 'finished', by: 'deadline' };
const opened = (gapMs: number, more: object = {}) => ({ type: 'opened', pid: 101, host: 'desk', gapMs, ...more });

interface Row {
  what: string;
  happens: (desk: Desk) => void;
  /** How long it takes in truth. */
  takes: number;
  /** Time left on the clock of the exam; "over" when it is submitted. */
  left: string;
  logged?: object[];
  notices?: string[];
  /** Nothing can tell that the clock was set back: it gives this time. */
  undetected?: number;
}

const ROWS: Row[] = [
  {
    what: 'ten minutes pass',
    happens: ({ clock }) => clock.pass(10 * MINUTE),
    takes: 10 * MINUTE,
    left: '10 min',
    notices: ['10 min left.'],
  },
  {
    what: 'ten minutes pass and nobody looks at the clock before the next answer',
    happens: ({ clock, session }) => {
      clock.pass(10 * MINUTE);
      session.send(picks(1, ['a']));
    },
    takes: 10 * MINUTE,
    left: '10 min',
    logged: [{ type: 'chose', i: 1, ms: 20 * MINUTE }],
    notices: ['10 min left.'],
  },
  {
    what: 'the wall clock is set an hour forward',
    happens: ({ clock }) => clock.setWall(HOUR),
    takes: 0,
    left: '20 min',
    logged: [{ type: 'jumped', byMs: HOUR, ms: 10 * MINUTE }],
    notices: [jumped('forward by 1 h')],
  },
  {
    what: 'the wall clock is set an hour back',
    happens: ({ clock }) => clock.setWall(-HOUR),
    takes: 0,
    left: '20 min',
    logged: [{ type: 'jumped', byMs: -HOUR, ms: 10 * MINUTE }],
    notices: [jumped('back by 1 h')],
  },
  {
    what: 'the wall clock is set forward, and back while somebody looks in between',
    happens: (desk) => {
      desk.clock.setWall(HOUR);
      desk.look();
      desk.clock.setWall(-HOUR);
    },
    takes: 0,
    left: '20 min',
    logged: [
      { type: 'jumped', byMs: HOUR },
      { type: 'jumped', byMs: -HOUR },
    ],
    notices: [jumped('forward by 1 h'), jumped('back by 1 h')],
  },
  {
    what: 'the wall clock is set back while five minutes pass',
    happens: ({ clock }) => {
      clock.pass(2 * MINUTE);
      clock.setWall(-5 * MINUTE);
      clock.pass(3 * MINUTE);
    },
    takes: 5 * MINUTE,
    left: '15 min',
    logged: [{ type: 'jumped', byMs: -5 * MINUTE, ms: 15 * MINUTE }],
    notices: [jumped('back by 5 min'), '15 min left.'],
  },
  {
    what: 'the wall clock is corrected by five seconds',
    happens: ({ clock }) => clock.setWall(-5 * SECOND),
    takes: 0,
    left: '20 min',
  },
  {
    what: 'the computer sleeps for five minutes',
    happens: ({ clock }) => clock.pass(5 * MINUTE),
    takes: 5 * MINUTE,
    left: '15 min',
    notices: ['15 min left.'],
  },
  {
    what: 'the computer sleeps past the deadline',
    happens: ({ clock }) => clock.pass(25 * MINUTE),
    takes: 25 * MINUTE,
    left: 'over',
    logged: [{ ...SUBMITTED, ms: 35 * MINUTE }],
    notices: [OVER],
  },
  {
    what: 'the last second comes',
    happens: ({ clock }) => clock.pass(20 * MINUTE - SECOND),
    takes: 20 * MINUTE - SECOND,
    left: '1 s',
    notices: ['1 s left.'],
  },
  {
    what: 'the deadline comes in the middle of a question',
    happens: ({ clock }) => clock.pass(20 * MINUTE),
    takes: 20 * MINUTE,
    left: 'over',
    logged: [{ ...SUBMITTED, ms: 30 * MINUTE }],
    notices: [OVER],
  },
  {
    what: 'an answer comes at the moment of the deadline',
    happens: ({ clock, session }) => {
      clock.pass(20 * MINUTE);
      expect(session.send(picks(1, ['a']))).toBe('The time is up.');
    },
    takes: 20 * MINUTE,
    left: 'over',
    logged: [{ ...SUBMITTED, ms: 30 * MINUTE }],
    notices: [OVER],
  },
  {
    what: 'the deadline comes after the wall clock was set back',
    happens: (desk) => {
      desk.clock.setWall(-HOUR);
      desk.look();
      desk.clock.pass(20 * MINUTE);
    },
    takes: 20 * MINUTE,
    left: 'over',
    logged: [{ type: 'jumped', byMs: -HOUR }, SUBMITTED],
    notices: [jumped('back by 1 h'), OVER],
  },
  {
    what: 'it is killed and opened again after five minutes',
    happens: (desk) => {
      desk.clock.pass(5 * MINUTE);
      desk.reopen();
    },
    takes: 5 * MINUTE,
    left: '15 min',
    logged: [{ ...opened(5 * MINUTE), ms: 15 * MINUTE }],
  },
  {
    what: 'it is killed two minutes after the last answer and opened again after five more',
    happens: (desk) => {
      desk.clock.pass(2 * MINUTE);
      desk.look();
      desk.clock.pass(5 * MINUTE);
      desk.reopen();
    },
    takes: 7 * MINUTE,
    left: '13 min',
    logged: [{ ...opened(7 * MINUTE), ms: 17 * MINUTE }],
  },
  {
    what: 'it is killed and opened again twice',
    happens: (desk) => {
      desk.clock.pass(3 * MINUTE);
      desk.reopen();
      desk.clock.pass(4 * MINUTE);
      desk.reopen();
    },
    takes: 7 * MINUTE,
    left: '13 min',
    logged: [opened(3 * MINUTE), opened(4 * MINUTE, { pid: 102, ms: 17 * MINUTE })],
  },
  {
    what: 'the wall clock is set back an hour while it is closed for five minutes',
    happens: (desk) => {
      desk.clock.pass(5 * MINUTE);
      desk.clock.setWall(-HOUR);
      desk.reopen();
    },
    takes: 5 * MINUTE,
    left: '15 min',
    logged: [opened(5 * MINUTE, { clockBack: true }), { type: 'jumped', byMs: -HOUR, ms: 15 * MINUTE }],
  },
  {
    what: 'the wall clock is set back two minutes while it is closed for five',
    happens: (desk) => {
      desk.clock.pass(5 * MINUTE);
      desk.clock.setWall(-2 * MINUTE);
      desk.reopen();
    },
    takes: 5 * MINUTE,
    left: '15 min',
    logged: [opened(5 * MINUTE), { type: 'jumped', byMs: -2 * MINUTE }],
  },
  {
    what: 'the wall clock is set forward, then back while it is closed',
    happens: (desk) => {
      desk.clock.setWall(HOUR);
      desk.look();
      desk.clock.pass(5 * MINUTE);
      desk.clock.setWall(-HOUR);
      desk.reopen();
    },
    takes: 5 * MINUTE,
    left: '15 min',
    logged: [{ type: 'jumped', byMs: HOUR }, opened(5 * MINUTE, { clockBack: true }), { type: 'jumped', byMs: -HOUR }],
    notices: [jumped('forward by 1 h')],
  },
  {
    what: 'the wall clock is set forward ten minutes while it is closed for five: the longer gap counts',
    happens: (desk) => {
      desk.clock.pass(5 * MINUTE);
      desk.clock.setWall(10 * MINUTE);
      desk.reopen();
    },
    takes: 5 * MINUTE,
    left: '5 min',
    logged: [opened(15 * MINUTE), { type: 'jumped', byMs: 10 * MINUTE, ms: 25 * MINUTE }],
  },
  {
    what: 'the wall clock is corrected by five seconds while it is closed',
    happens: (desk) => {
      desk.clock.pass(5 * MINUTE);
      desk.clock.setWall(-5 * SECOND);
      desk.reopen();
    },
    takes: 5 * MINUTE,
    left: '15 min',
    logged: [opened(5 * MINUTE)],
  },
  {
    what: 'the computer is started anew within five minutes',
    happens: (desk) => {
      desk.clock.reboot(5 * MINUTE);
      desk.reopen();
    },
    takes: 5 * MINUTE,
    left: '15 min',
    logged: [opened(5 * MINUTE)],
  },
  {
    what: 'the computer is started anew, and runs for longer than it ran before',
    happens: (desk) => {
      desk.clock.reboot(MINUTE);
      desk.clock.pass(3 * HOUR);
      desk.reopen();
    },
    takes: 3 * HOUR + MINUTE,
    left: 'over',
    logged: [{ ...SUBMITTED, ms: 191 * MINUTE }],
  },
  {
    what: 'the computer is started anew with the wall clock set back an hour',
    happens: (desk) => {
      desk.clock.reboot(5 * MINUTE);
      desk.clock.setWall(-HOUR);
      desk.reopen();
    },
    takes: 5 * MINUTE,
    left: '20 min',
    logged: [opened(0, { clockBack: true })],
    undetected: 5 * MINUTE,
  },
  {
    what: 'the computer is started anew with the wall clock set back by less than it was off',
    happens: (desk) => {
      desk.clock.reboot(5 * MINUTE);
      desk.clock.setWall(-2 * MINUTE);
      desk.reopen();
    },
    takes: 5 * MINUTE,
    left: '17 min',
    logged: [opened(3 * MINUTE)],
    undetected: 2 * MINUTE,
  },
  {
    what: 'it is opened on another computer, which has run for longer',
    happens: (desk) => {
      desk.clock.pass(5 * MINUTE);
      desk.reopen('laptop', 100 * HOUR);
    },
    takes: 5 * MINUTE,
    left: '15 min',
    logged: [opened(5 * MINUTE, { host: 'laptop' })],
  },
  {
    what: 'it is opened on another computer, whose clock is an hour behind',
    happens: (desk) => {
      desk.clock.pass(5 * MINUTE);
      desk.clock.setWall(-HOUR);
      desk.reopen('laptop', 100 * HOUR);
    },
    takes: 5 * MINUTE,
    left: '20 min',
    logged: [opened(0, { host: 'laptop', clockBack: true })],
    undetected: 5 * MINUTE,
  },
  {
    what: 'it is opened elsewhere and again here',
    happens: (desk) => {
      desk.clock.pass(2 * MINUTE);
      desk.reopen('laptop', 100 * HOUR);
      desk.clock.pass(3 * MINUTE);
      desk.reopen();
    },
    takes: 5 * MINUTE,
    left: '15 min',
    logged: [opened(2 * MINUTE, { host: 'laptop' }), opened(3 * MINUTE, { pid: 102 })],
  },
  {
    what: 'it is opened again at the deadline',
    happens: (desk) => {
      desk.clock.pass(20 * MINUTE);
      desk.reopen();
    },
    takes: 20 * MINUTE,
    left: 'over',
    logged: [{ ...SUBMITTED, ms: 30 * MINUTE }],
  },
  {
    what: 'it is opened again a day after the deadline',
    happens: (desk) => {
      desk.clock.pass(24 * HOUR);
      desk.reopen();
    },
    takes: 24 * HOUR,
    left: 'over',
    logged: [{ ...SUBMITTED, ms: 24 * HOUR + 10 * MINUTE }],
  },
  {
    what: 'it is opened again after the deadline with the wall clock set back a day',
    happens: (desk) => {
      desk.clock.pass(21 * MINUTE);
      desk.clock.setWall(-24 * HOUR);
      desk.reopen();
    },
    takes: 21 * MINUTE,
    left: 'over',
    logged: [{ ...SUBMITTED, ms: 31 * MINUTE }],
  },
  {
    what: 'it is opened again, and the deadline comes',
    happens: (desk) => {
      desk.clock.pass(5 * MINUTE);
      desk.reopen();
      desk.clock.pass(15 * MINUTE);
    },
    takes: 20 * MINUTE,
    left: 'over',
    logged: [opened(5 * MINUTE), { ...SUBMITTED, ms: 30 * MINUTE }],
    notices: [OVER],
  },
];

describe('ten minutes into an exam of thirty', () => {
  it.each(ROWS)('$what: $left', ({ happens, takes, left, logged = [], notices = [], undetected = 0 }) => {
    const desk = tenMinutesIn();
    const before = desk.kept.length;
    happens(desk);
    desk.look();
    const { state } = desk.session;
    expect(desk.kept.slice(before)).toMatchObject(logged);
    expect(desk.kept.length - before).toBe(logged.length);
    expect(desk.notices).toEqual(notices);
    const remaining = dueIn(state);
    expect(remaining === undefined ? 'over' : duration(remaining)).toBe(left);
    expect(state.phase).toBe(left === 'over' ? 'finished' : 'asking');
    expect(state.ms - 10 * MINUTE).toBeGreaterThanOrEqual(takes - undetected);
    expect(standingOf(state, 0)?.chosen).toEqual(['b']);
    const [log] = sessions(desk.kept);
    expect(log && { ...replay(log.started, log.events), ms: state.ms }).toEqual(state);
    expect(desk.kept.map(({ n }) => n)).toEqual(desk.kept.map((_, place) => place + 1));
  });

  it('is a table without a row twice', () => {
    expect(new Set(ROWS.map(({ what }) => what)).size).toBe(ROWS.length);
  });
});

describe('an exam that was closed', () => {
  it.each<[string, (desk: Desk) => void, number | undefined]>([
    ['with no clock moved', ({ clock }) => clock.pass(5 * MINUTE), undefined],
    [
      'with the wall clock corrected by five seconds',
      ({ clock }) => {
        clock.pass(5 * MINUTE);
        clock.setWall(5 * SECOND);
      },
      undefined,
    ],
    [
      'with the wall clock moved forward by six seconds',
      ({ clock }) => {
        clock.pass(5 * MINUTE);
        clock.setWall(6 * SECOND);
      },
      6 * SECOND,
    ],
    [
      'with the wall clock moved back',
      ({ clock }) => {
        clock.pass(5 * MINUTE);
        clock.setWall(-HOUR);
      },
      -HOUR,
    ],
    [
      'with the wall clock moved past the deadline',
      ({ clock }) => {
        clock.pass(MINUTE);
        clock.setWall(HOUR);
      },
      HOUR,
    ],
    ['while the computer was started anew', ({ clock }) => clock.reboot(10 * MINUTE), undefined],
    [
      'while the computer was started anew, and has run for longer since',
      ({ clock }) => {
        clock.reboot(10 * MINUTE);
        clock.pass(9 * HOUR);
      },
      undefined,
    ],
  ])('%s: knows by how much its clocks differed', (_, happens, jumpedMs) => {
    const desk = tenMinutesIn();
    happens(desk);
    desk.reopen();
    expect(desk.session.jumpedMs).toBe(jumpedMs);
  });

  it('on another computer knows nothing of its clocks', () => {
    const desk = tenMinutesIn();
    desk.clock.setWall(15 * MINUTE);
    desk.reopen('laptop', HOUR);
    expect(desk.session.jumpedMs).toBeUndefined();
  });

  it('writes the jump together with its opening', () => {
    const desk = tenMinutesIn();
    desk.clock.pass(5 * MINUTE);
    desk.clock.setWall(10 * MINUTE);
    desk.reopen();
    desk.look();
    desk.session.send(picks(1, ['a']));
    expect(desk.writes.slice(2)).toEqual([['opened', 'jumped'], ['chose']]);
    expect(desk.notices).toEqual([]);
  });
});

describe('at the deadline', () => {
  it('a choice that nobody confirmed counts, and what is left is blank', () => {
    const desk = examDesk();
    desk.clock.pass(29 * MINUTE);
    desk.look();
    desk.session.send(picks(1, ['a'], 1740));
    desk.clock.pass(MINUTE);
    desk.look();
    expect(desk.session.state).toMatchObject({ phase: 'finished', finishedBy: 'deadline', ms: 30 * MINUTE });
    expect(standingOf(desk.session.state, 1)).toMatchObject({ chosen: ['a'], certainty: null });
    expect(score(desk.session.state)).toMatchObject({ right: 1, answered: 1, total: 3 });
    expect(blanks(desk.session.state)).toEqual([0, 2]);
  });

  it('every answer is kept when the exam is opened again long after it', () => {
    const desk = examDesk();
    for (const [i, chosen] of [['a'], ['b'], ['a', 'c']].entries()) {
      desk.clock.pass(MINUTE);
      desk.look();
      if (i > 0) desk.session.send({ type: 'moved', i });
      desk.session.send(chose(i, chosen, 'sure'));
    }
    desk.clock.pass(48 * HOUR);
    desk.reopen();
    expect(desk.session.state).toMatchObject({ phase: 'finished', finishedBy: 'deadline' });
    expect(score(desk.session.state)).toMatchObject({ right: 2, answered: 3, total: 3 });
    expect(desk.session.send(picks(1, ['a']))).toBe('This session is finished.');
    expect(desk.session.catchUp()).toEqual([]);
    expect(desk.kept.at(-1)).toMatchObject({ type: 'finished', by: 'deadline' });
  });

  it('is submitted once, however often it is looked at', () => {
    const desk = tenMinutesIn();
    desk.clock.pass(HOUR);
    for (let times = 0; times < 3; times++) desk.look();
    expect(desk.notices).toEqual([OVER]);
    expect(desk.kept.filter(({ type }) => type === 'finished')).toHaveLength(1);
  });

  it('the clock of the exam stops, while one reads the result', () => {
    const desk = tenMinutesIn();
    desk.session.send({ type: 'finished', by: 'learner' });
    desk.clock.pass(HOUR);
    desk.look();
    expect(desk.session.state.ms).toBe(10 * MINUTE);
    expect(desk.notices).toEqual([]);
  });
});

describe('the warnings of an exam', () => {
  it('come once each, at their minute', () => {
    const desk = examDesk(40 * MINUTE);
    const said: string[] = [];
    for (let second = 1; second <= 40 * 60; second++) {
      desk.clock.pass(SECOND);
      said.push(...desk.session.catchUp().map((text) => `${second} s: ${text}`));
    }
    expect(said).toEqual(['600 s: 30 min left.', '1500 s: 15 min left.', '2100 s: 5 min left.', `2400 s: ${OVER}`]);
  });

  it('are said with the time that is left when one looks late', () => {
    const desk = examDesk(40 * MINUTE);
    desk.clock.pass(28 * MINUTE + 30 * SECOND);
    desk.look();
    expect(desk.notices).toEqual(['11 min 30 s left.']);
  });

  it('are not said again when the exam is opened again', () => {
    const desk = examDesk(40 * MINUTE);
    desk.clock.pass(26 * MINUTE);
    desk.look();
    desk.session.send({ type: 'marked', i: 0, on: true });
    desk.clock.pass(MINUTE);
    desk.reopen();
    desk.clock.pass(MINUTE);
    desk.look();
    expect(desk.notices).toEqual(['14 min left.']);
  });
});

describe('an untimed exam', () => {
  it('has no deadline, counts its time, and stays open', () => {
    const desk = examDesk(null);
    desk.clock.pass(30 * HOUR);
    desk.look();
    desk.session.send(picks(0, ['a']));
    desk.clock.pass(30 * HOUR);
    desk.reopen();
    desk.look();
    expect(desk.session.state).toMatchObject({ phase: 'asking', ms: 60 * HOUR });
    expect([desk.session.endsAt, desk.notices]).toEqual([undefined, []]);
  });
});

describe('when an exam ends by the wall clock', () => {
  it('is thirty minutes after its start, and moves with the wall clock', () => {
    const desk = examDesk();
    const start = desk.clock.wall();
    expect(desk.session.endsAt).toBe(start + 30 * MINUTE);
    desk.clock.pass(10 * MINUTE);
    expect(desk.session.endsAt).toBe(start + 30 * MINUTE);
    desk.clock.setWall(-HOUR);
    expect(desk.session.endsAt).toBe(start - 30 * MINUTE);
  });

  it('stays where it was when the exam is opened again', () => {
    const desk = tenMinutesIn();
    const { endsAt } = desk.session;
    desk.clock.pass(7 * MINUTE);
    desk.reopen();
    expect(desk.session.endsAt).toBe(endsAt);
  });
});

describe('an exam on disk', () => {
  it('is there from its start on, and again from each opening on', () => {
    const desk = examDesk();
    expect(desk.kept).toMatchObject([{ type: 'started', mode: 'exam', limitMs: 30 * MINUTE, n: 1, ms: 0 }]);
    desk.reopen();
    expect(desk.kept).toMatchObject([{ type: 'started' }, { type: 'opened', n: 2, gapMs: 0 }]);
  });
});
