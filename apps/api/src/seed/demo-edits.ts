import {
  refused,
  violation,
  type CreditPolicy,
  type PromoCode,
  type PromoCodeId,
  type Result,
} from '@creator-codes/domain';
import { reactivatePromoCode } from '../application/codes/reactivate-promo-code.js';
import { updatePromoCode } from '../application/codes/update-promo-code.js';
import type { Call } from '../application/ports/actor.js';
import type { Dependencies } from '../application/ports/unit-of-work.js';

type Edited = Result<{ readonly promoCodeId: PromoCodeId }>;

/** Edits a code as somebody does who looks at it. */
async function editOf(
  deps: Dependencies,
  call: Call,
  promoCodeId: string,
  edit: (code: PromoCode) => Promise<Edited>,
): Promise<Edited> {
  const code = await deps.unitOfWork.read(call.accountId, (facts) => facts.promoCode(promoCodeId));
  return code === null ? refused(violation('NOT_FOUND', ['promoCodeId'])) : edit(code);
}

/** Another credit policy, in each program. */
export function changePolicy(
  deps: Dependencies,
  call: Call,
  {
    promoCodeId,
    creditPolicy,
  }: { readonly promoCodeId: string; readonly creditPolicy: CreditPolicy },
): Promise<Edited> {
  return editOf(deps, call, promoCodeId, ({ version, assignments }) =>
    updatePromoCode(deps, call, {
      ...{ promoCodeId, version },
      assignments: assignments.map(({ id, ...terms }) => ({
        assignmentId: id,
        terms: { ...terms, creditPolicy },
      })),
    }),
  );
}

/** An expiry that is taken back. */
export function reactivate(
  deps: Dependencies,
  call: Call,
  { promoCodeId }: { readonly promoCodeId: string },
): Promise<Edited> {
  return editOf(deps, call, promoCodeId, ({ version }) =>
    reactivatePromoCode(deps, call, { promoCodeId, version }),
  );
}
