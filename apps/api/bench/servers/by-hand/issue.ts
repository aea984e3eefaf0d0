// P3 by hand: the very statements of the product's `issuePromoCode`, in its order, in one transaction. What they
// read is used where it is needed and not judged.
import { createHash, randomUUID } from 'node:crypto';
import { newIdBytes } from '../../../src/persistence/tables/ids.js';
import { bytes, inTransaction, select, type Row, type Value, type Work } from './database.js';
import { account, assignmentsOf, OPEN_END, id, termsOf } from './shapes.js';

export interface IssueInput {
  readonly creatorId: string;
  readonly text: string;
  readonly terms: { readonly creditPolicy: string; readonly timeZone: string };
  readonly idempotencyKey: string;
}

const GUARD = 'SELECT changes, pattern_writes FROM fact_guard WHERE account_id = ? AND slot = ?';
const MEMBER =
  'SELECT m.id, m.person_id, m.capacity, m.owner_id, m.joined_at, m.version FROM member m WHERE m.account_id = ? AND m.person_id = ?';
const USED =
  'UPDATE fact_guard SET uses = uses + 1, exact_writes = exact_writes + 1 WHERE account_id = ? AND slot = ? AND changes = ? AND pattern_writes = ?';
const GUARD_SLOTS = 8;
const REMEMBERED =
  'SELECT fingerprint, outcome, at FROM idempotency WHERE account_id = ? AND idempotency_key = ?';
const ACCOUNT =
  'SELECT name, mode, optimize_recorded_by, optimize_recorded_at, time_zone, currency, created_at, version FROM account WHERE id = ?';
const PROGRAMS =
  'SELECT id, kind, name, code_tracking, created_at, version FROM program WHERE account_id = ? ORDER BY id';
const CREATOR = `SELECT o.name, c.legal_name, c.email, c.country, c.time_zone, c.notes, c.created_at, c.version
  FROM creator c JOIN code_owner o ON o.account_id = c.account_id AND o.id = c.id WHERE c.account_id = ? AND c.id = ?`;
const PROFILES =
  'SELECT id, platform, handle, url, followers FROM social_profile WHERE account_id = ? AND creator_id = ? ORDER BY COALESCE(followers, -1) DESC, id';
const MEMBERSHIP =
  'SELECT id, state, contract_start, contract_end, invited_at, decided_by, decided_at, version FROM membership WHERE account_id = ? AND creator_id = ? AND program_id = ?';
const SOURCE =
  'SELECT id, program_id, creator_id, name, type, channel, credit_group, created_at FROM media_source WHERE account_id = ? AND program_id = ? AND creator_id = ?';
const HOLDER = `SELECT p.id, p.text, p.owner_id, p.owner_kind, o.name
  FROM promo_code p JOIN code_owner o ON o.account_id = p.account_id AND o.id = p.owner_id
  WHERE p.account_id = ? AND p.code_key = ? AND p.claimed = 1`;

const tuple = (columns: number) => `(${'?, '.repeat(columns - 1)}?)`;
const INSERT_CODE = `INSERT INTO promo_code (account_id, id, text, match_type, code_key, claimed, owner_id, owner_kind, deal_id, comments, starts_at, ends_at, gap_from, gap_until, lives_from, lives_until, phase, due_at, assigned_kinds, expired_at, expired_by, expired_reason, created_at, created_by, version) VALUES ${tuple(25)}`;
const INSERT_ASSIGNMENTS = `INSERT INTO assignment (account_id, id, promo_code_id, program_id, program_kind, owner_id, owner_kind, media_source_id, current, credit_policy, start_at, end_at, time_zone, created_at) VALUES ${tuple(14)}, ${tuple(14)}`;
const INSERT_EVENT = `INSERT INTO audit_event (account_id, id, at, actor, action, subject_type, subject_id, subject_label, changes, reason, request_id, actor_kind, actor_id, address, seq, hash, subject_version) VALUES ${tuple(17)}`;
const INSERT_REMEMBERED = `INSERT INTO idempotency (account_id, idempotency_key, fingerprint, outcome, at) VALUES ${tuple(5)}`;
const CODE = `SELECT t.id, t.match_type, t.owner_id, t.owner_kind, t.starts_at, t.ends_at, t.gap_from, t.gap_until, t.assigned_kinds, t.expired_at, a.mode, o.name AS owner_name
  FROM promo_code t LEFT JOIN account a ON a.id = t.account_id
  LEFT JOIN code_owner o ON o.account_id = t.account_id AND o.id = t.owner_id WHERE t.account_id = ? AND t.id IN (?)`;

const ACTOR = newIdBytes();

/** P3: a creator's code with both assignments; read back with what the question asks for. */
export async function issuePromoCode(input: IssueInput): Promise<object> {
  const code = await inTransaction(issued(input));
  const [row] = await select(CODE, [account, code]);
  if (row === undefined) throw new Error('the new code is not there');
  const assignments = await select(assignmentsOf(1), [account, code]);
  return { promoCode: termsOf(row, Date.now(), assignments), warnings: [], errors: [] };
}

function* one(sql: string, params: readonly Value[]): Work<Row> {
  const [row] = yield { sql, params };
  return row ?? {};
}

function* issued({ idempotencyKey, ...input }: IssueInput): Work<Buffer> {
  const { creditPolicy, timeZone } = input.terms;
  const creator = Buffer.from(input.creatorId.slice(3), 'base64url');
  const fingerprint = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  const slot = Math.floor(Math.random() * GUARD_SLOTS);
  const guard = yield* one(GUARD, [account, slot]);
  yield { sql: MEMBER, params: [account, ACTOR] };
  yield { sql: REMEMBERED, params: [account, idempotencyKey] };
  yield { sql: ACCOUNT, params: [account] };
  const programs = yield { sql: PROGRAMS, params: [account] };
  const program = (kind: number) => bytes(programs.find((row) => row['kind'] === kind)?.['id']);
  const [creators, performance] = [program(1), program(2)];
  const { name } = yield* one(CREATOR, [account, creator]);
  yield { sql: PROFILES, params: [account, creator] };
  yield { sql: MEMBERSHIP, params: [account, creator, creators] };
  const source = bytes((yield* one(SOURCE, [account, performance, creator]))['id']);
  const key = `E:${input.text.toUpperCase()}`;
  yield { sql: HOLDER, params: [account, key] };

  const now = Date.now();
  const code = newIdBytes();
  yield {
    sql: INSERT_CODE,
    params: [
      ...[account, code, input.text, 1, key, 1, creator, 1, null, null, 0, OPEN_END, 0, 0],
      ...[now, OPEN_END, 1, OPEN_END, 3, null, null, null, now, 'Bench', 1],
    ],
  };
  const assignment = (inProgram: Buffer, kind: number, mediaSource: Buffer | null) => [
    ...[account, newIdBytes(), code, inProgram, kind, creator, 1, mediaSource, 1],
    ...[creditPolicy, null, null, timeZone, now],
  ];
  const both = [...assignment(creators, 1, null), ...assignment(performance, 2, source)];
  yield { sql: INSERT_ASSIGNMENTS, params: both };
  const changes = Object.entries({
    ...{ text: input.text, owner: name },
    'creatorProgram.creditPolicy': creditPolicy,
    'creatorProgram.timeZone': timeZone,
    'performanceProgram.creditPolicy': creditPolicy,
    'performanceProgram.timeZone': timeZone,
  }).map(([field, after]) => ({ field, before: null, after }));
  yield {
    sql: INSERT_EVENT,
    params: [
      ...[account, newIdBytes(), now, 'Bench', 'issuePromoCode', 'PromoCode', code, input.text],
      ...[JSON.stringify(changes), null, randomUUID(), 'PERSON', ACTOR, '127.0.0.1', null, null, 1],
    ],
  };
  const outcome = JSON.stringify({ promoCodeId: id('pc', code), warnings: [] });
  const remembered = [account, idempotencyKey, fingerprint, outcome, now];
  yield { sql: INSERT_REMEMBERED, params: remembered };
  const seen = [Number(guard['changes']), Number(guard['pattern_writes'])];
  yield { sql: USED, params: [account, slot, ...seen] };
  return code;
}
