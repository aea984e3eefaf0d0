// A process that begins to read the file it is given, tells of the process that reads, and is killed.
import { readFileSync, writeSync } from 'node:fs';
import { readRows } from '../read-rows.js';

let pid = 0;
const reading = readRows(
  process.argv[2] ?? '',
  { format: 'CSV', encoding: 'utf-8', delimiter: ',' },
  { started: (started) => (pid = started) },
);
await reading.next();
writeSync(1, JSON.stringify({ pid, environment: readFileSync(`/proc/${pid}/environ`, 'utf8') }));
process.kill(process.pid, 'SIGKILL');
