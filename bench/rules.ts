/** Reads the banks of a folder and lets all rules look at them, several times in one process; prints the best time of each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBank } from '../src/core/bank/read.ts';
import { DEFAULT_MAX_AGE } from '../src/core/lint/rule.ts';
import { RULES } from '../src/core/lint/rules/index.ts';

const ROUNDS = 16;
const CONTEXT = { today: '2027-01-05', maxAge: DEFAULT_MAX_AGE };

const folder = process.argv[2] ?? '.';
const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
let [readMicros, ruleMicros, questions] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
for (let n = 0; n < ROUNDS; n++) {
  let [reading, judging] = [0, 0];
  questions = 0;
  for (const source of sources) {
    const start = processorMicros();
    const read = readBank(source, 'bank.yaml');
    const middle = processorMicros();
    for (const rule of RULES) rule.check?.(read, CONTEXT);
    judging += processorMicros() - middle;
    reading += middle - start;
    questions += read.draft?.questions.length ?? 0;
  }
  readMicros = Math.min(readMicros, reading);
  ruleMicros = Math.min(ruleMicros, judging);
}
console.log(JSON.stringify({ readMicros: readMicros / questions, ruleMicros: ruleMicros / questions }));

/** Of all threads: what the collector and the compiler do for the rules counts as theirs. */
function processorMicros(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
