import { sessions } from './log.ts';
import type { KeptLine } from './raw-lines.ts';

/**
 * The lines from which a history can be made again: each id once, by the start of their session and their number in
 * it, then those of no session that is known. Lines of forgotten sessions are left out; that they were forgotten is not.
 */
export function backup(lines: readonly KeptLine[]): KeptLine[] {
  const byId = new Map<string, KeptLine>();
  for (const line of lines) if (!byId.has(line.id)) byId.set(line.id, line);
  const distinct = [...byId.values()];
  const events = distinct.flatMap(({ event }) => event ?? []);
  const forgotten = new Set(events.flatMap((event) => (event.type === 'forgot' ? event.sessions : [])));
  const order = new Map(sessions(events).map(({ id }, place) => [id, place]));
  for (const { s = '' } of distinct) if (!order.has(s)) order.set(s, order.size);
  const placeOf = ({ s = '' }: KeptLine) => order.get(s) ?? 0;
  return distinct
    .filter(({ s = '', event }) => event?.type === 'forgot' || !forgotten.has(s))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.n ?? 0) - (b.n ?? 0));
}
