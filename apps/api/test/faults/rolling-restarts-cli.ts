import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rollingRestarts } from './rolling-restarts.js';

/** `npm run faults:restarts -- 10`: so many rolling restarts of three processes; ends with 1 where one is lost. */
const rounds = Number(process.argv[2] ?? 10);
const folder = await mkdtemp(join(tmpdir(), 'creator-codes-restarts-'));
try {
  const url = process.env['DATABASE_URL'] ?? `sqlite:${join(folder, 'restarts.sqlite')}`;
  const { restarts, requests, failed } = await rollingRestarts(url, rounds);
  process.stdout.write(`${restarts} restarts, ${requests} requests, ${failed.length} failed\n`);
  for (const wrong of new Set(failed)) process.stdout.write(`  ${wrong}\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
