import type { World } from './world.ts';

/** How the program is called where it runs: npm start and npx do not put it on the path. */
export function programName({ env }: Pick<World, 'env'>): string {
  return env.npm_execpath ? 'npx examdrill' : 'examdrill';
}
