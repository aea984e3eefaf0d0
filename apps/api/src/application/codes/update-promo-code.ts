import {
  ok,
  parse,
  updatePromoCodeSchema,
  type PromoCode,
  type PromoCodeId,
  type Result,
  type UpdatePromoCode,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { change } from '../spine/change.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { editOfPromoCode } from './edit-promo-code.js';

/** The input of `updatePromoCode`; what is left out stays as it is. */
export type UpdatePromoCodeInput = UpdatePromoCode & Idempotent;

/** Changes the details of a code, whatever its status. `NOT_FOUND`, `STALE_VERSION` as everywhere. */
export const updatePromoCode = useCase('updatePromoCode', updatePromoCodeIn);

async function updatePromoCodeIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: UpdatePromoCodeInput,
): Promise<Result<{ readonly promoCodeId: PromoCodeId }>> {
  const parsed = parse(updatePromoCodeSchema, input);
  if (!parsed.ok) return parsed;
  const { promoCodeId, version, ...fields } = parsed.value;
  const code = await transaction.promoCode(promoCodeId);
  const outcome = await change<PromoCode>(transaction, deps, call, {
    ...editOfPromoCode(transaction, 'updatePromoCode', code),
    seenVersion: version,
    merge: (before) => ({ ...before, ...fields }),
  });
  return outcome.ok ? ok({ promoCodeId: outcome.value.id }) : outcome;
}
