import type { LogEvent, PayloadOf, Started } from './event.ts';
import { readLine } from './line.ts';

/** What a log file holds. */
export interface LogFile {
  events: LogEvent[];
  /** Damaged lines by number, from 1. They stay in the file. */
  bad: { line: number; why: string }[];
  /** Lines of a newer version. */
  newer: number;
  /** Something is in the file, and nothing of it is history. */
  foreign: boolean;
}

/** Reads the text of a log file. Never throws. */
export function readLog(text: string): LogFile {
  const file: LogFile = { events: [], bad: [], newer: 0, foreign: false };
  let known = 0;
  text.split('\n').forEach((raw, index) => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line === '') return;
    const read = readLine(line);
    if (read.kind === 'bad') {
      file.bad.push({ line: index + 1, why: read.why });
      return;
    }
    known++;
    if (read.kind === 'event') file.events.push(read.event);
    if (read.kind === 'newer') file.newer++;
  });
  file.foreign = known === 0 && file.bad.length > 0;
  return file;
}

/** The events of one session, in order. */
export interface SessionLog {
  id: string;
  started: Started;
  /** Wall time of the start, as written. */
  at: string;
  events: LogEvent[];
}

/**
 * The sessions of a history, oldest first: equal event ids count once, order inside a session is by n, forgotten
 * sessions and those whose start is lost are left out. Events of one number, written on two computers, are in one order
 * everywhere.
 */
export function sessions(events: readonly LogEvent[]): SessionLog[] {
  const seen = new Set<string>();
  const forgotten = new Set<string>();
  const bySession = new Map<string, LogEvent[]>();
  for (const event of events) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    if (event.type === 'forgot') for (const id of event.sessions) forgotten.add(id);
    else {
      const own = bySession.get(event.s);
      if (own) own.push(event);
      else bySession.set(event.s, [event]);
    }
  }
  return [...bySession]
    .filter(([id]) => !forgotten.has(id))
    .flatMap(([id, own]) => {
      own.sort((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1));
      const start = own.find((event) => event.type === 'started');
      return start?.type === 'started' ? [{ id, started: start, at: start.at, events: own }] : [];
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The reports of a history, oldest first, with the session they belong to. */
export function reports(
  all: readonly SessionLog[],
): { session: SessionLog; report: LogEvent & PayloadOf<'reported'> }[] {
  return all.flatMap((session) =>
    session.events.flatMap((event) => (event.type === 'reported' ? [{ session, report: event }] : [])),
  );
}
