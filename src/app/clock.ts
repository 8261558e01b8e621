import { uptime } from 'node:os';

export interface Clock {
  /** Wall time in milliseconds since 1970. It may jump. */
  wall(): number;
  /** Seconds since the system started, with suspended time. It never goes back. */
  uptime(): number;
  /** Calls `f` once after at least `ms` milliseconds; the result takes it back. */
  after(ms: number, f: () => void): () => void;
}

const LONGEST_TIMER = 2 ** 31 - 1;
const COARSEST_UPTIME_MS = 1_500;

/**
 * The system's clock. `os.uptime` counts suspended time but is as coarse as a second on some systems, and
 * `process.hrtime` is exact but stops while a laptop sleeps: the exact one leads, the coarse one corrects it.
 */
export function systemClock(): Clock {
  const bootMs = uptime() * 1000;
  const exactMs = () => Number(process.hrtime.bigint()) / 1e6;
  const startMs = exactMs();
  let suspendedMs = 0;
  return {
    wall: () => Date.now(),
    uptime() {
      const exact = exactMs() - startMs;
      const coarse = uptime() * 1000 - bootMs;
      if (coarse - exact - suspendedMs > COARSEST_UPTIME_MS) suspendedMs = coarse - exact;
      return (bootMs + exact + suspendedMs) / 1000;
    },
    after(ms, f) {
      const timer = setTimeout(f, Math.max(0, Math.min(ms, LONGEST_TIMER)));
      return () => clearTimeout(timer);
    },
  };
}
