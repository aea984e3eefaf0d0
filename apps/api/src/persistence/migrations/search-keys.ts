import { nameKeyOf, searchKeyOf, suffixesOf } from '../tables/keys.js';
import { placeholders } from '../engine/statement.js';
import type { StepSession } from '../engine/migration.js';

/** Rows of a batch, and of a statement: few enough for SQLite's limit of parameters. */
const BATCH = 500;
const ROWS = 1_000;

interface Row {
  readonly account_id: Buffer;
  readonly id: Buffer;
}
interface Named extends Row {
  readonly said: string;
  readonly stored: string;
}
interface Owner extends Row {
  readonly kind: number;
  readonly name: string;
  readonly email: string | null;
  readonly search_key: string;
}
interface Keyed {
  readonly key: string;
}
interface Handle extends Row {
  readonly handle: string;
}

/** Writes the keys anew by which a table's names are searched and sorted, if the rule gives another one now. */
export const foldKeys =
  (table: string, column: string, key: string) =>
  async (session: StepSession): Promise<void> => {
    const columns = `account_id, id, ${column} AS said, ${key} AS stored`;
    for await (const rows of batches<Named>(session, `SELECT ${columns} FROM ${table}`)) {
      const keys = rows.map((row) => ({ ...row, key: nameKeyOf(row.said) }));
      const changed = keys.filter((row) => row.key !== row.stored);
      await writeKeys(session, table, key, changed);
    }
  };

/**
 * Writes what every owner is found by: name, handles and address. An owner's key is written last, so that a run that
 * was cut off knows whose endings are whole.
 */
export async function fillSearchKeys(session: StepSession): Promise<void> {
  const owners = `SELECT account_id, id, kind, name, search_key,
      COALESCE((SELECT email FROM creator c WHERE c.account_id = o.account_id AND c.id = o.id),
               (SELECT email FROM performance_partner p WHERE p.account_id = o.account_id AND p.id = o.id)) AS email
    FROM code_owner o`;
  for await (const batch of batches<Owner>(session, owners)) {
    const handles = await handlesOf(session, batch);
    const changed = batch
      .map((owner) => ({
        ...owner,
        key: searchKeyOf({ ...owner, handles: handles.get(nameOf(owner)) ?? [] }),
      }))
      .filter(({ key, search_key }) => key !== search_key);
    if (changed.length === 0) continue;
    await deleteSuffixes(session, changed);
    await insertSuffixes(session, changed);
    await writeKeys(session, 'code_owner', 'search_key', changed);
  }
}

const nameOf = ({ account_id, id }: Row) => `${account_id.toString('hex')} ${id.toString('hex')}`;

/** All rows in the order of their keys, so many at a time. */
async function* batches<Some extends Row>(session: StepSession, select: string) {
  let last: Row = { account_id: Buffer.alloc(0), id: Buffer.alloc(0) };
  for (;;) {
    const rows = await session.select<Some>(
      `${select} WHERE account_id >= ? AND (account_id > ? OR id > ?) ORDER BY account_id, id LIMIT ${BATCH}`,
      [last.account_id, last.account_id, last.id],
    );
    const end = rows.at(-1);
    if (end === undefined) return;
    yield rows;
    last = end;
  }
}

/** Rows by their account: an IN list of ids enters the key of one account. */
function byAccount<Some extends Row>(rows: readonly Some[]): Iterable<readonly Some[]> {
  const accounts = new Map<string, Some[]>();
  for (const row of rows) {
    const account = row.account_id.toString('hex');
    const some = accounts.get(account);
    if (some === undefined) accounts.set(account, [row]);
    else some.push(row);
  }
  return accounts.values();
}

const paramsOf = (rows: readonly Row[]) => [
  rows[0]?.account_id ?? Buffer.alloc(0),
  ...rows.map(({ id }) => id),
];

async function handlesOf(session: StepSession, owners: readonly Owner[]) {
  const handles = new Map<string, string[]>();
  for (const some of byAccount(owners)) {
    const profiles = await session.select<Handle>(
      `SELECT account_id, creator_id AS id, handle FROM social_profile
       WHERE account_id = ? AND creator_id IN ${placeholders(some.length)} ORDER BY id`,
      paramsOf(some),
    );
    for (const profile of profiles) {
      const owner = nameOf(profile);
      handles.set(owner, [...(handles.get(owner) ?? []), profile.handle]);
    }
  }
  return handles;
}

async function deleteSuffixes(session: StepSession, owners: readonly Owner[]): Promise<void> {
  for (const some of byAccount(owners)) {
    await session.execute(
      `DELETE FROM owner_name_suffix WHERE account_id = ? AND owner_id IN ${placeholders(some.length)}`,
      paramsOf(some),
    );
  }
}

async function insertSuffixes(session: StepSession, owners: readonly (Owner & Keyed)[]) {
  const rows = owners.flatMap(({ account_id, id, kind, key }) =>
    suffixesOf(key).map((suffix) => [account_id, suffix, kind, id]),
  );
  for (let start = 0; start < rows.length; start += ROWS) {
    const some = rows.slice(start, start + ROWS);
    const values = some.map((row) => placeholders(row.length)).join(', ');
    await session.execute(
      `INSERT INTO owner_name_suffix (account_id, suffix, owner_kind, owner_id) VALUES ${values}`,
      some.flat(),
    );
  }
}

/** One statement for the rows of an account, since every statement may be a commit. */
async function writeKeys(
  session: StepSession,
  table: string,
  column: string,
  rows: readonly (Row & Keyed)[],
) {
  for (const some of byAccount(rows)) {
    const cases = some.map(() => 'WHEN ? THEN ?').join(' ');
    await session.execute(
      `UPDATE ${table} SET ${column} = CASE id ${cases} ELSE ${column} END
       WHERE account_id = ? AND id IN ${placeholders(some.length)}`,
      [...some.flatMap(({ id, key }) => [id, key]), ...paramsOf(some)],
    );
  }
}
