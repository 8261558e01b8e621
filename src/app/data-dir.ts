import { homedir } from 'node:os';
import { join } from 'node:path';
import type { World } from './world.ts';

/** The folder for everything that is kept: `$EXAMDRILL_HOME`, else the place the platform has for it. */
export function dataDir({ env, platform }: Pick<World, 'env' | 'platform'>): string {
  if (env.EXAMDRILL_HOME) return env.EXAMDRILL_HOME;
  if (env.XDG_DATA_HOME) return join(env.XDG_DATA_HOME, 'examdrill');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'examdrill');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'examdrill');
  return join(homedir(), '.local', 'share', 'examdrill');
}
