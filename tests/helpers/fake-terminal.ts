import { PassThrough } from 'node:stream';
import xterm from '@xterm/headless';
import { createPrinter } from '../../src/app/output.ts';
import type { World } from '../../src/app/world.ts';
import { plainTheme } from '../../src/show/theme.ts';
import { type FakeClock, fakeClock, fakeRandom } from './fake-world.ts';

/** A terminal inside this process, with a clock that the test moves. */
export interface FakeTerminal {
  world: World;
  clock: FakeClock;
  type(keys: string): Promise<void>;
  /** What stands on the screen, line by line. */
  screen(): Promise<string>;
  /** Each write the program made since the last call. */
  writes(): string[];
  rawMode(): boolean;
}

export function fakeTerminal({ columns = 80, rows = 24 } = {}): FakeTerminal {
  const clock = fakeClock();
  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  let raw = false;
  let written: string[] = [];
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode(on: boolean) {
      raw = on;
    },
  });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns, rows });
  const write = stdout.write.bind(stdout);
  stdout.write = ((text: string) => {
    written.push(text);
    emulator.write(text);
    return write(text);
  }) as typeof stdout.write;
  stdout.resume();
  const world: World = {
    argv: [],
    env: {},
    cwd: '/',
    platform: process.platform,
    host: 'desk',
    pid: 100,
    alive: () => false,
    stdin,
    stdout,
    out: createPrinter(stdout, plainTheme),
    err: createPrinter(stdout, plainTheme),
    clock,
    random: fakeRandom(),
    signals: { on: () => () => {}, suspend: () => {} },
    shipped: '/',
    version: '0.1.0',
  };
  return {
    world,
    clock,
    async type(keys) {
      stdin.write(keys);
      await new Promise(setImmediate);
      await new Promise(setImmediate);
    },
    screen: () =>
      new Promise((resolve) =>
        emulator.write('', () => {
          const { active } = emulator.buffer;
          const lines = Array.from(
            { length: rows },
            (_, y) => active.getLine(active.baseY + y)?.translateToString(true) ?? '',
          );
          resolve(lines.join('\n').trimEnd());
        }),
      ),
    writes() {
      const all = written;
      written = [];
      return all;
    },
    rawMode: () => raw,
  };
}
