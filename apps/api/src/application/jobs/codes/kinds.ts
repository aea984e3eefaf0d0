import { ok } from '@creator-codes/domain';
import { changePromoCodeDates, type Dates } from '../../codes/change-promo-code-dates.js';
import { completePromoCode, type CompletePromoCodeInput } from '../../codes/complete-promo-code.js';
import type { EditOne } from '../../codes/codes-of-target.js';
import { expirePromoCodes } from '../../codes/expire-promo-codes.js';
import type { OnCodes } from './code-rows.js';
import { kindOnCodes, type OnOne } from './kind-on-codes.js';
import { mendOwners } from './mend-owners.js';

type CompletionParams = OnCodes & Omit<CompletePromoCodeInput, 'promoCodeId' | 'version'>;

/** Completes half-made codes. */
export const completionKind = kindOnCodes<CompletionParams>({
  onOne: async (transaction, { deps, call }, { id, version }, params) => {
    const { terms, creatorProgramId, performanceProgramId } = params;
    return completePromoCode.in(transaction, deps, call, {
      ...{ promoCodeId: id, version, terms, creatorProgramId, performanceProgramId },
    });
  },
  same: 'CODE_ALREADY_COMPLETE',
  mend: mendOwners,
});

/** Moves dates of codes. */
export const datesKind = kindOnCodes<OnCodes & Dates>({
  onOne: editing(changePromoCodeDates.one),
});

/** Ends codes. */
export const expiryKind = kindOnCodes<OnCodes & { readonly reason: string | null }>({
  onOne: editing(expirePromoCodes.one),
});

function editing<Params>(editOne: EditOne<Params>): OnOne<Params> {
  return async (transaction, { deps, call }, code, params) => {
    const edited = await editOne(transaction, deps, call, code, params);
    return edited.ok ? ok({ warnings: edited.value.warnings ?? [] }) : edited;
  };
}
