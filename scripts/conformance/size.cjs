const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.CONFORMANCE_SIZE, String(process.resourceUsage().maxRSS)));
