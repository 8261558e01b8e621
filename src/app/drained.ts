import { once } from 'node:events';
import type { World } from './world.ts';

/** Waits until a slow reader has taken what was written, so that a long report is not kept in memory. */
export async function drained(stream: World['stdout']): Promise<void> {
  if (!('writableNeedDrain' in stream) || !stream.writableNeedDrain) return;
  const stop = new AbortController();
  const { signal } = stop;
  const gone = ['error', 'close'].map((event) => once(stream, event, { signal }));
  await Promise.race([once(stream, 'drain', { signal }), ...gone]).catch(() => undefined);
  stop.abort();
  await Promise.allSettled(gone);
}
