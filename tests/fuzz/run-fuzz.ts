// Breaks files of every format and reads them: `npm run fuzz -- COUNT SEED`. Ends with 1 when a reader failed without a
// reason, ran on or ran out of memory.
import { SEED } from '../support/seeded.ts';
import { fuzzImport } from './fuzz-import.ts';

const [count = 10_000, seed = SEED] = process.argv.slice(2).map(Number);
const began = performance.now();
const { outcomes, failures } = await fuzzImport(count, seed, turn => {
  if (turn % 1000 === 0) console.error(`${turn} of ${count}`);
});
for (const [outcome, times] of [...outcomes].sort((a, b) => b[1] - a[1]))
  console.log(`${times} × ${outcome}`);
for (const { turn, fileName, outcome } of failures)
  console.log(`FAILED: turn ${turn}, ${fileName}: ${outcome}`);
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(`${count} broken files, seed ${seed}, ${seconds} s: ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
