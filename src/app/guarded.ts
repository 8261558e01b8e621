/** A listener whose errors go to `fail`: thrown out of an event they would end the process with a stack trace. */
export function guarded<A extends unknown[]>(
  work: (...args: A) => void,
  fail: (error: unknown) => void,
): (...args: A) => void {
  return (...args) => {
    try {
      work(...args);
    } catch (error) {
      fail(error);
    }
  };
}
