import { expirePromoCodesSchema, ok, parse, type PromoCode } from '@creator-codes/domain';
import { change } from '../spine/change.js';
import { useCaseOnCodes, type TargetInput } from './codes-of-target.js';
import { editOfPromoCode } from './edit-promo-code.js';

/** The input of `expirePromoCodes`. */
export interface ExpirePromoCodesInput extends TargetInput {
  readonly reason?: string | null | undefined;
}

/**
 * Ends codes now, with all their assignments; start and end stay as they were and nothing is deleted (R10).
 * A code that has been expired before stays as it is: repeating is no error.
 */
export const expirePromoCodes = useCaseOnCodes<
  ExpirePromoCodesInput,
  { readonly reason: string | null }
>(
  { name: 'expirePromoCodes', plan: 'planPromoCodeExpiry' },
  (input) => parse(expirePromoCodesSchema, input),
  async (transaction, deps, call, before, { reason }) => {
    // What was released before has ended, and keeps what is told of its end.
    if (before.expiredAt !== null || before.releasedAt !== null) return ok({ code: before });
    const expiry = {
      ...{ expiredAt: deps.clock.now(), expiredBy: call.actor.name },
      expiredReason: reason,
    };
    const expired = await change<PromoCode>(transaction, deps, call, {
      ...editOfPromoCode(transaction, 'expirePromoCodes', before),
      merge: (code) => ({ ...code, ...expiry }),
      reason,
    });
    return expired.ok ? ok({ code: expired.value }) : expired;
  },
);
