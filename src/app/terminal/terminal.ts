import type { Line } from '../../core/text/line.ts';
import { EXIT, type Exit } from '../exit.ts';
import { guarded } from '../guarded.ts';
import type { World } from '../world.ts';
import { type Key, openKeyboard } from './keyboard.ts';
import { openRegion, type Region } from './region.ts';

export interface TerminalUser {
  key(key: Key): void;
  /** The size has changed, or the process goes on after it was stopped. */
  redraw(): void;
  /** Ctrl-C, a signal or a closed terminal: the process has to end with this code. */
  stop(exit: Exit): void;
  /** Something threw. The terminal has been given back. */
  fail(error: unknown): void;
}

const STOPPING_MS = 50;

/** A terminal that is ours until it is closed: keys, signals and the region that is drawn. */
export interface Terminal {
  region: Region;
  size(): { columns: number; rows: number };
  /** Calls `work` after `ms`; the result takes it back. */
  after(ms: number, work: () => void): () => void;
  /** Gives the terminal back, with lines that stay. */
  close(lines: Line[]): void;
}

export function openTerminal(world: World, user: TerminalUser): Terminal {
  const { out, signals, stdin, stdout } = world;
  const region = openRegion(out);

  const close = (lines: Line[]) => {
    for (const undo of listening) undo();
    keyboard.close();
    region.close(lines);
  };

  const fail = (error: unknown) => {
    close([]);
    user.fail(error);
  };

  let away = false;
  const comeBack = guarded(() => {
    if (!away) return;
    away = false;
    keyboard.take();
    region.forget();
    user.redraw();
  }, fail);
  /** Somebody else stopped the process and let it go on: what stands on the screen now is not known. */
  let stoppedByUs = false;
  const onContinue = guarded(() => {
    if (away) comeBack();
    else if (!stoppedByUs) {
      keyboard.take();
      region.close([]);
      user.redraw();
    }
    stoppedByUs = false;
  }, fail);
  /** Where nothing can continue a stopped process, the system does not stop it: then we are back at once. */
  const suspend = () => {
    keyboard.release();
    region.close([]);
    away = true;
    stoppedByUs = true;
    signals.suspend();
    world.clock.after(STOPPING_MS, () => setImmediate(() => away && comeBack()));
  };

  const onKey = guarded((key: Key) => {
    if (key === 'ctrl-c') user.stop(EXIT.interrupted);
    else if (key === 'ctrl-z') suspend();
    else user.key(key);
  }, fail);
  const onResize = guarded(() => user.redraw(), fail);
  const onStop = (exit: Exit) => guarded(() => user.stop(exit), fail);

  stdout.on('resize', onResize);
  const listening = [
    () => stdout.off('resize', onResize),
    signals.on('SIGINT', onStop(EXIT.interrupted)),
    signals.on('SIGTERM', onStop(EXIT.terminated)),
    signals.on('SIGHUP', onStop(EXIT.hangup)),
    signals.on('SIGCONT', onContinue),
  ];
  const keyboard = openKeyboard(stdin, onKey, onStop(EXIT.hangup));
  return {
    region,
    size: () => ({ columns: out.columns(), rows: out.rows() }),
    after: (ms, work) => world.clock.after(ms, guarded(work, fail)),
    close,
  };
}
