import type { Numbered, Payload, PayloadOf, Started } from '../history/event.ts';
import { whyNotChosen } from './choice.ts';
import { choseInExam, droppedInExam, movedInExam, openedInExam, whyNotChoseInExam, whyNotMovedInExam } from './exam.ts';
import { rightOf } from './score.ts';
import { type Answer, currentItem, pending, type SessionState, standing } from './state.ts';

/** An event of the log, or the clock alone. */
export type SessionEvent = Numbered | { type: 'tick'; ms: number };

/** The state a session begins with. */
export function begin(started: Started): SessionState {
  return {
    mode: started.mode,
    draw: started.draw,
    seed: started.seed,
    rules: started.rules,
    limitMs: started.limitMs,
    items: started.items,
    queue: started.items.map((_, i) => i),
    position: 0,
    phase: 'asking',
    answers: [],
    crossed: started.items.map(() => []),
    marked: started.items.map(() => false),
    dropped: started.items.map(() => null),
    ms: 0,
    askedMs: 0,
    askedN: 1,
    visitedMs: started.items.map(() => 0),
    n: 1,
    finishedBy: null,
  };
}

/**
 * Moves a session on by one event. Pure. An event that is not possible in this state returns the same object;
 * `why` says the reason.
 */
export function step(state: SessionState, event: SessionEvent): SessionState {
  const now = event.ms > state.ms && state.phase !== 'finished' ? { ...state, ms: event.ms } : state;
  if (event.type === 'tick') return now;
  return why(now, event) === undefined ? { ...apply(now, event), n: event.n } : state;
}

/** Replays a session from its log: `events` in order of n, `started` among them. */
export function replay(started: Started, events: readonly Numbered[]): SessionState {
  let state = begin(started);
  for (const event of events) {
    if (event.type === 'started') continue;
    state = step(step(state, { type: 'tick', ms: event.ms }), event);
  }
  return state;
}

/** What has to happen now because time is up: the event to append before anything else. */
export function due(state: SessionState): Payload | undefined {
  if (state.phase === 'finished') return undefined;
  if (limitReached(state)) return { type: 'finished', by: 'deadline' };
  const i = currentItem(state);
  if (state.phase === 'asking' && i !== undefined && questionTimeOver(state)) {
    return { type: 'chose', i, chosen: [], certainty: null, spentMs: spent(state) };
  }
  return undefined;
}

/** Milliseconds until `due` can have something to say; undefined when no time is set. */
export function dueIn(state: SessionState): number | undefined {
  if (state.phase === 'finished') return undefined;
  const limits: number[] = [];
  if (state.limitMs !== null) limits.push(state.limitMs - state.ms);
  const question = questionLimit(state);
  if (question !== undefined) limits.push(state.askedMs + question - state.ms);
  return limits.length > 0 ? Math.max(0, Math.min(...limits)) : undefined;
}

/** Milliseconds spent on the current question, in an exam over all visits to it. */
export function spent(state: SessionState): number {
  const before = state.visitedMs[currentItem(state) ?? -1] ?? 0;
  return before + Math.max(0, Math.round(state.ms - state.askedMs));
}

/** Why an event is not possible in this state, as the one line to show; undefined when it is possible. */
export function why(state: SessionState, event: Payload): string | undefined {
  if (state.phase === 'finished') return 'This session is finished.';
  if (limitReached(state) && !(event.type === 'finished' && event.by === 'deadline')) return 'The time is up.';
  const inExam = state.mode === 'exam';
  switch (event.type) {
    case 'chose':
      return inExam ? whyNotChoseInExam(state, event) : whyNotChose(state, event);
    case 'undone': {
      if (inExam) return 'In an exam an answer is changed by choosing again.';
      const last = standing(state).at(-1);
      return state.phase === 'reasons' && last?.n === event.of
        ? undefined
        : 'Only the last answer can be undone, until the next question.';
    }
    case 'crossed':
      if (state.phase !== 'asking' || event.i !== currentItem(state))
        return inExam ? 'That question is not on the screen.' : 'Options are crossed out before answering.';
      return state.items[event.i]?.shown.includes(event.option) ? undefined : 'There is no such option.';
    case 'moved':
      if (inExam) return whyNotMovedInExam(state, event);
      if (state.phase === 'asking') return 'Answer this question first.';
      return state.queue[state.position + 1] === event.i ? undefined : 'There is no such question to go to.';
    case 'marked':
    case 'reported':
    case 'dropped':
      if (!state.items[event.i]) return 'There is no such question.';
      return event.type === 'dropped' && !pending(state).includes(event.i)
        ? 'An answered question is kept.'
        : undefined;
    case 'opened':
    case 'jumped':
    case 'finished':
      return undefined;
    case 'started':
    case 'forgot':
      return 'That cannot happen inside a session.';
  }
}

function whyNotChose(state: SessionState, event: PayloadOf<'chose'>): string | undefined {
  const item = state.items[event.i];
  if (!item || placeOf(state, event.i) === undefined) return 'This question is not being asked.';
  if (event.chosen.length > 0 && questionTimeOver(state)) return 'The time for this question is up.';
  return whyNotChosen(item, event.chosen);
}

/**
 * The place in the queue where an answer to item i belongs: the current one while it is asked, else a later one.
 * An answer to a later item implies having moved there, so a lost line of a log costs one event, not the session.
 */
function placeOf(state: SessionState, i: number): number | undefined {
  const from = state.phase === 'asking' ? state.position : state.position + 1;
  const place = state.queue.indexOf(i, from);
  return place === -1 ? undefined : place;
}

function apply(state: SessionState, event: Numbered): SessionState {
  const inExam = state.mode === 'exam';
  switch (event.type) {
    case 'chose':
      return inExam ? choseInExam(state, event) : chose(state, event);
    case 'undone':
      return undone(state, event);
    case 'crossed': {
      const crossed = state.crossed.map((ids, place) => {
        if (place !== state.position) return ids;
        const others = ids.filter((id) => id !== event.option);
        return event.on ? [...others, event.option] : others;
      });
      return { ...state, crossed };
    }
    case 'marked':
      return { ...state, marked: state.marked.map((on, i) => (i === event.i ? event.on : on)) };
    case 'moved':
      if (inExam) return movedInExam(state, event);
      return { ...state, position: state.position + 1, phase: 'asking', askedMs: state.ms, askedN: event.n };
    case 'dropped':
      return inExam ? droppedInExam(state, event) : dropped(state, event);
    case 'opened':
      return inExam ? openedInExam(state, event) : { ...state };
    case 'finished':
      return { ...state, phase: 'finished', finishedBy: event.by };
    default:
      return { ...state };
  }
}

function chose(state: SessionState, event: Numbered<PayloadOf<'chose'>>): SessionState {
  const position = placeOf(state, event.i) ?? state.position;
  const attempt = state.queue.slice(0, position + 1).filter((i) => i === event.i).length;
  const { n, i, chosen, certainty, spentMs } = event;
  const answer: Answer = { n, i, attempt, chosen, certainty, spentMs, undone: false };
  const again = state.rules.untilPerfect === true && !rightOf(state, answer);
  return {
    ...state,
    position,
    phase: 'reasons',
    answers: [...state.answers, answer],
    queue: again ? [...state.queue, i] : state.queue,
    crossed: again ? [...state.crossed, []] : state.crossed,
  };
}

function undone(state: SessionState, event: PayloadOf<'undone'>): SessionState {
  const answer = state.answers.find(({ n }) => n === event.of);
  const repeat = answer ? state.queue.indexOf(answer.i, state.position + 1) : -1;
  const stays = (_: unknown, place: number) => place !== repeat;
  return {
    ...state,
    phase: 'asking',
    askedMs: state.ms,
    answers: state.answers.map((other) => (other === answer ? { ...other, undone: true } : other)),
    queue: state.queue.filter(stays),
    crossed: state.crossed.filter(stays),
  };
}

/** Takes an item out of what is still to be asked. It counts as dropped only when it has no answer. */
function dropped(state: SessionState, event: PayloadOf<'dropped'>): SessionState {
  const from = state.phase === 'asking' ? state.position : state.position + 1;
  const answered = standing(state).some((answer) => answer.i === event.i);
  const stays = (i: number, place: number) => place < from || i !== event.i;
  return {
    ...state,
    dropped: state.dropped.map((reason, i) => (i === event.i && !answered ? event.why : reason)),
    crossed: state.crossed.filter((_, place) => stays(state.queue[place] ?? -1, place)),
    queue: state.queue.filter(stays),
    askedMs: currentItem(state) === event.i && state.phase === 'asking' ? state.ms : state.askedMs,
  };
}

function limitReached(state: SessionState): boolean {
  return state.limitMs !== null && state.ms >= state.limitMs;
}

function questionTimeOver(state: SessionState): boolean {
  const limit = questionLimit(state);
  return limit !== undefined && state.ms - state.askedMs >= limit;
}

/** Milliseconds for the question that is asked; an exam has only its own limit. */
function questionLimit({ mode, phase, rules }: SessionState): number | undefined {
  return mode === 'practice' && phase === 'asking' && rules.perQuestion ? rules.perQuestion * 1000 : undefined;
}
