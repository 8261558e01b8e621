import { setFlagsFromString } from 'node:v8';

const LARGE = 256 * 1024;

/**
 * A text of half a megabyte can become a hundred megabytes of tokens in moments, and by then V8 has let its heap grow to
 * three times of what is alive. For such texts the heap grows in smaller steps: less memory for a little more time.
 */
export function spareMemory(size: number): void {
  if (size < LARGE) return;
  setFlagsFromString('--heap-growing-percent=30');
}
