import type { Finding } from './finding.ts';
import { lineStarts, placeOf } from './lines.ts';

export interface Decoded {
  /** The text with LF line ends and without a byte order mark; up to the fault if there is one. */
  source: string;
  /** Why the bytes are no text, if they are none. */
  finding?: Finding;
}

export const LARGEST_FILE = 16 * 1024 * 1024;
const SAMPLE = 8_000;
const AS_UTF8 = 'Save it as UTF-8 in your editor, then try again.';

/** The text of a bank file, or the reason why its bytes are none. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide) return refuse('', `The file is ${wide}, not UTF-8`, AS_UTF8);
  const filled = bytes.subarray(0, lastFilled(bytes) + 1);
  const bad = invalidByte(bytes);
  if (isBinary(filled, bad >= 0)) return refuse('', 'The file is not text', 'A bank is a text file in YAML.');
  if (bad >= 0) {
    const source = lfText(bytes.subarray(0, bad));
    const { line } = placeOf(lineStarts(source), source.length);
    const hex = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return refuse(source, `The file is not valid UTF-8 at byte ${bad} (line ${line}, 0x${hex})`, AS_UTF8);
  }
  const source = lfText(bytes);
  const nul = source.indexOf('\0');
  if (nul < 0) return { source };
  const count = bytes.length - filled.length;
  if (count === 0) {
    return refuse(source.slice(0, nul), 'The file has a NUL byte here', 'Delete it: no text has one.');
  }
  return refuse(
    source.slice(0, nul),
    `From here on the file holds NUL bytes only (${count})`,
    'This is what a power cut can leave. Restore the file from a copy, or delete what follows this place.',
  );
}

/** The finding for a file that is larger than a bank may be. */
export function tooLarge(size: number): Finding {
  return {
    rule: 'file/too-large',
    message: `The file has ${Math.ceil(size / 2 ** 20)} MiB; a bank may have ${LARGEST_FILE / 2 ** 20} MiB`,
    help: 'Split it into several banks.',
    start: 0,
    end: 0,
  };
}

function refuse(source: string, message: string, help: string): Decoded {
  return { source, finding: { rule: 'file/encoding', message, help, start: source.length, end: source.length } };
}

/** Without a mark, UTF-16 shows in its NUL bytes: every other byte of plain English is one. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    return 'UTF-32';
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16';
  const nul = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) nul[i % 2] = (nul[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nul;
  const half = sample.length / 2;
  return sample.length > 3 && Math.max(even, odd) > half * 0.8 && Math.min(even, odd) < half * 0.1
    ? 'UTF-16'
    : undefined;
}

function lastFilled(bytes: Uint8Array): number {
  let last = bytes.length - 1;
  while (last >= 0 && bytes[last] === 0) last--;
  return last;
}

/** Control characters that no text file has make up a share of the first bytes, or there is a NUL in what is no UTF-8. */
function isBinary(bytes: Uint8Array, invalid: boolean): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  if (invalid && sample.includes(0)) return true;
  let odd = 0;
  for (const byte of sample) if (byte < 0x20 && !(byte >= 0x07 && byte <= 0x0d) && byte !== 0x1b) odd++;
  return odd > sample.length / 20;
}

/** Index of the first byte that is no UTF-8, or -1. */
function invalidByte(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return -1;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  return startOfCharacter(bytes, good);
}

/** A prefix may end inside a character, so the search can stop behind the first byte of a bad one. */
function startOfCharacter(bytes: Uint8Array, length: number): number {
  let start = length;
  while (start > 0 && length - start < 4 && !isUtf8(bytes.subarray(0, start))) start--;
  return start;
}

function isUtf8(bytes: Uint8Array, cut = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}

function lfText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
}
