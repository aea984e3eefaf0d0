import { ok, type PlanPromoCodeRotation, type PromoCodeTemplateId } from '@creator-codes/domain';
import { rotatePromoCode } from '../../codes/rotate-promo-code.js';
import type { OnCodes } from './code-rows.js';
import type { OnOne } from './kind-on-codes.js';

/** What a job that replaces codes was asked for. */
export interface RotationParams
  extends OnCodes, Omit<PlanPromoCodeRotation, 'target' | 'template'> {
  /** The template's text, and the saved one that it was of. */
  readonly template: string;
  readonly templateId: PromoCodeTemplateId | null;
}

/** Replaces one code by one with another text. */
export const rotateOne: OnOne<RotationParams> = async (
  transaction,
  { deps, call },
  { id, version },
  { graceUntil, reason },
  text = '',
) => {
  const input = { promoCodeId: id, version, text, graceUntil, reason };
  const rotated = await rotatePromoCode.in(transaction, deps, call, input);
  if (!rotated.ok) return rotated;
  const { promoCodeId, warnings } = rotated.value;
  return ok({ warnings, successorId: promoCodeId });
};
