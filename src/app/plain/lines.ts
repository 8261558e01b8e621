import { createInterface, type Interface } from 'node:readline';
import type { Input } from '../world.ts';

/** The lines of a stream, for one listener after the other: lines that come between two are kept for the next. */
export interface Lines {
  /** Calls `onLine` for each line and `onEnd` at the end. The result stops that. */
  listen(onLine: (line: string) => void, onEnd: () => void): () => void;
  /** Lets go of the stream. */
  close(): void;
}

/** The stream is not touched before somebody listens: Node makes a pipe that is touched unreadable in one go. */
export function linesOf(world: { stdin: Input }): Lines {
  const waiting: string[] = [];
  let reader: Interface | undefined;
  let ended = false;
  let listener: { onLine: (line: string) => void; onEnd: () => void } | undefined;

  const deliver = () => {
    while (listener && waiting.length > 0) listener.onLine(waiting.shift() ?? '');
    if (listener && ended) listener.onEnd();
  };
  const end = () => {
    ended = true;
    deliver();
  };
  const open = () => {
    const input = world.stdin;
    reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
    reader.on('line', (line) => {
      waiting.push(line);
      deliver();
    });
    reader.on('close', end);
    input.on('error', end);
  };
  return {
    listen(onLine, onEnd) {
      listener = { onLine, onEnd };
      const own = listener;
      if (!reader) open();
      if (waiting.length > 0 || ended) queueMicrotask(deliver);
      return () => {
        if (listener === own) listener = undefined;
      };
    },
    close() {
      listener = undefined;
      reader?.close();
      if (reader) world.stdin.pause();
    },
  };
}
