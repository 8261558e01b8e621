import { plural } from '../core/text/plural.ts';
import { line } from '../show/spans.ts';
import type { World } from './world.ts';

const PATIENCE_S = 1;
const PAUSE_S = 0.1;
const CLEAR_LINE = '\r\x1b[K';

export interface Progress {
  /** So many files are done. */
  at(done: number, all: number): void;
  /** Takes the line away. */
  end(): void;
}

/** One line on a terminal's standard error, once the work takes longer than a second. */
export function lintProgress({ err, clock, env }: Pick<World, 'err' | 'clock' | 'env'>): Progress {
  if (!err.isTTY || env.TERM === 'dumb') return { at: () => {}, end: () => {} };
  let next = clock.uptime() + PATIENCE_S;
  let shown = false;
  return {
    at(done, all) {
      if (clock.uptime() < next) return;
      next = clock.uptime() + PAUSE_S;
      shown = true;
      const text = `Checked ${done} of ${plural(all, 'file')}`;
      err.frame(CLEAR_LINE, [line(text.slice(0, err.columns() - 1))]);
    },
    end() {
      if (shown) err.frame(CLEAR_LINE, []);
    },
  };
}
