import { suffixesOf } from '../tables/keys.js';
import { placeholders } from '../engine/statement.js';
import type { StepSession } from '../engine/migration.js';

interface Owner {
  readonly account_id: Buffer;
  readonly id: Buffer;
  readonly kind: number;
  readonly name_key: string;
}

/** Owners of a batch, and rows of a statement: four values each, below SQLite's limit of parameters. */
const OWNERS = 500;
const ROWS = 1_000;
/** Before every id. */
const FIRST = Buffer.alloc(0);

/**
 * Writes what every owner's name is found by, in the order of their ids.
 * @param unless what an INSERT says at its end about a row that is there already; nothing if none can be
 */
export async function fillOwnerNameSuffixes(session: StepSession, unless = ''): Promise<void> {
  let last: Pick<Owner, 'account_id' | 'id'> = { account_id: FIRST, id: FIRST };
  for (;;) {
    const owners = await session.select<Owner>(
      `SELECT account_id, id, kind, name_key FROM code_owner
       WHERE account_id >= ? AND (account_id > ? OR id > ?) ORDER BY account_id, id LIMIT ${OWNERS}`,
      [last.account_id, last.account_id, last.id],
    );
    const rows = owners.flatMap(({ account_id, id, kind, name_key }) =>
      suffixesOf(name_key).map((suffix) => [account_id, suffix, kind, id]),
    );
    for (let start = 0; start < rows.length; start += ROWS) {
      const some = rows.slice(start, start + ROWS);
      const values = some.map((row) => placeholders(row.length)).join(', ');
      await session.execute(
        `INSERT INTO owner_name_suffix (account_id, suffix, owner_kind, owner_id) VALUES ${values}${unless}`,
        some.flat(),
      );
    }
    const end = owners.at(-1);
    if (end === undefined) return;
    last = end;
  }
}
