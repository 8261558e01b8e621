import type { LogEvent } from '../core/history/event.ts';
import type { SessionLog } from '../core/history/log.ts';
import { EXIT, Stop } from './exit.ts';
import type { World } from './world.ts';

/** Two processes on one session would answer the same question twice. */
export function refuseIfOpen(world: World, log: SessionLog) {
  const last = log.events.findLast(isOpening);
  if (!last || last.host !== world.host || last.pid === world.pid) return;
  const sinceBoot = world.clock.uptime();
  if (last.up <= sinceBoot && world.alive(last.pid)) {
    throw new Stop(`This session is open in another terminal (process ${last.pid}).`, EXIT.usage);
  }
}

function isOpening(event: LogEvent): event is LogEvent & { type: 'opened' | 'started'; pid: number; host: string } {
  return event.type === 'opened' || event.type === 'started';
}
