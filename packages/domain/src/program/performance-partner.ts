import * as z from 'zod/mini';
import { externalIdsSchema } from '../external-id/external-id.js';
import type { PerformancePartnerId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { idSchema, nameText, optionalEmailSchema, withDefault } from '../shared/fields.js';
import { LANGUAGES, type Language } from '../shared/language.js';
import { CREDIT_GROUPS, DEFAULT_CREDIT_GROUP, type CreditGroup } from './credit-group.js';

/** Somebody who can be credited in a Performance program and is not a creator of ours. */
export interface PerformancePartner {
  readonly id: PerformancePartnerId;
  readonly name: string;
  readonly email: string | null;
  readonly creditGroup: CreditGroup;
  /** In which our mail to them is written; null: in both. */
  readonly language: Language | null;
  readonly createdAt: Instant;
  readonly version: number;
}

const partnerShape = {
  name: nameText(),
  email: optionalEmailSchema,
  creditGroup: z.enum(CREDIT_GROUPS),
  language: z.nullish(z.enum(LANGUAGES)),
  externalIds: externalIdsSchema,
};

export const createPerformancePartnerSchema = z.object({
  ...partnerShape,
  creditGroup: withDefault(partnerShape.creditGroup, DEFAULT_CREDIT_GROUP),
});
export type CreatePerformancePartner = z.output<typeof createPerformancePartnerSchema>;

/** The input of `updatePerformancePartner`. Fields left out stay as they are, null and blank clear. */
export const updatePerformancePartnerSchema = z.extend(z.partial(z.object(partnerShape)), {
  performancePartnerId: idSchema,
  version: z.int(),
});
