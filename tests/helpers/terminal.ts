import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { PROGRAM, ROOT } from './program.ts';

export interface RealTerminal {
  readonly pid: number;
  type(keys: string): void;
  resize(columns: number, rows: number): Promise<void>;
  /** The visible lines, without spaces at their ends. */
  screen(): string[];
  /** All lines: those scrolled out at the top and the visible ones. */
  everything(): string[];
  /** Every byte the program wrote. */
  written(): string;
  /** Waits until the screen shows a text; fails with the screen when it never does. */
  shows(text: string | RegExp): Promise<void>;
  /** Types keys and waits until the screen was drawn again. */
  press(keys: string): Promise<void>;
  /** Waits for the end of the program. */
  ended(): Promise<{ exitCode: number; signal?: number | undefined }>;
  cursorIsHidden(): boolean;
  kill(signal: string): void;
}

export interface TerminalOptions {
  home: string;
  columns?: number;
  rows?: number;
  cwd?: string;
  env?: Record<string, string>;
  /** Another program than ours, with its own arguments. */
  program?: string;
  args?: readonly string[];
}

const PATIENCE_MS = 20_000;

/** Runs the built program in a pseudo-terminal and keeps what a person would see. */
export function inTerminal(args: readonly string[], options: TerminalOptions): RealTerminal {
  const { home, columns = 80, rows = 24, cwd = ROOT, env = {}, program = process.execPath } = options;
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 5000 });
  const child = spawn(program, options.args ? [...options.args] : [PROGRAM, ...args], {
    name: env.TERM ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: home, EXAMDRILL_HOME: home, ...env },
  });
  let bytes = '';
  /** How much of it is on the screen. */
  let parsed = 0;
  let end: { exitCode: number; signal?: number | undefined } | undefined;
  const waiting = new Set<() => void>();
  const changed = () => {
    for (const check of [...waiting]) check();
  };
  child.onData((data) => {
    bytes += data;
    screen.write(data, () => {
      parsed += data.length;
      changed();
    });
  });
  child.onExit((result) => {
    end = result;
    screen.write('', changed);
  });
  onTestFinished(() => {
    if (!end) child.kill('SIGKILL');
  });

  const lines = (from: number) => {
    const { active } = screen.buffer;
    const all = Array.from(
      { length: active.length - from },
      (_, y) => active.getLine(from + y)?.translateToString(true) ?? '',
    );
    return all;
  };
  const visible = () => lines(screen.buffer.active.baseY);
  const until = (holds: () => boolean, what: () => string) =>
    new Promise<void>((resolve, reject) => {
      const done = () => {
        waiting.delete(check);
        clearTimeout(timer);
      };
      const check = () => {
        if (!holds()) return;
        done();
        resolve();
      };
      const timer = setTimeout(() => {
        done();
        reject(new Error(`${what()}\n${visible().join('\n')}`));
      }, PATIENCE_MS);
      waiting.add(check);
      check();
    });

  const drawnAgain = (act: () => void) => {
    const { length } = bytes;
    act();
    return until(
      () => parsed > length,
      () => 'The program did not draw again:',
    );
  };

  return {
    pid: child.pid,
    press: (keys) => drawnAgain(() => child.write(keys)),
    type: (keys) => child.write(keys),
    resize: async (cols, newRows) => {
      screen.resize(cols, newRows);
      await drawnAgain(() => child.resize(cols, newRows));
    },
    screen: visible,
    everything: () => lines(0),
    written: () => bytes,
    shows: (text) => {
      const holds = () => {
        const shown = visible().join('\n');
        return typeof text === 'string' ? shown.includes(text) : text.test(shown);
      };
      return until(holds, () => `The screen never showed ${text}:`);
    },
    ended: async () => {
      await until(
        () => end !== undefined,
        () => 'The program did not end:',
      );
      return end ?? { exitCode: -1 };
    },
    cursorIsHidden: () => bytes.lastIndexOf('\u001b[?25l') > bytes.lastIndexOf('\u001b[?25h'),
    kill: (signal) => child.kill(signal),
  };
}
