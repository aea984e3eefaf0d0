import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../persistence/data-source.js';
import { DatabaseUnusable } from '../persistence/engine/errors.js';
import { seedCodes } from './bulk.js';

const USAGE = `Fills a database with promo codes, for tests and measurements.

  --codes N        how many, 1,000 to 1,000,000
  --database URL   sqlite:<file> or mysql://user:password@host:3306/database
  --now TIME       the instant to which statuses relate (RFC 3339); the present by default
`;

/** The repository's root: a relative path means here what it means in DATABASE_URL. */
const ROOT = resolve(import.meta.dirname, '../../../..');

function fromRoot(url: string): string {
  const path = /^sqlite:(.+)$/.exec(url)?.[1];
  return path === undefined ? url : `sqlite:${resolve(ROOT, path)}`;
}

interface Options {
  readonly codes: number;
  readonly url: string;
  readonly now: number;
}

function optionsFrom(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        codes: { type: 'string' },
        database: { type: 'string' },
        now: { type: 'string', default: new Date().toISOString() },
      },
    });
    const codes = /^\d+$/.test(values.codes ?? '') ? Number(values.codes) : 0;
    const now = Date.parse(values.now);
    if (codes < 1_000 || codes > 1_000_000) return '--codes must be a number from 1000 to 1000000.';
    if (values.database === undefined) return '--database is missing.';
    if (Number.isNaN(now)) return '--now must be an instant such as 2026-12-01T00:00:00Z.';
    return { codes, now, url: fromRoot(values.database) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function main(): Promise<void> {
  const options = optionsFrom(process.argv.slice(2));
  if (typeof options === 'string') {
    say(`${options}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const { codes, url, now } = options;
  const database = await openDatabase(url);
  try {
    await database.migrate();
    const started = performance.now();
    let told = started;
    const rate = (done: number) => Math.round(done / ((performance.now() - started) / 1000));
    const onProgress = (done: number) => {
      if (performance.now() - told < 1_000) return;
      told = performance.now();
      say(
        `${done.toLocaleString('en')} of ${codes.toLocaleString('en')} codes, ${rate(done).toLocaleString('en')} a second`,
      );
    };
    await seedCodes(database, { codes, now, onProgress });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(
      `${codes.toLocaleString('en')} codes in ${seconds} s, ${rate(codes).toLocaleString('en')} a second`,
    );
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  say(error instanceof DatabaseUnusable ? error.message : String(error));
  process.exitCode = 1;
});
