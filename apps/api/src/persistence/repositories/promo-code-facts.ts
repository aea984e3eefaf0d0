import type {
  AccountId,
  Assignment,
  CreditPolicy,
  PromoCode,
  PromoCodeOwner,
  TextHolder,
} from '@creator-codes/domain';
import { matchTypeOf, ownerKindOf, programKindOf } from '../codes.js';
import { bytesOfId, bytesOfOwnId, idOfBytes } from '../ids.js';
import { exactCodeKey } from '../keys.js';
import { placeholders, type Select } from '../statement.js';

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
  created_at: number;
  version: number;
}

interface SelectedAssignment {
  id: Buffer;
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

/** A code with its current assignments, the Creator program's first. */
export async function findPromoCode(
  select: Select,
  accountId: AccountId,
  id: string,
): Promise<PromoCode | null> {
  const bytes = bytesOfId('PromoCode', id);
  if (bytes === null) return null;
  const key = [bytesOfOwnId(accountId), bytes];
  const [row] = await select<Selected>(
    `SELECT id, text, match_type, code_key, owner_id, owner_kind, deal_id, comments, expired_at, created_at, version
     FROM promo_code WHERE account_id = ? AND id = ?`,
    key,
  );
  if (row === undefined) return null;
  const assignments = await select<SelectedAssignment>(
    `SELECT id, program_id, program_kind, media_source_id, credit_policy, start_at, end_at, time_zone
     FROM assignment WHERE account_id = ? AND promo_code_id = ? AND current = 1 ORDER BY program_kind, id`,
    key,
  );
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
    createdAt: row.created_at,
    version: row.version,
    assignments: assignments.map(assignmentOf),
  };
}

function assignmentOf(row: SelectedAssignment): Assignment {
  return {
    id: idOfBytes('Assignment', row.id),
    programId: idOfBytes('Program', row.program_id),
    programKind: programKindOf(row.program_kind),
    mediaSourceId:
      row.media_source_id === null ? null : idOfBytes('MediaSource', row.media_source_id),
    creditPolicy: row.credit_policy,
    startAt: row.start_at,
    endAt: row.end_at,
    timeZone: row.time_zone,
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
