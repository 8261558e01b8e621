import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measure } from './measure.ts';
import { report } from './report.ts';
import { table } from './table.ts';

const USAGE = 'npm run bench -- [-n RUNS] [--json]';
const DEFAULT_RUNS = 15;

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: 'string', short: 'n' }, json: { type: 'boolean' } } });
  const runs = Number(values.runs ?? DEFAULT_RUNS);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`-n needs a whole number from 1 on. ${USAGE}`);

  const rows = report(await measure(runs, (what) => process.stderr.write(`${what}\n`)));
  const machine = { node: process.version, platform: `${process.platform}-${process.arch}`, cores: cpus().length };
  if (values.json) {
    console.log(JSON.stringify({ version: 1, runs, ...machine, rows }, null, 2));
  } else {
    console.log(`\n${runs} interleaved runs, Node ${machine.node}, ${machine.platform}, ${machine.cores} cores`);
    console.log('Each value is a median with the middle half of the runs; × is against node -e 0 of the same run.');
    console.log('Targets are for the time. CPU counts the compiler and collector threads of Node as well.\n');
    console.log(table(rows));
  }
}
