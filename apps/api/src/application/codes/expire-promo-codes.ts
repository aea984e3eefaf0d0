import {
  expirePromoCodesSchema,
  ok,
  parse,
  refused,
  violation,
  type PromoCode,
  type PromoCodeId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import { change } from '../spine/change.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { editOfPromoCode } from './edit-promo-code.js';

/** The input of `expirePromoCodes`. */
export interface ExpirePromoCodesInput extends Idempotent {
  readonly target: { readonly ids?: readonly string[] | null | undefined };
  readonly reason?: string | null | undefined;
}

/**
 * Ends codes now, with all their assignments; start and end stay as they were and nothing is deleted (R10).
 * A code that has been expired before stays as it is: repeating is no error. One unknown code refuses them all.
 */
export const expirePromoCodes = useCase('expirePromoCodes', expirePromoCodesIn);

async function expirePromoCodesIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: ExpirePromoCodesInput,
): Promise<Result<{ readonly promoCodeIds: readonly PromoCodeId[] }>> {
  const parsed = parse(expirePromoCodesSchema, input);
  if (!parsed.ok) return parsed;
  const { target, reason } = parsed.value;
  const codes: PromoCode[] = [];
  const absent: string[] = [];
  for (const id of target.ids) {
    const code = await transaction.promoCode(id);
    if (code === null) absent.push(id);
    else codes.push(code);
  }
  if (absent.length > 0) {
    const given = input.target.ids ?? [];
    const places = absent.map((id) => String(given.indexOf(id)));
    return refused(...places.map((at) => violation('NOT_FOUND', ['target', 'ids', at])));
  }
  const expiry = { expiredAt: deps.clock.now(), expiredBy: call.actor.name, expiredReason: reason };
  for (const before of codes.filter(({ expiredAt }) => expiredAt === null)) {
    await change<PromoCode>(transaction, deps, call, {
      ...editOfPromoCode(transaction, 'expirePromoCodes', before),
      merge: (code) => ({ ...code, ...expiry }),
      reason,
    });
  }
  return ok({ promoCodeIds: codes.map(({ id }) => id) });
}
