// What rows become in an answer.
import { bytes, by, select, type Row, BY_PRIMARY_KEY } from './database.js';

const KIND = ['', 'Creator', 'PerformancePartner'];
const OWNER_PREFIX = ['', 'cr', 'pp'];
const MATCH_TYPE = ['', 'EXACT', 'REGEX'];
const PROGRAM_KIND = ['', 'CREATOR', 'PERFORMANCE'];
const OPEN_START = 0;
export const OPEN_END = 253_402_300_799_999;

export const account = await firstAccount();

async function firstAccount(): Promise<Buffer> {
  const [row] = await select('SELECT id FROM account ORDER BY id LIMIT 1', []);
  return bytes(row?.['id']);
}

export function id(prefix: string, value: unknown): string {
  return `${prefix}_${bytes(value).toString('base64url')}`;
}

function instant(value: unknown): string | null {
  return value === null ? null : new Date(value as number).toISOString();
}

function bound(value: unknown, open: number): string | null {
  return value === open ? null : instant(value);
}

export function owner(row: Row): object {
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

export function statusOf(row: Row, now: number): 'SCHEDULED' | 'ACTIVE' | 'EXPIRED' {
  const at = (column: string) => row[column] as number;
  const expiredAt = row['expired_at'] as number | null;
  if (at('ends_at') <= now || (expiredAt !== null && expiredAt <= now)) return 'EXPIRED';
  const isWaiting = at('starts_at') > now || (at('gap_from') <= now && now < at('gap_until'));
  return isWaiting ? 'SCHEDULED' : 'ACTIVE';
}

/** The assignments of so many codes, with program and media source. */
export function assignmentsOf(codes: number): string {
  return `SELECT t.promo_code_id, t.program_id, t.media_source_id, t.credit_policy, t.start_at, t.end_at, t.time_zone, t.program_kind, p.name AS program_name, m.name AS source_name
  FROM assignment t ${by('assignment_program')}
  LEFT JOIN program p ${BY_PRIMARY_KEY} ON p.account_id = t.account_id AND p.id = t.program_id
  LEFT JOIN media_source m ${BY_PRIMARY_KEY} ON m.account_id = t.account_id AND m.id = t.media_source_id
  WHERE t.account_id = ? AND t.promo_code_id IN (${'?, '.repeat(codes - 1)}?) AND t.current = 1 ORDER BY t.program_kind, t.id`;
}

/** Everything of a code but id and text, in the order in which the questions ask for it. */
export function termsOf(code: Row, now: number, assignments: readonly Row[]) {
  return {
    status: statusOf(code, now),
    matchType: MATCH_TYPE[code['match_type'] as number],
    startAt: bound(code['starts_at'], OPEN_START),
    endAt: bound(code['ends_at'], OPEN_END),
    isComplete:
      code['owner_kind'] === 2 || code['mode'] === 'CREATOR_ONLY' || code['assigned_kinds'] === 3,
    owner: owner(code),
    assignments: assignments.map((row) => ({
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
  };
}
