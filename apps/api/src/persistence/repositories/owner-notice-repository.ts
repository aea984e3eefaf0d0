import {
  isTooLateToTell,
  NOTICE_WAIT,
  type AccountId,
  type Instant,
  type NoticeContent,
  type NoticeField,
  type NoticeKind,
  type OwnerNotice,
  type PromoCode,
  type PromoCodeOwner,
} from '@creator-codes/domain';
import type { NoticeOutcome } from '../../application/ports/notices.js';
import type { OwnerIn } from '../../application/ports/jobs.js';
import type { Session } from '../engine/database.js';
import { placeholders, type Select } from '../engine/statement.js';
import { ownerOf } from '../rows/owner.js';
import { bytesOfOwnId, idOfBytes, uuidIds } from '../tables/ids.js';

/** What is to be told of a code from now on. */
export interface NewNotice extends NoticeContent {
  readonly code: Pick<PromoCode, 'id'> & { readonly ownerId: PromoCodeOwner['id'] };
  /** Of an end that came by itself, when it came. */
  readonly endedAt: Instant | null;
}

/** The end of a code that came by itself. */
export function endNotice(
  code: NewNotice['code'],
  textBefore: string,
  endedAt: Instant,
): NewNotice {
  return { code, kind: 'ENDED', fields: [], textBefore, endedAt };
}

/** So many notices one mail tells. */
const TOLD_AT_ONCE = 1_000;

export async function insertOwnerNotices(
  session: Session,
  accountId: AccountId,
  notices: readonly NewNotice[],
  now: Instant,
): Promise<void> {
  const inTime = notices.filter(({ endedAt }) => !isTooLateToTell(endedAt ?? now, now));
  const rows = inTime.map(({ code, kind, fields, textBefore, endedAt }) => ({
    ...{ accountId, id: uuidIds.next('OwnerNotice'), promoCodeId: code.id, ownerId: code.ownerId },
    ...{ kind, fields: fields.join(','), textBefore, endedAt, at: endedAt ?? now },
    ...{ state: 'WAITING' as const, dueAt: now + NOTICE_WAIT, messageId: null },
  }));
  await session.insert(session.tables.ownerNotice, rows);
}

interface WaitingRow {
  id: Buffer;
  promo_code_id: Buffer;
  kind: NoticeKind;
  fields: string;
  text_before: string;
  at: number;
}

/**
 * What an owner has not been told yet, the oldest first; as much as one mail tells. If that is not all, what is due is
 * preferred: what has been put off must not hide it, or it would be due for ever.
 */
export async function findWaitingNotices(
  select: Select,
  accountId: AccountId,
  ownerId: PromoCodeOwner['id'],
  now: Instant,
): Promise<readonly OwnerNotice[]> {
  const rows = await select<WaitingRow>(
    `SELECT id, promo_code_id, kind, fields, text_before, at FROM owner_notice
     WHERE account_id = ? AND state = 'WAITING' AND owner_id = ?
     ORDER BY due_at > ?, id LIMIT ${TOLD_AT_ONCE}`,
    [bytesOfOwnId(accountId), bytesOfOwnId(ownerId), now],
  );
  const oldestFirst = [...rows].sort((a, b) => Buffer.compare(a.id, b.id));
  return oldestFirst.map((row) => ({
    ...{ id: idOfBytes('OwnerNotice', row.id), ownerId, kind: row.kind, at: row.at },
    promoCodeId: idOfBytes('PromoCode', row.promo_code_id),
    fields: row.fields === '' ? [] : (row.fields.split(',') as NoticeField[]),
    textBefore: row.text_before,
  }));
}

/** Whether all of them were still waiting. */
export async function updateWaitingNotices(
  session: Session,
  accountId: AccountId,
  ids: readonly OwnerNotice['id'][],
  { state, messageId, dueAt }: NoticeOutcome,
): Promise<boolean> {
  const changed = await session.execute(
    `UPDATE owner_notice SET state = ?, message_id = ?, due_at = ?
     WHERE account_id = ? AND state = 'WAITING' AND id IN ${placeholders(ids.length)}`,
    [
      ...[state, messageId === null ? null : bytesOfOwnId(messageId), dueAt],
      ...[bytesOfOwnId(accountId), ...ids.map((id) => bytesOfOwnId(id))],
    ],
  );
  return changed === ids.length;
}

/** Owners of whom something is due to be told, the longest due first. */
export async function findOwnersToTell(
  select: Select,
  now: Instant,
  limit: number,
): Promise<readonly OwnerIn[]> {
  const rows = await select<{ account_id: Buffer; owner_id: Buffer; owner_kind: number }>(
    `SELECT n.account_id, n.owner_id, o.kind AS owner_kind FROM owner_notice n
     JOIN code_owner o ON o.account_id = n.account_id AND o.id = n.owner_id
     WHERE n.state = 'WAITING' AND n.due_at <= ?
     GROUP BY n.account_id, n.owner_id, o.kind ORDER BY MIN(n.due_at) LIMIT ${limit}`,
    [now],
  );
  return rows.map(({ account_id: account, owner_id: id, owner_kind: kind }) => ({
    accountId: idOfBytes('Account', account),
    ownerId: ownerOf(id, kind).id,
  }));
}
