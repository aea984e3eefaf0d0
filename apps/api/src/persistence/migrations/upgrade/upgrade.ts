import type { Database, Session } from '../../engine/database.js';
import { DatabaseUnusable } from '../../engine/errors.js';
import type { Migration } from '../../engine/migration.js';
import type { Apply } from './apply.js';
import { takeLease, type Lease } from './lease.js';
import { JOURNAL_TABLE, LEASE_TABLE, ledgerOf, MIGRATIONS_TABLE } from './ledger.js';
import type { MigrateOptions } from '../../engine/migrate-options.js';

/** What bringing tables up to date asks of an engine. */
export interface UpgradeEngine extends Pick<Database, 'select' | 'transaction' | 'dialect'> {
  /** The database as its operator knows it. */
  readonly place: string;
  readonly migrations: readonly Migration[];
  readonly patience: number;
  readonly apply: Apply;
}

/**
 * Runs what has not run yet; several processes may come at once, and each may be ended anywhere.
 * @throws DatabaseUnusable if a newer version of the product has been at work, or another process took over
 */
export async function upgrade(engine: UpgradeEngine, options: MigrateOptions = {}): Promise<void> {
  const { migrations = engine.migrations, tell = () => undefined } = options;
  const tables = await tablesOf(engine);
  if ((await missing(engine, migrations, tables)).length === 0) return;
  await makeLedger(engine);
  const lease = await takeLease(engine, { patience: options.patience ?? engine.patience, tell });
  await within(lease, async () => {
    // Another process may have been at work in the meantime, of a newer version, too.
    const present = await tablesOf(engine);
    for (const migration of await missing(engine, migrations, present)) {
      await engine.apply(migration, lease, tell);
    }
  });
}

/** Does what only one process at a time may do, in one transaction that ends with nothing if another took over. */
export async function underLease<T>(
  engine: UpgradeEngine,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  await makeLedger(engine);
  const lease = await takeLease(engine, { patience: engine.patience, tell: () => undefined });
  return within(lease, () =>
    engine.transaction(async (session) => {
      await lease.assertHeld(session);
      return work(session);
    }),
  );
}

/** Makes the tables that leases need, if they are missing: whoever holds the lease has a row of them locked. */
async function makeLedger(engine: UpgradeEngine): Promise<void> {
  const tables = await tablesOf(engine);
  const isMade = [MIGRATIONS_TABLE, JOURNAL_TABLE, LEASE_TABLE].every((name) => tables.has(name));
  if (isMade && (await engine.select(`SELECT name FROM ${LEASE_TABLE}`)).length > 0) return;
  await engine.transaction(async (session) => {
    for (const statement of ledgerOf(engine.dialect)) await session.execute(statement);
  });
}

/** Gives the turn back, whatever the work came to; what went wrong with the work is told first. */
async function within<T>(lease: Lease, work: () => Promise<T>): Promise<T> {
  let outcome: T;
  try {
    outcome = await work();
  } catch (error) {
    await lease.release().catch(() => undefined);
    throw error;
  }
  await lease.release();
  return outcome;
}

async function tablesOf({ select, dialect }: UpgradeEngine): Promise<ReadonlySet<string>> {
  const rows = await select<{ name: string }>(dialect.tableNames);
  return new Set(rows.map(({ name }) => name));
}

async function missing(
  { select, place }: UpgradeEngine,
  migrations: readonly Migration[],
  tables: ReadonlySet<string>,
): Promise<readonly Migration[]> {
  const namesIn = async (table: string, column: string) =>
    tables.has(table)
      ? (await select<{ name: string }>(`SELECT ${column} AS name FROM ${table}`)).map(
          ({ name }) => name,
        )
      : [];
  const recorded = await namesIn(MIGRATIONS_TABLE, 'name');
  const begun = await namesIn(JOURNAL_TABLE, 'migration');
  const ours = new Set(migrations.map(({ name }) => name));
  const unknown = [...recorded, ...begun].find((name) => !ours.has(name));
  if (unknown !== undefined) {
    throw new DatabaseUnusable(
      `The database ${place} belongs to a newer version of Creator Codes (it has "${unknown}"): start that version, or set DATABASE_URL to another database.`,
    );
  }
  const done = new Set(recorded);
  return migrations.filter(({ name }) => !done.has(name));
}
