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
import { together } from '../spine/together.js';
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
  const found = await together(target.ids, (id) => transaction.promoCode(id));
  const absent = target.ids.filter((_id, place) => found[place] === null);
  if (absent.length > 0) {
    const given = input.target.ids ?? [];
    const places = absent.map((id) => String(given.indexOf(id)));
    return refused(...places.map((at) => violation('NOT_FOUND', ['target', 'ids', at])));
  }
  const codes = found.filter((code) => code !== null);
  const expiry = { expiredAt: deps.clock.now(), expiredBy: call.actor.name, expiredReason: reason };
  const edited = await together(
    codes.filter(({ expiredAt }) => expiredAt === null),
    (before) =>
      change<PromoCode>(transaction, deps, call, {
        ...editOfPromoCode(transaction, 'expirePromoCodes', before),
        merge: (code) => ({ ...code, ...expiry }),
        reason,
      }),
  );
  const refusal = edited.find(({ ok: isDone }) => !isDone);
  return refusal?.ok === false ? refusal : ok({ promoCodeIds: codes.map(({ id }) => id) });
}
