import { setFlagsFromString } from 'node:v8';

const LARGE_TEXT = 256 * 1024;
const MUCH_WORK = 128 * 1024;

/**
 * Most commands live for a tenth of a second. The optimizing compiler would take a third of that and pay nothing back,
 * so it stays off until there is work for it.
 */
export function startQuickly(): void {
  setFlagsFromString('--no-opt');
}

let read = 0;

/** A text of this many characters is to be read. With much to read, the optimizing compiler pays. */
export function expectWork(size: number): void {
  read += size;
  if (read > MUCH_WORK) setFlagsFromString('--opt');
  if (size > LARGE_TEXT) spareMemory();
}

/**
 * A text of half a megabyte can become a hundred megabytes of tokens in moments, and by then V8 has let its heap grow to
 * three times of what is alive. For such texts the heap grows in smaller steps: less memory for a little more time.
 */
function spareMemory(): void {
  setFlagsFromString('--heap-growing-percent=100');
  setFlagsFromString('--semi-space-growth-factor=1');
}
