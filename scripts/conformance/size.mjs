import { writeFileSync } from 'node:fs';

// Loaded before the program: leaves the largest size of the process, in KiB, when it ends.
process.on('exit', () => writeFileSync(process.env.CONFORMANCE_SIZE ?? '', String(process.resourceUsage().maxRSS)));
