import {
  ok,
  parse,
  quarantineViolation,
  refused,
  releasePromoCodeTextSchema,
  toReleasing,
  violation,
  type PromoCode,
  type PromoCodeId,
  type ReleasePromoCodeText,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { asSeen, change } from '../spine/change.js';
import { existingAccount } from '../spine/existing-account.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { editOfPromoCode } from './edit-promo-code.js';

/** The input of `releasePromoCodeText`. */
export type ReleasePromoCodeTextInput = ReleasePromoCodeText & Idempotent;

/**
 * Gives up the text of a code that has ended, so that others may have it (R5). The code keeps its text, its owner and
 * its history, and never claims the text again. Before its quarantine is over only an owner of the account does that,
 * with a reason.
 */
export const releasePromoCodeText = useCase('releasePromoCodeText', releasePromoCodeTextIn);

async function releasePromoCodeTextIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: ReleasePromoCodeTextInput,
): Promise<Result<{ readonly promoCodeId: PromoCodeId }>> {
  const parsed = parse(releasePromoCodeTextSchema, input);
  if (!parsed.ok) return parsed;
  const { promoCodeId, version, reason } = parsed.value;
  const seen = asSeen(await transaction.promoCode(promoCodeId), 'promoCodeId', version);
  if (!seen.ok) return seen;
  const code = seen.value;
  const now = deps.clock.now();
  const { quarantineDays } = await existingAccount(transaction);
  const refusal = toReleasing({ code, now });
  if (refusal !== null) return refused({ ...refusal, path: ['promoCodeId'] });
  const quarantine = quarantineViolation({ code, now }, quarantineDays);
  if (quarantine !== null) {
    if (call.capacity !== 'OWNER') return refused({ ...quarantine, path: ['promoCodeId'] });
    if (reason === null) return refused(violation('REQUIRED', ['reason']));
  }
  const released = await change<PromoCode>(transaction, deps, call, {
    ...editOfPromoCode(transaction, 'releasePromoCodeText', code),
    merge: (before) => ({ ...before, releasedAt: now }),
    reason,
  });
  return released.ok ? ok({ promoCodeId: released.value.id }) : released;
}
