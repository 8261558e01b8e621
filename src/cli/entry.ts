import { join } from 'node:path';
import { version } from '../../package.json';
import { startQuickly } from '../app/engine.ts';
import { EXIT } from '../app/exit.ts';
import { plainError } from '../app/plain-error.ts';
import { systemWorld } from '../app/system.ts';
import { main } from './main.ts';

/** Runs the program in this process. Only the exit code is set: output that is still on its way is not cut off. */
export async function run(): Promise<void> {
  const world = systemWorld(version, join(__dirname, '..', 'banks'));
  process.exitCode = await main(world, startQuickly);
  // A device tells its error only after the write.
  await new Promise(setImmediate);
  const failure = world.out.failure;
  if (failure && failure.code !== 'EPIPE') {
    world.err.text(`examdrill: the output could not be written: ${plainError(failure)}.`);
    process.exitCode = EXIT.usage;
  }
}
