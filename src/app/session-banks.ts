import type { Bank } from '../core/bank/bank.ts';
import type { SessionLog } from '../core/history/log.ts';
import { findPracticeBanks } from './find-banks.ts';
import type { World } from './world.ts';

/** The banks of a session as they are today, from where they lay when it started. */
export function banksOfSession(
  world: World,
  log: SessionLog,
): { banks: ReadonlyMap<string, Bank>; paths: ReadonlyMap<string, string> } {
  const found = log.started.banks.flatMap(({ path }) => findPracticeBanks(world, [path]));
  return {
    banks: new Map(found.map(({ bank }) => [bank.id, bank])),
    paths: new Map(found.map(({ bank, path }) => [bank.id, path])),
  };
}
