import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { colourTheme, plainTheme } from '../show/theme.ts';
import { systemClock } from './clock.ts';
import { directSink, isDevice } from './direct-output.ts';
import { createPrinter, type Printer, type Sink } from './output.ts';
import { colourLevel } from './terminal-kind.ts';
import type { Input, Random, Signals, World } from './world.ts';

/** The world as it is: this process, its terminal, its clock. Streams cost milliseconds and are made at first use. */
export function systemWorld(version: string, shipped: string): World {
  const argv = process.argv.slice(2);
  const { env, platform, pid } = process;
  const printer = (fd: 1 | 2) => {
    const sink: Sink = isDevice(fd) ? (fd === 1 ? process.stdout : process.stderr) : directSink(fd);
    const level = colourLevel(env, argv, sink);
    return createPrinter(sink, level > 0 ? colourTheme(level) : plainTheme);
  };
  let out: Printer | undefined;
  let err: Printer | undefined;
  return {
    argv,
    env,
    platform,
    pid,
    cwd: process.cwd(),
    host: hostname(),
    alive: isAlive,
    get stdin(): Input {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get out() {
      out ??= printer(1);
      return out;
    },
    get err() {
      err ??= printer(2);
      return err;
    },
    clock: systemClock(),
    random,
    signals,
    shipped,
    version,
  };
}

const random: Random = {
  uuid: randomUUID,
  hex: (digits) =>
    randomBytes(Math.ceil(digits / 2))
      .toString('hex')
      .slice(0, digits),
  digits: (count) => String(randomInt(10 ** (count - 1), 10 ** count)),
};

const signals: Signals = {
  on(name, f) {
    process.on(name, f);
    return () => process.off(name, f);
  },
  suspend: () => process.kill(process.pid, 'SIGTSTP'),
};

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || runsExamdrill(pid);
}

/** Process numbers are used again: another program that has the number now does not hold a session. */
function runsExamdrill(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('examdrill');
  } catch {
    return true;
  }
}
