import type { LogEvent } from './event.ts';
import { readLine } from './line.ts';

/** A line of a log that is kept as it stands: an event, or what only a newer version understands. */
export interface KeptLine {
  /** Lines with the same id count once. */
  id: string;
  /** Session id, and the number within the session, where the line says them. */
  s?: string;
  n?: number;
  /** The line without its line end. */
  bytes: Uint8Array;
  event?: LogEvent;
}

export interface DamagedLine {
  /** From 1. */
  number: number;
  why: string;
}

const [LF, CR] = [0x0a, 0x0d];
/** A start of 10,000 questions has some megabytes. JSON of this length can take half a gigabyte of memory. */
const LONGEST_LINE = 8 * 2 ** 20;
// A byte order mark inside a log is damage, as it is to `readLog`.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The lines of a log with their bytes, one after the other, empty ones left out. Never throws. */
export function* rawLines(bytes: Uint8Array): Generator<KeptLine | DamagedLine> {
  let from = 0;
  for (let number = 1; from < bytes.length; number++) {
    const lf = bytes.indexOf(LF, from);
    const next = lf === -1 ? bytes.length : lf + 1;
    const lineEnd = lf === -1 ? next : lf;
    const end = bytes[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd;
    if (end > from) yield readRaw(bytes.subarray(from, end), number);
    from = next;
  }
}

/** The whole lines of a log. */
export function keptLines(bytes: Uint8Array): KeptLine[] {
  return [...rawLines(bytes)].filter((line) => 'id' in line);
}

function readRaw(bytes: Uint8Array, number: number): KeptLine | DamagedLine {
  if (bytes.length > LONGEST_LINE) return { number, why: 'it is longer than any event' };
  const text = decoder.decode(bytes);
  const read = readLine(text);
  if (read.kind === 'bad') return { number, why: read.why };
  if (read.kind === 'event') return { id: read.event.id, s: read.event.s, n: read.event.n, bytes, event: read.event };
  const { id, s, n } = JSON.parse(text) as Record<string, unknown>;
  return {
    id: typeof id === 'string' && id !== '' ? id : text,
    ...(typeof s === 'string' ? { s } : {}),
    ...(typeof n === 'number' ? { n } : {}),
    bytes,
  };
}
