import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../data-source.js';
import { DatabaseUnusable } from '../../engine/errors.js';
import { verifyAuditChains } from './verify.js';

const USAGE = `Checks that no event of the audit log was changed or taken out since it was written.

  --database URL   sqlite:<file> or mysql://user:password@host:3306/database
  --expect HASH    a head that an earlier run printed; may be given several times. It must still be there:
                   so it shows whether the newest events were cut off.

Ends with 0 when every chain holds, 1 when one is broken, 2 when it was not called rightly.
`;

/** The repository's root: a relative path means here what it means in DATABASE_URL. */
const ROOT = resolve(import.meta.dirname, '../../../../../..');

interface Options {
  readonly url: string;
  readonly expected: ReadonlySet<string>;
}

function optionsFrom(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        database: { type: 'string' },
        expect: { type: 'string', multiple: true, default: [] },
      },
    });
    if (values.database === undefined) return '--database is missing.';
    const wrong = values.expect.find((hash) => !/^[0-9a-f]{64}$/.test(hash));
    if (wrong !== undefined) return `--expect takes 64 hexadecimal digits, not "${wrong}".`;
    const path = /^sqlite:(.+)$/.exec(values.database)?.[1];
    return {
      url: path === undefined ? values.database : `sqlite:${resolve(ROOT, path)}`,
      expected: new Set(values.expect),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** @returns the exit code */
async function verify({ url, expected }: Options): Promise<number> {
  const database = await openDatabase(url);
  try {
    const lost = new Set(expected);
    let broken = 0;
    for await (const report of verifyAuditChains(database, expected)) {
      const { accountId, sealed, unsealed, head, earlierHeads, problem } = report;
      for (const hash of earlierHeads) lost.delete(hash);
      if (problem !== null) broken += 1;
      const verdict = problem === null ? 'ok' : `BROKEN: ${problem}`;
      process.stdout.write(
        `${accountId}  ${sealed} sealed, ${unsealed} waiting  head ${head ?? 'none'}  ${verdict}\n`,
      );
    }
    for (const hash of lost)
      process.stdout.write(`BROKEN: no chain has the head ${hash} any more\n`);
    return broken + lost.size > 0 ? 1 : 0;
  } finally {
    await database.close();
  }
}

const options = optionsFrom(process.argv.slice(2));
if (typeof options === 'string') {
  process.stderr.write(`${options}\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  process.exitCode = await verify(options).catch((error: unknown) => {
    if (!(error instanceof DatabaseUnusable)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  });
}
