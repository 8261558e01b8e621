import { dataDir } from '../data-dir.ts';
import { Stop } from '../exit.ts';
import { whyNotOpened } from '../keeping.ts';
import { historyDir, type LineStore, openStore } from '../store.ts';
import type { World } from '../world.ts';

/** Lets `write` write to one's own log, and returns its path. Throws a Stop when that fails. */
export function writeOwnLog(world: World, write: (log: LineStore) => void): string {
  let log: LineStore | undefined;
  try {
    log = openStore(dataDir(world), world.host, world.random);
    write(log);
    return log.path;
  } catch (error) {
    const where = log?.path ?? historyDir(dataDir(world));
    throw new Stop(
      `${where} cannot be written: ${whyNotOpened(error)}. Mend that and try again: no event counts twice.`,
    );
  } finally {
    log?.close();
  }
}
