import type { LogEvent } from '../../core/history/event.ts';
import type { SessionLog } from '../../core/history/log.ts';
import { plural } from '../../core/text/plural.ts';
import { EXIT, Stop } from '../exit.ts';
import type { Past } from '../keeping.ts';
import { refuseIfOpen } from '../open-elsewhere.ts';
import { isFinished, namedSession } from '../past-session.ts';
import { localTime } from '../session.ts';
import type { World } from '../world.ts';
import { agrees } from './agree.ts';
import { writeOwnLog } from './own-log.ts';
import { pastNeeded } from './past.ts';

export interface ForgetOptions {
  bank?: string;
  all?: boolean;
}

/** `examdrill history forget`: sessions that are named, those of a bank, or all do not count any more. */
export async function forget(world: World, asked: readonly string[], { bank, all }: ForgetOptions): Promise<number> {
  if ([asked.length > 0, bank !== undefined, all].filter(Boolean).length !== 1) {
    throw new Stop(
      'Say what to forget, in one of three ways: sessions by their ids, --bank <id>, or --all. "examdrill history list" shows the sessions.',
    );
  }
  if (asked.includes('')) throw new Stop('One of the session ids is empty.');
  const past = pastNeeded(world);
  const chosen = all ? past.sessions : bank === undefined ? named(past, asked) : ofBank(past, bank);
  if (chosen.length === 0) {
    world.out.text(`There is no session ${bank === undefined ? 'to forget' : `of the bank "${bank}"`}.`);
    return EXIT.done;
  }
  for (const log of chosen) if (!isFinished(log)) refuseIfOpen(world, log);
  const count = plural(chosen.length, 'session');
  const which = bank === undefined ? `all ${count}` : `${count} of the bank "${bank}"`;
  const sure = asked.length > 0 || (await agrees(world, `Forget ${which}?`, ['No, keep them', 'Yes, forget them']));
  if (!sure) {
    world.out.text('Nothing was forgotten.');
    return EXIT.done;
  }
  writeOwnLog(world, (log) => log.append([forgot(world, chosen)], true));
  const files = filesOf(past, chosen);
  const [those, them] = files.length === 1 ? ['that file', 'it'] : ['those files', 'them'];
  world.out.text(
    [
      `${count} forgotten: gone from lists, from what you missed or marked, and from what can be resumed.`,
      'Nothing was deleted. The answers still stand in:',
      ...files.map((path) => `  ${path}`),
      `To be rid of them, delete ${those} by hand; all else in ${them} goes too.`,
    ].join('\n'),
  );
  return EXIT.done;
}

function named({ sessions }: Past, asked: readonly string[]): SessionLog[] {
  return [...new Set(asked.map((id) => namedSession(sessions, id)))];
}

function ofBank({ sessions }: Past, bank: string): SessionLog[] {
  return sessions.filter(({ started }) => started.banks.some(({ id }) => id === bank));
}

function forgot({ clock, random }: World, sessions: readonly SessionLog[]): LogEvent {
  return {
    v: 1,
    id: random.uuid(),
    at: localTime(clock.wall()),
    up: Math.round(clock.uptime() * 1000) / 1000,
    s: '-',
    n: 0,
    ms: 0,
    type: 'forgot',
    sessions: sessions.map(({ id }) => id),
  };
}

function filesOf({ files }: Past, sessions: readonly SessionLog[]): string[] {
  const ids = new Set(sessions.map(({ id }) => id));
  return files.filter(({ events }) => events.some(({ s }) => ids.has(s))).map(({ path }) => path);
}
