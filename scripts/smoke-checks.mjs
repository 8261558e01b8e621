/** Runs checks one after the other; `close` prints the count that CI reads and sets the exit code. */
export function smokeChecks() {
  let passed = 0;
  let failed = 0;
  return {
    /**
     * @param {string} name
     * @param {() => unknown} f throws when the check fails
     */
    check(name, f) {
      try {
        f();
        passed += 1;
        console.log(`ok      ${name}`);
        return true;
      } catch (error) {
        failed += 1;
        console.log(`FAILED  ${name}: ${error instanceof Error ? error.message : error}`);
        return false;
      }
    },
    close() {
      console.log(`smoke: ${passed} passed, ${failed} failed`);
      if (failed > 0) process.exitCode = 1;
    },
  };
}
