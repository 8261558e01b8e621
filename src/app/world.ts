import type { Clock } from './clock.ts';
import type { Printer } from './output.ts';

/** Everything outside the program. Tests hand in another one. */
export interface World {
  argv: string[];
  env: Record<string, string | undefined>;
  /** Absolute path of the working folder. */
  cwd: string;
  platform: NodeJS.Platform;
  host: string;
  pid: number;
  /** Is a process with this number alive on this host? */
  alive(pid: number): boolean;
  stdin: Input;
  /** The terminal itself, for what draws on it. All else goes through `out`. */
  stdout: NodeJS.WritableStream;
  out: Printer;
  err: Printer;
  clock: Clock;
  random: Random;
  signals: Signals;
  /** Folder of the banks that come with the program. */
  shipped: string;
  version: string;
}

export type Input = NodeJS.ReadableStream & {
  isTTY?: boolean;
  setRawMode?(on: boolean): unknown;
};

export interface Random {
  /** A new UUID, version 4. */
  uuid(): string;
  /** Lower-case hex digits. */
  hex(digits: number): string;
  /** Decimal digits, not starting with 0. */
  digits(count: number): string;
}

export type SignalName = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGCONT';

export interface Signals {
  /** Calls `f` each time the signal comes; the result takes it back. */
  on(name: SignalName, f: () => void): () => void;
  /** Stops this process as Ctrl-Z does. */
  suspend(): void;
}
