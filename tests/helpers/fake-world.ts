import type { Clock } from '../../src/app/clock.ts';
import type { Random } from '../../src/app/world.ts';

export interface FakeClock extends Clock {
  /** Lets time pass: the wall clock and the uptime, and what was due meanwhile. */
  pass(ms: number): void;
  /** Somebody sets the wall clock. */
  setWall(byMs: number): void;
  /** The system is off and on again: the wall clock goes on by `ms`, the uptime starts anew, and no timer is left. */
  reboot(ms: number): void;
}

/** A clock that stands still until it is told to move. */
export function fakeClock(start = Date.parse('2027-01-05T13:03:12.345Z')): FakeClock {
  let wall = start;
  let up = 7_197_000;
  let timers: { at: number; f: () => void }[] = [];
  return {
    wall: () => wall,
    uptime: () => up / 1000,
    after(ms, f) {
      const timer = { at: up + ms, f };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass(ms) {
      const end = up + ms;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers = timers.filter((other) => other !== next);
        wall += next.at - up;
        up = next.at;
        next.f();
      }
      wall += end - up;
      up = end;
    },
    setWall(byMs) {
      wall += byMs;
    },
    reboot(ms) {
      wall += ms;
      up = 20_000;
      timers = [];
    },
  };
}

/** Numbers that are the same in each run. */
export function fakeRandom(): Random {
  let count = 0;
  return {
    uuid: () => `${String(++count).padStart(8, '0')}-0000-4000-8000-000000000000`,
    hex: (digits) => (++count).toString(16).padStart(digits, '0'),
    digits: (digits) => '123456789'.slice(0, digits),
  };
}
