import {
  createPromoCodeTemplateSchema,
  ok,
  parse,
  type CreatePromoCodeTemplate,
  type PromoCodeTemplateId,
  type Result,
} from '@creator-codes/domain';
import type { Call } from '../ports/actor.js';
import type { Dependencies, Transaction } from '../ports/unit-of-work.js';
import { auditEvent, created } from '../spine/audit.js';
import type { Idempotent } from '../spine/mutate.js';
import { useCase } from '../spine/use-case.js';
import { endDefault, templateKeyRefused, templateTold } from './edit-promo-code-template.js';

/** The input of `createPromoCodeTemplate`. */
export type CreatePromoCodeTemplateInput = CreatePromoCodeTemplate & Idempotent;

/** Saves a template. The account's default of before ends, if this is to be it. */
export const createPromoCodeTemplate = useCase(
  'createPromoCodeTemplate',
  createPromoCodeTemplateIn,
  templateKeyRefused,
);

async function createPromoCodeTemplateIn(
  transaction: Transaction,
  deps: Dependencies,
  call: Call,
  input: CreatePromoCodeTemplateInput,
): Promise<Result<{ readonly promoCodeTemplateId: PromoCodeTemplateId }>> {
  const parsed = parse(createPromoCodeTemplateSchema, input);
  if (!parsed.ok) return parsed;
  if (parsed.value.isDefault) await endDefault(transaction, deps, call, 'createPromoCodeTemplate');
  const id = deps.ids.next('PromoCodeTemplate');
  const template = { ...parsed.value, id, createdAt: deps.clock.now(), version: 1 };
  await transaction.insertPromoCodeTemplate(template);
  await transaction.appendAudit(
    auditEvent(deps, call, {
      action: 'createPromoCodeTemplate',
      subjectType: 'PromoCodeTemplate',
      subjectId: id,
      subjectLabel: template.name,
      changes: created(templateTold(template)),
    }),
  );
  return ok({ promoCodeTemplateId: id });
}
