import type { Bank } from '../core/bank/bank.ts';
import type { SessionLog } from '../core/history/log.ts';
import { isStop } from './exit.ts';
import { findPracticeBanks } from './find-banks.ts';
import type { FoundBank } from './form.ts';
import type { World } from './world.ts';

export interface SessionBanks {
  banks: ReadonlyMap<string, Bank>;
  paths: ReadonlyMap<string, string>;
}

/** The banks of a session as they are today, from where they lay when it started. Stops when one cannot be practised. */
export function banksOfSession(world: World, log: SessionLog): SessionBanks {
  return tables(log.started.banks.flatMap(({ path }) => findPracticeBanks(world, [path])));
}

/** The same for reading: what cannot be read today is said, and the rest is shown. */
export function banksForReading(world: World, log: SessionLog): SessionBanks {
  return tables(
    log.started.banks.flatMap(({ path }) => {
      try {
        return findPracticeBanks(world, [path]);
      } catch (error) {
        if (!isStop(error)) throw error;
        world.err.text(`examdrill: ${error.message}`);
        return [];
      }
    }),
  );
}

function tables(found: readonly FoundBank[]): SessionBanks {
  return {
    banks: new Map(found.map(({ bank }) => [bank.id, bank])),
    paths: new Map(found.map(({ bank, path }) => [bank.id, path])),
  };
}
