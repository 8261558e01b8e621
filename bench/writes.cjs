// Loaded before the program; notes every write to the terminal as one byte in a file.
const { appendFileSync } = require('node:fs');

const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (...args) => {
  appendFileSync(process.env.BENCH_WRITES, '.');
  return write(...args);
};
