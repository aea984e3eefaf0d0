import { KeyTaken, type UniqueKey } from '../../application/ports/unit-of-work.js';
import type { DialectName } from '../tables/dialect-name.js';
import { DatabaseError, type DriverError } from './errors.js';

/** Everything that differs between the engines and is not a column's type. */
export interface Dialect {
  readonly name: DialectName;
  /** Behind a table's name in FROM: the index to use. A planner that knows better has been slow. */
  useIndex(index: string): string;
  /** What an INSERT says at its end so that a row which is there already grows by the new row's `column`. */
  addTo(column: string, key: readonly string[]): string;
  /**
   * Selects all of a column as one text with a space between each two, null of none; null where the driver gives as
   * many rows as quickly.
   */
  readonly joined: ((column: string) => string) | null;
  /** How a transaction begins. */
  readonly begin: string;
  /** Behind a SELECT in a transaction: the row stays as it is until the end. One writer alone needs no lock. */
  readonly forUpdate: string;
  /** Selects the `name` of every table there is. */
  readonly tableNames: string;
  /**
   * What a driver's error means: {@link KeyTaken} or {@link DatabaseError}.
   * @param table into which a row was inserted: MariaDB calls every primary key by the same name
   */
  translate(error: unknown, table?: string): Error;
}

interface KeyName {
  readonly key: UniqueKey;
  /** As the MySQL protocol names it. */
  readonly index: string;
  /** As SQLite names it: by its columns. */
  readonly columns: string;
}

const KEYS: readonly KeyName[] = [
  keyName('PROMO_CODE_TEXT', 'promo_code', 'text', ['code_key', 'claimed']),
  keyName('ASSIGNMENT_PROGRAM', 'assignment', 'program', [
    'promo_code_id',
    'program_id',
    'current',
  ]),
  keyName('MEDIA_SOURCE_CREATOR', 'media_source', 'creator', ['program_id', 'creator_id']),
  keyName('MEMBERSHIP', 'membership', 'creator', ['creator_id', 'program_id']),
  keyName('APPLICANT', 'applicant', 'creator', ['campaign_id', 'creator_id']),
  keyName('PROGRAM_NAME', 'program', 'name', ['name']),
  keyName('TEMPLATE_NAME', 'promo_code_template', 'name', ['name']),
  keyName('TEMPLATE_DEFAULT', 'promo_code_template', 'default', ['is_default']),
  keyName('CAMPAIGN_NAME', 'campaign', 'open_name', ['open_name']),
  keyName('CODE_OWNER', 'code_owner', 'PRIMARY', ['id']),
  keyName('SAVED_VIEW_NAME', 'saved_view', 'name', ['scope_id', 'name']),
  keyName('DRAFT_SLOT', 'draft', 'slot', ['person_id', 'slot']),
  keyName('APPLICATION_RULE_NAME', 'application_rule', 'name', ['program_id', 'name']),
  keyName('EXTERNAL_ID', 'external_id', 'PRIMARY', ['source_system', 'kind', 'external_id']),
  keyName('IDEMPOTENCY_KEY', 'idempotency', 'key', ['idempotency_key']),
  keyName('LINK_REQUEST', 'link_request', 'PRIMARY', ['email']),
  keyName('END_NOTICE', 'owner_notice', 'end', ['promo_code_id', 'ended_at']),
  keyName('AUDIT_SEQUENCE', 'audit_event', 'seq', ['seq']),
  keyName('JOB_PLAN_TEXT', 'job_plan', 'text', ['job_id', 'text_key']),
  keyName('JOB_OUTCOME', 'job_outcome', 'key', ['job_id', 'n']),
  keyName('MEMBER', 'member', 'person', ['person_id']),
  { key: 'PERSON_EMAIL', index: 'person_email', columns: 'person.email' },
  { key: 'FOUNDER', index: 'person_founder', columns: 'person.founder' },
];

function keyName(key: UniqueKey, table: string, name: string, columns: readonly string[]): KeyName {
  return {
    key,
    index: `${table}_${name}`,
    columns: ['account_id', ...columns].map((column) => `${table}.${column}`).join(', '),
  };
}

const CONNECTION_LOST = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ER_SERVER_SHUTDOWN',
]);

/** SQLite: no room, no right to write, an error of the disk, or a file that is gone. */
const SQLITE_UNWRITABLE = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|PERM|CORRUPT|GONE)/;
/**
 * The MySQL protocol: no room on the disk (1021, 1114, 3, 1030), read only (1290, 1836), no more connections
 * (1040, 1203), not a part of its cluster now (1047), stopped (1053).
 */
const UNWRITABLE = new Set([3, 1021, 1030, 1040, 1047, 1053, 1114, 1203, 1290, 1836]);

/** What a driver threw, in TypeORM's wrapping or bare; null for every other error. */
function driverErrorOf(error: unknown): DriverError | null {
  if (!(error instanceof Error)) return null;
  const inner: unknown = 'driverError' in error ? error.driverError : error;
  if (!(inner instanceof Error)) return null;
  const { code, errno, rawCode, fatal } = inner as unknown as Record<string, unknown>;
  const lost = fatal === true || (typeof code === 'string' && CONNECTION_LOST.has(code));
  if (!lost && errno === undefined && rawCode === undefined) return null;
  const name = typeof code === 'string' ? code : 'UNKNOWN';
  const number = Number(errno ?? rawCode ?? 0);
  const isUnwritable = name.startsWith('SQLITE_')
    ? SQLITE_UNWRITABLE.test(name)
    : UNWRITABLE.has(number);
  return { message: inner.message, code: name, number, isConnectionLost: lost, isUnwritable };
}

function translated(
  error: unknown,
  takenKey: (error: DriverError) => UniqueKey | undefined,
  isRetryable: (error: DriverError) => boolean,
): Error {
  if (error instanceof DatabaseError) return error;
  const driverError = driverErrorOf(error);
  if (driverError === null) return error instanceof Error ? error : new Error(String(error));
  const key = takenKey(driverError);
  if (key !== undefined) return new KeyTaken(key);
  return new DatabaseError(driverError, isRetryable(driverError));
}

const SQLITE_UNIQUE = 'UNIQUE constraint failed: ';

export const sqliteDialect: Dialect = {
  name: 'sqlite',
  // A missing index is an error here, not a slow query.
  useIndex: (index) => ` INDEXED BY ${index}`,
  addTo: (column, key) =>
    ` ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${column} = ${column} + excluded.${column}`,
  joined: (column) => `GROUP_CONCAT(${column}, ' ')`,
  // The write lock at once: a transaction that reads first and locks later could not go on.
  begin: 'BEGIN IMMEDIATE',
  forUpdate: '',
  tableNames: "SELECT name FROM sqlite_master WHERE type = 'table'",
  translate: (error) =>
    translated(
      error,
      ({ code, message }) =>
        code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
          ? KEYS.find(({ columns }) => message === SQLITE_UNIQUE + columns)?.key
          : undefined,
      ({ code }) => code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'),
    ),
};

const DUPLICATE_KEY = 1062;
/** Whoever has waited for a server that hangs is told, and not made to wait again. */
export const HANGS = 'DATABASE_HANGS';
/**
 * Deadlock, lock wait timeout, changed since read (snapshot isolation, clusters), what a new row refers to has changed
 * since it was read. By number: names differ.
 */
const RETRYABLE = new Set([1213, 1205, 1020, 1452]);
function mysqlProtocol(name: 'mariadb' | 'mysql'): Dialect {
  return {
    name,
    useIndex: (index) => ` FORCE INDEX (${index})`,
    addTo: (column) => ` ON DUPLICATE KEY UPDATE ${column} = ${column} + VALUES(${column})`,
    joined: null,
    begin: 'START TRANSACTION',
    forUpdate: ' FOR UPDATE',
    tableNames:
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
    translate: (error, table) =>
      translated(
        error,
        ({ number, message }) =>
          number === DUPLICATE_KEY ? takenIndex(message, table) : undefined,
        ({ number, isConnectionLost, code }) =>
          RETRYABLE.has(number) || (isConnectionLost && code !== HANGS),
      ),
  };
}

const PRIMARY_KEYS: ReadonlyMap<string, UniqueKey> = new Map([
  ['idempotency', 'IDEMPOTENCY_KEY'],
  ['code_owner', 'CODE_OWNER'],
  ['external_id', 'EXTERNAL_ID'],
  ['job_outcome', 'JOB_OUTCOME'],
]);

/** `… for key 'promo_code_text'` on MariaDB, `… for key 'promo_code.promo_code_text'` on MySQL. */
function takenIndex(message: string, table: string | undefined): UniqueKey | undefined {
  const index = /for key '(?:[^'.]*\.)?([^'.]*)'$/.exec(message)?.[1];
  if (index === 'PRIMARY') return PRIMARY_KEYS.get(table ?? '');
  return KEYS.find((key) => key.index === index)?.key;
}

export const mariadbDialect = mysqlProtocol('mariadb');
export const mysqlDialect = mysqlProtocol('mysql');
