// `npm run prove` in this package: how long the built package takes for 50,000 rows, how much memory its process has,
// how long the process that asks is held, what writing takes, the same for every hostile file of the tests, and what
// comes of files of random texts in all encodings.
import { writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { parseArgs } from 'node:util';
import { encodings } from './encodings.js';
import { hostile } from './hostile.js';
import { memoryOfWriting } from './memory.js';
import { speed } from './speed.js';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const told = {
  ...{ date: new Date().toISOString(), node: process.version, machine: `${platform()} ${arch()}` },
  ...{ cpu: cpus()[0]?.model, rows50000: await speed(), hostile: await hostile() },
  ...{ writing100000: await memoryOfWriting(), encodings: await encodings(5_000) },
};
console.log(JSON.stringify(told, null, 2));
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(told, null, 2)}\n`);
process.exitCode = told.hostile.wrong.length + told.encodings.silentlyWrong > 0 ? 1 : 0;
