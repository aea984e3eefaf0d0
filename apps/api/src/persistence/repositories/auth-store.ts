import type { EntityName } from '@creator-codes/domain';
import type {
  AuthCondition,
  AuthConditions,
  AuthRow,
  AuthStore,
  AuthTable,
  AuthValue,
} from '../../application/ports/auth.js';
import { endUnprovenAccess } from './address-proof.js';
import type { Database, Session } from '../engine/database.js';
import { bytesOfId, idOfBytes } from '../tables/ids.js';
import { columnNameOf } from '../tables/column-name.js';
import { allOf, anyOf, joined, sql, words, type Sql } from '../engine/sql.js';
import { retried } from '../engine/retry.js';
import type { Param } from '../engine/statement.js';
import { tablesOf, type Tables } from '../tables/index.js';

const TABLE: Readonly<Record<AuthTable, keyof Tables>> = {
  person: 'person',
  session: 'session',
  credential: 'credential',
  verification: 'verification',
  two_factor: 'twoFactor',
  rate_limit: 'rateLimit',
};

/** Nobody outside ever sees the ids of these rows, so they have no prefix: their bytes in base64url. */
const BARE_ID = /^[A-Za-z0-9_-]{21}[AQgw]$/;
/** The library names rows of which there is to be one by a SHA-256; its first half is as good. */
const HASH_ID = /^[A-Za-z0-9_-]{43}$/;
/** Shorter than any id: equal to none. */
const NO_ID = Buffer.alloc(0);

const OPERATORS = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/** The fields of each table; whatever the library calls otherwise is a change of its own that we do not know. */
const FIELDS = (() => {
  const tables = tablesOf('sqlite');
  return new Map(
    (Object.keys(TABLE) as AuthTable[]).map((name) => [
      name,
      Object.keys(tables[TABLE[name]].options.columns),
    ]),
  );
})();

function fieldsOf(table: AuthTable): readonly string[] {
  return FIELDS.get(table) ?? [];
}

function column(table: AuthTable, field: string): Sql {
  if (!fieldsOf(table).includes(field)) throw new Error(`${table} has no field ${field}`);
  return words(columnNameOf(field));
}

/** Of which type an id is; null for a field that is none; undefined for ids without a prefix. */
function entityIn(table: AuthTable, field: string): EntityName | null | undefined {
  if (field === 'personId' || (table === 'person' && field === 'id')) return 'Person';
  return field === 'id' ? undefined : null;
}

function stored(table: AuthTable, field: string, value: AuthValue): Param {
  const entity = entityIn(table, field);
  if (entity === null || typeof value !== 'string') return value;
  if (entity !== undefined) return bytesOfId(entity, value) ?? NO_ID;
  if (HASH_ID.test(value)) return Buffer.from(value, 'base64url').subarray(0, 16);
  return BARE_ID.test(value) ? Buffer.from(value, 'base64url') : NO_ID;
}

function rowOf(table: AuthTable, row: Readonly<Record<string, Param>>): AuthRow {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]): [string, AuthValue] => {
      if (!Buffer.isBuffer(value)) return [field, value];
      const entity = entityIn(table, field);
      return [field, entity ? idOfBytes(entity, value) : value.toString('base64url')];
    }),
  );
}

function conditionOf(table: AuthTable, { field, operator, value }: AuthCondition): Sql {
  const name = column(table, field);
  if (operator === 'in' || operator === 'not_in') {
    const values = (Array.isArray(value) ? value : [value]) as readonly AuthValue[];
    if (values.length === 0) return words(operator === 'in' ? '1 = 0' : '1 = 1');
    const list = joined(
      values.map((each) => sql`${stored(table, field, each)}`),
      ', ',
    );
    return sql`${name} ${words(operator === 'in' ? 'IN' : 'NOT IN')} (${list})`;
  }
  const single = value as AuthValue;
  if (single === null) return sql`${name} IS ${words(operator === 'ne' ? 'NOT NULL' : 'NULL')}`;
  return sql`${name} ${words(OPERATORS[operator])} ${stored(table, field, single)}`;
}

/** All that are joined by AND, and one of those that are joined by OR. */
function whereOf(table: AuthTable, where: AuthConditions): Sql {
  const pick = (connector: 'AND' | 'OR') =>
    where
      .filter((condition) => condition.connector === connector)
      .map((condition) => conditionOf(table, condition));
  const [all, some] = [pick('AND'), pick('OR')];
  const parts = [...all, ...(some.length === 0 ? [] : [anyOf(some)])];
  return parts.length === 0 ? words('1 = 1') : allOf(parts);
}

function selectOf(table: AuthTable): Sql {
  const columns = fieldsOf(table).map((field) => `${columnNameOf(field)} AS ${field}`);
  return words(`SELECT ${columns.join(', ')} FROM ${table}`);
}

/** The rows of sign-in on either engine. */
export function createAuthStore(database: Database): AuthStore {
  const lock = words(database.dialect.name === 'sqlite' ? '' : ' FOR UPDATE');
  const change = <T>(work: (session: Session) => Promise<T>) =>
    retried(() => database.transaction(work));
  const firstIn = async (session: Session, table: AuthTable, where: Sql, end: Sql) => {
    const { text, params } = sql`${selectOf(table)} WHERE ${where} LIMIT 1${end}`;
    const [row] = await session.select<Record<string, Param>>(text, params);
    return row;
  };
  return {
    insert: (table, row) => change((session) => insertAuthRow(session, table, row)),
    find: async (table, where, { limit, offset = 0, sortBy }) => {
      const order =
        sortBy === undefined
          ? words('')
          : sql` ORDER BY ${column(table, sortBy.field)} ${words(sortBy.direction === 'desc' ? 'DESC' : 'ASC')}`;
      const { text, params } =
        sql`${selectOf(table)} WHERE ${whereOf(table, where)}${order} LIMIT ${limit} OFFSET ${offset}`;
      const rows = await database.select<Record<string, Param>>(text, params);
      return rows.map((row) => rowOf(table, row));
    },
    count: async (table, where) => {
      const { text, params } =
        sql`SELECT COUNT(*) AS n FROM ${words(table)} WHERE ${whereOf(table, where)}`;
      const [row] = await database.select<{ n: number }>(text, params);
      return Number(row?.n);
    },
    changeOne: (table, where, set, add = {}) =>
      change(async (session) => {
        const found = await firstIn(session, table, whereOf(table, where), lock);
        if (found === undefined) return null;
        const changes = assignments(table, set, add);
        const itself = sql`id = ${found['id'] ?? NO_ID}`;
        if (changes !== null) {
          const update = sql`UPDATE ${words(table)} SET ${changes} WHERE ${itself}`;
          await session.execute(update.text, update.params);
        }
        const changed = await firstIn(session, table, itself, words(''));
        return changed === undefined ? null : rowOf(table, changed);
      }),
    changeAll: (table, where, set) =>
      change(async (session) => {
        const changes = assignments(table, set, {});
        if (changes === null) return 0;
        const update = sql`UPDATE ${words(table)} SET ${changes} WHERE ${whereOf(table, where)}`;
        return session.execute(update.text, update.params);
      }),
    takeOne: (table, where) =>
      change(async (session) => {
        const found = await firstIn(session, table, whereOf(table, where), lock);
        if (found === undefined) return null;
        const { text, params } =
          sql`DELETE FROM ${words(table)} WHERE id = ${found['id'] ?? NO_ID}`;
        return (await session.execute(text, params)) === 1 ? rowOf(table, found) : null;
      }),
    removeAll: (table, where) =>
      change((session) => {
        const { text, params } = sql`DELETE FROM ${words(table)} WHERE ${whereOf(table, where)}`;
        return session.execute(text, params);
      }),
    endUnprovenAccess: (personId, keep) =>
      change((session) => endUnprovenAccess(session, personId, Date.now(), keep)),
  };
}

/** A row of sign-in, in whichever transaction it belongs to. */
export async function insertAuthRow(
  session: Session,
  table: AuthTable,
  row: AuthRow,
): Promise<void> {
  const fields = Object.keys(row);
  const columns = joined(
    fields.map((field) => column(table, field)),
    ', ',
  );
  const values = joined(
    fields.map((field) => sql`${stored(table, field, row[field] ?? null)}`),
    ', ',
  );
  const { text, params } = sql`INSERT INTO ${words(table)} (${columns}) VALUES (${values})`;
  await session.execute(text, params);
}

function assignments(
  table: AuthTable,
  set: AuthRow,
  add: Readonly<Record<string, number>>,
): Sql | null {
  const parts = [
    ...Object.entries(set).map(
      ([field, value]) => sql`${column(table, field)} = ${stored(table, field, value)}`,
    ),
    ...Object.entries(add).map(
      ([field, by]) => sql`${column(table, field)} = COALESCE(${column(table, field)}, 0) + ${by}`,
    ),
  ];
  return parts.length === 0 ? null : joined(parts, ', ');
}
