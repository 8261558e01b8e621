import type { Line } from '../../core/text/line.ts';
import { line } from '../../show/spans.ts';
import type { Sitting } from '../sitting.ts';

/** What a line led to: what to print, and whether the session goes on. */
export interface Reply {
  lines: Line[];
  /** The line could not be played. */
  refused?: boolean;
  leave?: 'save' | 'done' | 'retry';
}

/** The plain protocol: one line in, static lines out. It decides nothing; the session does. */
export interface PlainSession {
  /** What stands on the screen when the session begins or goes on. */
  opening(): Line[];
  take(line: string): Reply;
  /** What has to be said because time has passed. */
  onTime(): Line[];
  /** Ends the session at the end of the input, and shows what it came to. */
  finish(by: 'learner' | 'end-of-answers'): Line[];
}

export function say(text: string, before: Line[] = []): Reply {
  return { lines: [...before, line(text), []], refused: true };
}

/** Said once when the disk stops taking answers, and once when it takes them again. */
export function troubleOf({ session }: Sitting): () => Line[] {
  let known = session.unsaved?.reason;
  return () => {
    const reason = session.unsaved?.reason;
    if (reason === known) return [];
    known = reason;
    return [line(reason === undefined ? 'Saved again, nothing is missing.' : `Not saved: ${reason}.`), []];
  };
}
