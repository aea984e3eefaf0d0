import {
  codeEndAt,
  cutTo,
  ok,
  TARGET_MAX,
  type Instant,
  type Membership,
  type PromoCode,
  type PromoCodeId,
  type Result,
} from '@creator-codes/domain';
import { editOfPromoCode } from '../codes/edit-promo-code.js';
import { expirePromoCodes } from '../codes/expire-promo-codes.js';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { change } from '../spine/change.js';
import { together } from '../spine/together.js';

/** How far the codes of an ended contract are ended. */
export interface EndedCodes {
  /** When it goes on; null where all is done. */
  readonly dueAt: Instant | null;
  /** The last code of a part; null where nothing is behind it. */
  readonly after: PromoCodeId | null;
}

/**
 * Ends the next codes of somebody whose contract has ended as was chosen. Codes that have ended so already stay as they
 * are, so that it may begin again anywhere.
 * @param after the last code of the part before; null for the first
 */
export async function endCodes(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  membership: Membership,
  after: PromoCodeId | null,
): Promise<EndedCodes> {
  const now = deps.clock.now();
  const endAt = codeEndAt(membership, now);
  if (endAt === null) return { dueAt: null, after: null };
  const asked = { now, limit: TARGET_MAX, after };
  const ids = await transaction.liveCodesOfCreator(membership, asked);
  const codes = (await together(ids, (id) => transaction.promoCode(id))).filter(
    (code) => code !== null,
  );
  await together(codes, (code) => endCode(transaction, deps, call, code, endAt));
  // Codes that have begun meanwhile, or whose deal moves them on, end when the time is over.
  const dueAt = endAt === 'NOW' ? null : endAt;
  return ids.length < TARGET_MAX
    ? { dueAt, after: null }
    : { dueAt: now, after: ids.at(-1) ?? null };
}

/** Ends one code now or at an instant; one that follows its deal has no end of its own and stays as it is. */
export async function endCode(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  code: PromoCode,
  endAt: Instant | 'NOW',
): Promise<Result<unknown>> {
  if (endAt === 'NOW') {
    return expirePromoCodes.one(transaction, deps, call, code, { reason: null });
  }
  const deal = code.dealId === null ? null : await transaction.deal(code.dealId);
  // Its dates are the deal's, so it cannot have another end: it is expired when the time is over.
  if (deal?.syncDates === true && code.replacedById === null) return ok(null);
  return change<PromoCode>(transaction, deps, call, {
    ...editOfPromoCode(transaction, 'changePromoCodeDates', code),
    merge: (before) => cutTo(before, endAt),
  });
}
