import {
  DEFAULT_PURPOSE,
  type AccountId,
  type Instant,
  type RestrictedText,
} from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import {
  MATCH_TYPE_NUMBER,
  NOBODY_KIND,
  NOBODY_PHASE,
  OPEN_END,
  storedEnd,
  storedStart,
} from '../tables/encodings.js';
import { bytesOfOwnId, idOfBytes } from '../tables/ids.js';
import { exactCodeKey } from '../tables/keys.js';
import type { PromoCodeRow } from '../tables/promo-code.js';
import type { ReservedPrefixRow } from '../tables/reserved-prefix.js';

/** The owner of restricted words; an account has one from its first on. */
export async function insertNobody(session: Session, accountId: AccountId): Promise<void> {
  const account = bytesOfOwnId(accountId);
  const known = await session.select('SELECT 1 FROM code_owner WHERE account_id = ? AND id = ?', [
    account,
    account,
  ]);
  if (known.length > 0) return;
  await session.insert(session.tables.codeOwner, [
    {
      ...{ accountId, id: accountId, kind: NOBODY_KIND, sourceId: null },
      ...{ name: '', nameKey: '', searchKey: '' },
    },
  ]);
}

/** A word is a code of nobody, so that R5's key decides between it and any code of its text. */
export async function insertRestrictedText(
  session: Session,
  accountId: AccountId,
  text: RestrictedText,
  by: string,
): Promise<void> {
  const { id, createdAt, version, normalForm } = text;
  if (text.kind === 'PREFIX') {
    const fixed = { accountId, id, prefix: normalForm, text: text.text, createdAt, version };
    const fromAt = await freeStart(session, accountId, text);
    const row: ReservedPrefixRow = { ...fixed, createdBy: by, ...prefixColumns(text, fromAt) };
    await session.insert(session.tables.reservedPrefix, [row]);
    return;
  }
  const row: PromoCodeRow = {
    ...{ accountId, text: text.text, createdAt, createdBy: by, version },
    id: idOfBytes('PromoCode', bytesOfOwnId(id)),
    ...{ matchType: MATCH_TYPE_NUMBER.EXACT, codeKey: exactCodeKey(normalForm) },
    ...{ ownerId: accountId, ownerKind: NOBODY_KIND, dealId: null, purpose: DEFAULT_PURPOSE },
    ...{
      comments: null,
      notificationEmail: null,
      resumesAt: 0,
      gapFrom: 0,
      gapUntil: 0,
      assignedKinds: 0,
    },
    ...{ phase: NOBODY_PHASE, dueAt: OPEN_END, releasedAt: null },
    ...wordColumns(text),
  };
  await session.insert(session.tables.promoCode, [row]);
}

export async function updateRestrictedText(
  session: Session,
  accountId: AccountId,
  text: RestrictedText,
  seenVersion: number,
): Promise<boolean> {
  const { promoCode, reservedPrefix } = session.tables;
  const seen = { accountId, id: text.id, seenVersion };
  if (text.kind === 'WORD') return session.update(promoCode, seen, wordColumns(text));
  const fromAt = await freeStart(session, accountId, text);
  return session.update(reservedPrefix, seen, prefixColumns(text, fromAt));
}

/** The start of a prefix is in its key, and one that was ended may have the same: then it is a millisecond later. */
async function freeStart(
  session: Session,
  accountId: AccountId,
  { id, normalForm, startAt }: RestrictedText,
): Promise<number> {
  const taken = await session.select<{ from_at: number }>(
    `SELECT from_at FROM reserved_prefix
     WHERE account_id = ? AND prefix = ? AND from_at >= ? AND id <> ? ORDER BY from_at`,
    [bytesOfOwnId(accountId), normalForm, storedStart(startAt), bytesOfOwnId(id)],
  );
  let free = storedStart(startAt);
  for (const row of taken) if (row.from_at === free) free += 1;
  return free;
}

/**
 * Takes the text from a restriction whose window has lapsed. Before the text is claimed anew: the other way round two
 * who take it wait for each other.
 */
export async function lapseRestriction(
  session: Session,
  accountId: AccountId,
  normalForm: string,
  now: Instant,
): Promise<void> {
  await session.execute(
    `UPDATE promo_code SET claimed = NULL, expired_at = ends_at, version = version + 1
     WHERE account_id = ? AND code_key = ? AND claimed = 1 AND owner_kind = ${NOBODY_KIND} AND ends_at <= ?`,
    [bytesOfOwnId(accountId), exactCodeKey(normalForm), now],
  );
}

function wordColumns(text: RestrictedText) {
  const { reason, startAt, endAt, endedAt, endedBy, endedReason } = text;
  const startsAt = storedStart(startAt);
  const endsAt = storedEnd(endAt);
  return {
    ...{ internalNote: reason, startsAt, endsAt, livesFrom: startsAt, livesUntil: endsAt },
    ...{ expiredAt: endedAt, expiredBy: endedBy, expiredReason: endedReason },
    claimed: endedAt === null ? 1 : null,
  } as const;
}

/** @param fromAt see {@link freeStart} */
function prefixColumns(text: RestrictedText, fromAt: number) {
  const { reason, endAt, endedAt, endedBy, endedReason } = text;
  return {
    ...{ note: reason, fromAt, untilAt: storedEnd(endAt) },
    ...{ endedAt, endedBy, endedReason },
  };
}
