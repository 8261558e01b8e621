/** Something of which more is made later. */
interface Keeper {
  made: Map<unknown, unknown>;
}

/**
 * What a function makes of a reading, made once. It is kept with the reading and not in a WeakMap: V8 takes what stands
 * in one for alive, and copies it about, until it next goes through its whole heap.
 */
export function once<Reading extends Keeper, T>(reading: Reading, make: (reading: Reading) => T): T {
  const { made } = reading;
  if (!made.has(make)) made.set(make, make(reading));
  return made.get(make) as T;
}
