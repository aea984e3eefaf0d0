import {
  canonicalTimeZone,
  type AccountId,
  type Assignment,
  type CreditPolicy,
  type PromoCode,
  type PromoCodeOwner,
  type TextHolder,
} from '@creator-codes/domain';
import { matchTypeOf, ownerKindOf, programKindOf } from '../tables/codes.js';
import { bytesOfId, bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import { exactCodeKey } from '../tables/keys.js';
import { placeholders, type Select } from '../engine/statement.js';

interface Selected {
  id: Buffer;
  text: string;
  match_type: number;
  code_key: string | Buffer;
  owner_id: Buffer;
  owner_kind: number;
  deal_id: Buffer | null;
  comments: string | null;
  expired_at: number | null;
  expired_by: string | null;
  expired_reason: string | null;
  created_at: number;
  version: number;
}

interface SelectedAssignment {
  assignment_id: Buffer | null;
  program_id: Buffer;
  program_kind: number;
  media_source_id: Buffer | null;
  credit_policy: CreditPolicy;
  start_at: number | null;
  end_at: number | null;
  time_zone: string;
}

function ownerOf(id: Buffer, kindNumber: number): PromoCodeOwner {
  const kind = ownerKindOf(kindNumber);
  return kind === 'CREATOR'
    ? { kind, id: idOfBytes('Creator', id) }
    : { kind, id: idOfBytes('PerformancePartner', id) };
}

/**
 * A code with its current assignments, the Creator program's first. One statement, so that a commit between two
 * reads cannot mix an older code with newer assignments.
 */
export async function findPromoCode(
  select: Select,
  accountId: AccountId,
  id: string,
): Promise<PromoCode | null> {
  const bytes = bytesOfId('PromoCode', id);
  if (bytes === null) return null;
  const rows = await select<Selected & SelectedAssignment>(
    `SELECT p.id, p.text, p.match_type, p.code_key, p.owner_id, p.owner_kind, p.deal_id, p.comments, p.expired_at,
       p.expired_by, p.expired_reason, p.created_at, p.version, a.id AS assignment_id, a.program_id, a.program_kind, a.media_source_id,
       a.credit_policy, a.start_at, a.end_at, a.time_zone
     FROM promo_code p
     LEFT JOIN assignment a ON a.account_id = p.account_id AND a.promo_code_id = p.id AND a.current = 1
     WHERE p.account_id = ? AND p.id = ? ORDER BY a.program_kind, a.id`,
    [bytesOfOwnId(accountId), bytes],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const matchType = matchTypeOf(row.match_type);
  return {
    id: idOfBytes('PromoCode', bytes),
    text: row.text,
    matchType,
    normalForm: matchType === 'EXACT' ? row.code_key.toString().slice(2) : null,
    owner: ownerOf(row.owner_id, row.owner_kind),
    dealId: row.deal_id === null ? null : idOfBytes('Deal', row.deal_id),
    comments: row.comments,
    expiredAt: row.expired_at,
    expiredBy: row.expired_by,
    expiredReason: row.expired_reason,
    createdAt: row.created_at,
    version: row.version,
    // A code without assignments still gives one row, of the code alone.
    assignments: rows.flatMap((each) =>
      each.assignment_id === null ? [] : [assignmentOf(each, each.assignment_id)],
    ),
  };
}

function assignmentOf(row: SelectedAssignment, id: Buffer): Assignment {
  return {
    id: idOfBytes('Assignment', id),
    programId: idOfBytes('Program', row.program_id),
    programKind: programKindOf(row.program_kind),
    mediaSourceId:
      row.media_source_id === null ? null : idOfBytes('MediaSource', row.media_source_id),
    creditPolicy: row.credit_policy,
    startAt: row.start_at,
    endAt: row.end_at,
    timeZone: canonicalTimeZone(row.time_zone),
  };
}

/** Who holds the text of an exact code now, live or expired (R5). */
export async function findTextHolder(
  select: Select,
  accountId: AccountId,
  normalForm: string,
): Promise<TextHolder | null> {
  const [row] = await select<Selected & { name: string }>(
    `SELECT p.id, p.text, p.owner_id, p.owner_kind, o.name
     FROM promo_code p JOIN code_owner o ON o.account_id = p.account_id AND o.id = p.owner_id
     WHERE p.account_id = ? AND p.code_key = ? AND p.claimed = 1`,
    [bytesOfOwnId(accountId), exactCodeKey(normalForm)],
  );
  if (row === undefined) return null;
  return {
    promoCodeId: idOfBytes('PromoCode', row.id),
    text: row.text,
    owner: ownerOf(row.owner_id, row.owner_kind),
    ownerName: row.name,
  };
}

/** Those of the normal forms that a code holds now. */
export async function findTakenTexts(
  select: Select,
  accountId: AccountId,
  normalForms: readonly string[],
): Promise<ReadonlySet<string>> {
  if (normalForms.length === 0) return new Set();
  const rows = await select<{ code_key: string | Buffer }>(
    `SELECT code_key FROM promo_code
     WHERE account_id = ? AND claimed = 1 AND code_key IN ${placeholders(normalForms.length)}`,
    [bytesOfOwnId(accountId), ...normalForms.map(exactCodeKey)],
  );
  return new Set(rows.map((row) => row.code_key.toString().slice(2)));
}
