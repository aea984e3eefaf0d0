// `npm run prove` in this package: random pairs of patterns against brute force, many more than a test has time for.
import { writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { parseArgs } from 'node:util';
import { accepts } from '../src/matching.js';
import { slowestPair } from './slow-pairs.js';
import { Pool, type Outcome } from '../src/testing/pool.js';

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '1000000' },
    pool: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
const [pairs, pool, seed] = [values.pairs, values.pool, values.seed].map(Number);
if (!pairs || !pool || !seed) throw new Error('--pairs, --pool and --seed are numbers');

const began = performance.now();
const outcome: Outcome = new Pool(pool, seed).hold(pairs, (pattern, witness) =>
  accepts(pattern.automaton, witness),
);
const seconds = Math.round((performance.now() - began) / 1_000);
const { wrong, took, ...rest } = outcome;
const sorted = took.slice().sort();
const part = (share: number) => sorted[Math.floor(share * (sorted.length - 1))];
const told = {
  ...{ date: new Date().toISOString(), node: process.version, machine: `${platform()} ${arch()}` },
  ...{ cpu: cpus()[0]?.model, pool, seed, ...rest, wrong: wrong.length, seconds },
  ...{ medianMs: part(0.5), p99Ms: part(0.99), slowestAdmitted: slowestPair() },
};
console.log(JSON.stringify(told, null, 2));
for (const each of wrong.slice(0, 20)) console.error(each);
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(told, null, 2)}\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;
