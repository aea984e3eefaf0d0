import {
  ok,
  parseChanges,
  updatePromoCodeTemplateSchema,
  type PromoCodeTemplate,
  type PromoCodeTemplateId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { asSeen, change } from '../spine/change.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { editOfTemplate, endDefault, templateKeyRefused } from './edit-promo-code-template.js';

/** The input of `updatePromoCodeTemplate`; what is left out stays as it is. */
export interface UpdatePromoCodeTemplateInput extends Idempotent {
  readonly promoCodeTemplateId: string;
  readonly version: number;
  readonly name?: string | null | undefined;
  readonly template?: string | null | undefined;
  readonly isDefault?: boolean | null | undefined;
}

/** Changes a template. `NOT_FOUND`, `STALE_VERSION` as everywhere. */
export const updatePromoCodeTemplate = useCase(
  'updatePromoCodeTemplate',
  updatePromoCodeTemplateIn,
  templateKeyRefused,
);

async function updatePromoCodeTemplateIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  { promoCodeTemplateId, ...input }: UpdatePromoCodeTemplateInput,
): Promise<Result<{ readonly promoCodeTemplateId: PromoCodeTemplateId }>> {
  const parsed = parseChanges(updatePromoCodeTemplateSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...fields } = parsed.value;
  const edit = editOfTemplate(
    transaction,
    'updatePromoCodeTemplate',
    await transaction.promoCodeTemplate(promoCodeTemplateId),
  );
  const seen = asSeen(edit.before, edit.namedBy, version);
  if (!seen.ok) return seen;
  if (fields.isDefault === true && !seen.value.isDefault) {
    await endDefault(transaction, deps, call, 'updatePromoCodeTemplate');
  }
  const outcome = await change<PromoCodeTemplate>(transaction, deps, call, {
    ...edit,
    merge: (before) => ({ ...before, ...fields }),
  });
  return outcome.ok ? ok({ promoCodeTemplateId: outcome.value.id }) : outcome;
}
