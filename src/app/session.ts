import type { LogEvent, Payload, Started } from '../core/history/event.ts';
import type { SessionLog } from '../core/history/log.ts';
import { hasWarned } from '../core/session/exam-clock.ts';
import type { SessionState } from '../core/session/state.ts';
import { begin, due, replay, step, why } from '../core/session/step.ts';
import { duration } from '../show/duration.ts';
import type { Clock } from './clock.ts';
import { plainError } from './plain-error.ts';
import type { Store } from './store.ts';
import type { World } from './world.ts';

/** A session that goes on: the only place that appends to the log. */
export interface LiveSession {
  readonly id: string;
  readonly state: SessionState;
  /** Events that could not be written yet, and why the last try failed. */
  readonly unsaved: { count: number; reason: string } | undefined;
  /** Wall time of the deadline, in milliseconds; undefined without one. It is derived, and moves with the wall clock. */
  readonly endsAt: number | undefined;
  /** By how many milliseconds the wall clock and the time this computer ran differed while the session was closed. */
  readonly jumpedMs: number | undefined;
  /** Is everything so far kept on disk? */
  readonly saved: boolean;
  /** Writes the start now, so that trouble with the disk is known before the first question. */
  record(): void;
  /** Appends the event and moves on. The result says why it is not possible; nothing has changed then. */
  send(event: Payload): string | undefined;
  /** Brings the clock up to date and does what is due. The result is what has to be said about it. */
  catchUp(): string[];
}

const FLUSHED: ReadonlySet<string> = new Set(['started', 'opened', 'chose', 'undone', 'finished']);
const JUMP_MS = 5_000;
const TIME_IS_UP = {
  practice: 'The time is up.',
  exam: 'The time is up: the exam was submitted as it stands.',
} as const;

type SessionWorld = Pick<World, 'clock' | 'random' | 'host' | 'pid'>;

/** Starts a new session. Its start is written by `record`, or together with the first event that follows. */
export function startSession(world: SessionWorld, store: Store | undefined, started: Started): LiveSession {
  const from = { id: world.random.uuid(), state: begin(started), n: 0, events: [started], jumpedMs: undefined };
  return live(world, store, from, momentOf(world.clock));
}

/** Both clocks, read at once: an event's times must belong together, or a resumed exam would gain what lies between. */
interface Moment {
  /** Milliseconds. */
  wall: number;
  /** Seconds. */
  up: number;
}

function momentOf(clock: Clock): Moment {
  return { wall: clock.wall(), up: clock.uptime() };
}

/** Goes on with a session of the log. An exam whose time has run out meanwhile is submitted at once. */
export function openSession(world: SessionWorld, store: Store | undefined, log: SessionLog): LiveSession {
  const last = log.events.at(-1);
  const before = replay(log.started, log.events);
  const now = momentOf(world.clock);
  const wallGap = now.wall - Date.parse(last?.at ?? log.at);
  const inExam = before.mode === 'exam' && before.phase !== 'finished';
  const gapMs = Math.max(0, Math.round(wallGap), inExam ? upGap(world.host, log, now) : 0);
  const state = inExam ? step(before, { type: 'tick', ms: before.ms + gapMs }) : before;
  const first: Payload = (inExam ? due(state) : undefined) ?? {
    type: 'opened',
    pid: world.pid,
    host: world.host,
    gapMs,
    ...(wallGap < 0 ? { clockBack: true } : {}),
  };
  const jumpedMs = jumpWhileClosed(upGap(world.host, log, now), Math.round(wallGap), now);
  const events: Payload[] =
    jumpedMs !== undefined && first.type === 'opened' ? [first, { type: 'jumped', byMs: jumpedMs }] : [first];
  const session = live(world, store, { id: log.id, state, n: last?.n ?? 0, events, jumpedMs }, now);
  if (first.type === 'finished') session.record();
  return session;
}

/**
 * By how much more time went by on the wall clock than on a computer that was running all the while; undefined when they
 * agree or nothing is known. By its clock a computer that was started anew was off in between: that is no jump.
 */
function jumpWhileClosed(upGapMs: number, wallGapMs: number, now: Moment): number | undefined {
  const jump = wallGapMs - upGapMs;
  const maybeStartedAnew = wallGapMs > now.up * 1000;
  return upGapMs > 0 && Math.abs(jump) > JUMP_MS && !maybeStartedAnew ? jump : undefined;
}

/** Milliseconds of uptime since the last event; nothing when the system was started anew or is another one. */
function upGap(host: string, log: SessionLog, now: Moment): number {
  const opening = log.events.findLast((event) => event.type === 'opened' || event.type === 'started');
  const last = log.events.at(-1);
  if (!last || !opening || !('host' in opening) || opening.host !== host) return 0;
  return Math.round((now.up - last.up) * 1000);
}

function live(
  world: SessionWorld,
  store: Store | undefined,
  from: { id: string; state: SessionState; n: number; events: readonly Payload[]; jumpedMs: number | undefined },
  opened: Moment,
): LiveSession {
  const { clock } = world;
  let now = opened;
  let wallBase = opened.wall - opened.up * 1000;
  let { state, n } = from;
  /** Session clock when it was last said what has to be said. */
  let lookedMs = state.ms;
  let waiting: LogEvent[] = [];
  let reason = '';

  const sessionMs = ({ up }: Moment) => Math.round(from.state.ms + (up - opened.up) * 1000);

  const envelope = (payload: Payload, ms: number): LogEvent => ({
    v: 1,
    id: world.random.uuid(),
    at: localTime(now.wall),
    up: Math.round(now.up * 1000) / 1000,
    s: from.id,
    n: ++n,
    ms,
    ...payload,
  });

  const record = () => {
    if (!store || waiting.length === 0) return;
    const flush = waiting.some(({ type }) => FLUSHED.has(type));
    try {
      store.append(waiting, flush);
      waiting = [];
    } catch (error) {
      reason = plainError(error);
    }
  };

  for (const payload of from.events) {
    const event = envelope(payload, state.ms);
    if (store) waiting.push(event);
    state = step(state, event);
  }

  const tick = () => {
    now = momentOf(clock);
    state = step(state, { type: 'tick', ms: sessionMs(now) });
  };

  const take = (payload: Payload): string | undefined => {
    tick();
    const refused = why(state, payload);
    if (refused !== undefined) return refused;
    const event = envelope(payload, state.ms);
    if (store) waiting.push(event);
    record();
    state = step(state, event);
    return undefined;
  };

  const catchUp = (): string[] => {
    const notices: string[] = [];
    tick();
    const jump = Math.round(now.wall - now.up * 1000 - wallBase);
    if (Math.abs(jump) > JUMP_MS && take({ type: 'jumped', byMs: jump }) === undefined) {
      wallBase += jump;
      notices.push(
        `The system clock was moved ${jump > 0 ? 'forward' : 'back'} by ${duration(Math.abs(jump))}. The time of this session is not changed by that.`,
      );
    }
    const over = due(state);
    if (over) {
      take(over);
      notices.push(over.type === 'finished' ? TIME_IS_UP[state.mode] : 'Time ran out for this question.');
    }
    const { mode, phase, limitMs } = state;
    if (mode === 'exam' && phase !== 'finished' && limitMs !== null) {
      if (hasWarned(limitMs, limitMs - lookedMs, limitMs - state.ms))
        notices.push(`${duration(limitMs - state.ms)} left.`);
    }
    lookedMs = state.ms;
    return notices;
  };

  return {
    id: from.id,
    jumpedMs: from.jumpedMs,
    get state() {
      return state;
    },
    get unsaved() {
      return waiting.length > 0 && reason !== '' ? { count: waiting.length, reason } : undefined;
    },
    get endsAt() {
      const { limitMs } = state;
      const at = momentOf(clock);
      return limitMs === null ? undefined : at.wall + limitMs - sessionMs(at);
    },
    get saved() {
      return store !== undefined && waiting.length === 0;
    },
    record,
    send: take,
    catchUp,
  };
}

/** Wall time as ISO 8601 with the offset of this place. */
export function localTime(wall: number): string {
  const offset = -new Date(wall).getTimezoneOffset();
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  const local = new Date(wall + offset * 60_000).toISOString().slice(0, -1);
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
