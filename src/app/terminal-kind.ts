import type { World } from './world.ts';

type Kind = Pick<World, 'env' | 'stdin' | 'out'>;

/** Static text instead of a redrawn screen: asked for, or nothing else is possible. */
export function isPlain({ env, stdin, out }: Kind, asked = false): boolean {
  if (asked || isSet(env.ACCESSIBLE) || env.TERM === 'dumb') return true;
  return !out.isTTY || !stdin.isTTY;
}

/** The colour level for a stream: 0 for none. `--no-color` and NO_COLOR win over FORCE_COLOR. */
export function colourLevel(env: World['env'], argv: readonly string[], stream: { isTTY?: boolean }): 0 | 1 {
  if (argv.includes('--no-color') || isSet(env.NO_COLOR)) return 0;
  if (isSet(env.FORCE_COLOR)) return env.FORCE_COLOR === '0' || env.FORCE_COLOR === 'false' ? 0 : 1;
  if (!stream.isTTY || env.TERM === 'dumb') return 0;
  return 1;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
