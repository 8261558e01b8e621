import { line } from '../../show/spans.ts';
import { EXIT, type Exit } from '../exit.ts';
import { guarded } from '../guarded.ts';
import type { Printer } from '../output.ts';
import type { World } from '../world.ts';
import type { Lines } from './lines.ts';

const HOW = 'Type start to begin, or quit.';

/** Waits for the line that starts an exam. Nothing is recorded before it. */
export function startByLines(
  world: World,
  out: Printer,
  input: Lines,
  howTo: readonly string[],
): Promise<'start' | Exit> {
  return new Promise((resolve, reject) => {
    let any = false;
    const leave = (result: 'start' | Exit) => {
      for (const undo of listening) undo();
      resolve(result);
    };
    const fail = (error: unknown) => {
      for (const undo of listening) undo();
      reject(error);
    };
    const onLine = (text: string) => {
      any = true;
      const word = text.trim().toLowerCase();
      if (word === 'start' || word === 'yes') return leave('start');
      if (word === 'quit' || word === 'no') {
        out.text('Not started.');
        return leave(EXIT.done);
      }
      out.lines([line(`The exam has not started. ${HOW}`), []]);
    };
    const onEnd = () => {
      for (const text of any ? ['The input ended before the exam was started.'] : howTo) out.text(text);
      leave(EXIT.done);
    };
    const onStop = (exit: Exit) => guarded(() => leave(exit), fail);
    const listening = [
      input.listen(guarded(onLine, fail), guarded(onEnd, fail)),
      world.signals.on('SIGINT', onStop(EXIT.interrupted)),
      world.signals.on('SIGTERM', onStop(EXIT.terminated)),
      world.signals.on('SIGHUP', onStop(EXIT.hangup)),
    ];
    out.lines([line(HOW), []]);
  });
}
