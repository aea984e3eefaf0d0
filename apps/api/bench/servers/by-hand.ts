// The work itself, by statements written by hand on the product's own drivers: what the floor sends as it is, and
// what the other servers under comparison resolve their hand-written schema with. It knows two questions only.
import Libsql from 'libsql';
import { createPool, type RowDataPacket } from 'mysql2';

type Value = string | number | Buffer | null;
type Row = Record<string, unknown>;
type Select = (sql: string, params: readonly Value[]) => Promise<readonly Row[]> | readonly Row[];

const KIND = ['', 'Creator', 'PerformancePartner'];
const OWNER_PREFIX = ['', 'cr', 'pp'];
const PROGRAM_KIND = ['', 'CREATOR', 'PERFORMANCE'];
const PAGE = 50;
const OPEN_START = 0;
const OPEN_END = 253_402_300_799_999;

const url = process.argv[2] ?? '';
const isSqlite = url.startsWith('sqlite:');
const select = isSqlite ? sqliteSelect(url.slice('sqlite:'.length)) : mysqlSelect(url);
const index = (name: string) => (isSqlite ? `INDEXED BY ${name}` : `FORCE INDEX (${name})`);
const account = await firstAccount();

function sqliteSelect(path: string): Select {
  const database = new Libsql(path);
  const prepared = new Map<string, { all(params: readonly Value[]): Row[] }>();
  return (sql, params) => {
    let statement = prepared.get(sql);
    if (statement === undefined) {
      statement = database.prepare(sql) as unknown as { all(params: readonly Value[]): Row[] };
      prepared.set(sql, statement);
    }
    return statement.all(params);
  };
}

function mysqlSelect(address: string): Select {
  const pool = createPool({ uri: address, connectionLimit: 10 });
  return (sql, params) =>
    new Promise((resolve, reject) => {
      pool.query<RowDataPacket[]>(sql, [...params], (error, rows) => {
        if (error) reject(error);
        else resolve(rows);
      });
    });
}

async function firstAccount(): Promise<Buffer> {
  const [row] = await select('SELECT id FROM account ORDER BY id LIMIT 1', []);
  return bytes(row?.['id']);
}

function bytes(value: unknown): Buffer {
  return Buffer.isBuffer(value) ? value : Buffer.from(value as ArrayBuffer);
}

function id(prefix: string, value: unknown): string {
  return `${prefix}_${bytes(value).toString('base64url')}`;
}

function instant(value: unknown): string | null {
  return value === null ? null : new Date(value as number).toISOString();
}

function bound(value: unknown, open: number): string | null {
  return value === open ? null : instant(value);
}

const ACTIVE = `NOT (c.ends_at <= ? OR (c.expired_at IS NOT NULL AND c.expired_at <= ?)) AND c.starts_at <= ? AND NOT (c.gap_from <= ? AND ? < c.gap_until)`;
const LIST = `SELECT t.id, t.text, t.owner_id, t.owner_kind, t.starts_at, t.ends_at, t.assigned_kinds, o.name AS owner_name, a.mode
  FROM (SELECT id FROM (
    SELECT id FROM (SELECT c.id FROM promo_code c ${index('promo_code_phase')} WHERE c.account_id = ? AND c.phase = 1 AND ${ACTIVE} ORDER BY c.id DESC LIMIT 51) x
    UNION ALL
    SELECT id FROM (SELECT c.id FROM promo_code c ${index('promo_code_due')} WHERE c.account_id = ? AND c.due_at <= ? AND ${ACTIVE} AND NOT c.phase = 1 ORDER BY c.id DESC LIMIT 51) y
  ) b ORDER BY id DESC LIMIT 51) p
  LEFT JOIN promo_code t ON t.account_id = ? AND t.id = p.id
  LEFT JOIN account a ON a.id = t.account_id
  LEFT JOIN code_owner o ON o.account_id = t.account_id AND o.id = t.owner_id`;
const ASSIGNMENTS = `SELECT t.promo_code_id, t.program_id, t.media_source_id, t.credit_policy, t.start_at, t.end_at, t.time_zone, t.program_kind, p.name AS program_name, m.name AS source_name
  FROM assignment t ${index('assignment_program')}
  LEFT JOIN program p ON p.account_id = t.account_id AND p.id = t.program_id
  LEFT JOIN media_source m ON m.account_id = t.account_id AND m.id = t.media_source_id
  WHERE t.account_id = ? AND t.promo_code_id IN (${'?, '.repeat(PAGE - 1)}?) AND t.current = 1 ORDER BY t.program_kind, t.id`;

function owner(row: Row): object {
  const kind = row['owner_kind'] as number;
  const name = kind === 1 ? { displayName: row['owner_name'] } : { name: row['owner_name'] };
  return { __typename: KIND[kind], id: id(OWNER_PREFIX[kind] ?? '', row['owner_id']), ...name };
}

function holder(row: Row, code: Row): object {
  if (row['media_source_id'] !== null) {
    const { source_name: name } = row;
    return { __typename: 'MediaSource', id: id('ms', row['media_source_id']), name };
  }
  const kind = code['owner_kind'] as number;
  return { __typename: KIND[kind], id: id(OWNER_PREFIX[kind] ?? '', code['owner_id']) };
}

/** P1: the first page of active codes, newest first. */
export async function promoCodes(): Promise<object> {
  const now = Date.now();
  const status = [now, now, now, now, now];
  const rows = await select(LIST, [account, ...status, account, now, ...status, account]);
  const page = rows.slice(0, PAGE);
  const ids = page.map((row) => bytes(row['id']));
  const assigned = new Map<string, Row[]>();
  for (const row of await select(ASSIGNMENTS, [account, ...ids])) {
    const key = bytes(row['promo_code_id']).toString('latin1');
    const others = assigned.get(key);
    if (others === undefined) assigned.set(key, [row]);
    else others.push(row);
  }
  const nodes = page.map((code, place) => ({
    ...{ id: id('pc', code['id']), text: code['text'], status: 'ACTIVE', matchType: 'EXACT' },
    startAt: bound(code['starts_at'], OPEN_START),
    endAt: bound(code['ends_at'], OPEN_END),
    isComplete:
      code['owner_kind'] === 2 || code['mode'] === 'CREATOR_ONLY' || code['assigned_kinds'] === 3,
    owner: owner(code),
    assignments: (assigned.get(ids[place]?.toString('latin1') ?? '') ?? []).map((row) => ({
      creditPolicy: row['credit_policy'],
      startAt: instant(row['start_at']),
      endAt: instant(row['end_at']),
      timeZone: row['time_zone'],
      program: {
        id: id('pg', row['program_id']),
        name: row['program_name'],
        kind: PROGRAM_KIND[row['program_kind'] as number],
      },
      holder: holder(row, code),
    })),
  }));
  const last = nodes.at(-1)?.id ?? '';
  const endCursor = Buffer.from(JSON.stringify(['promoCodes CREATED_AT DESC', last])).toString(
    'base64url',
  );
  return { nodes, pageInfo: { hasNextPage: rows.length > PAGE, endCursor } };
}

const LOOK_UP = `SELECT t.id, t.text, t.owner_id, t.owner_kind, t.starts_at, t.ends_at, t.gap_from, t.gap_until, t.expired_at, o.name AS owner_name
  FROM promo_code t LEFT JOIN code_owner o ON o.account_id = t.account_id AND o.id = t.owner_id
  WHERE t.account_id = ? AND t.code_key = ? AND t.claimed = 1`;

/** P2: the code that holds a text; null when nobody does. */
export async function promoCodeByText(text: string): Promise<object | null> {
  const [row] = await select(LOOK_UP, [account, `E:${text.trim().toUpperCase()}`]);
  if (row === undefined) return null;
  const now = Date.now();
  const at = (column: string) => row[column] as number;
  const expiredAt = row['expired_at'] as number | null;
  const isExpired = at('ends_at') <= now || (expiredAt !== null && expiredAt <= now);
  const isWaiting = at('starts_at') > now || (at('gap_from') <= now && now < at('gap_until'));
  const status = isExpired ? 'EXPIRED' : isWaiting ? 'SCHEDULED' : 'ACTIVE';
  return { id: id('pc', row['id']), text: row['text'], status, owner: owner(row) };
}
