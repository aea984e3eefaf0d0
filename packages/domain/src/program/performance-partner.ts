import * as z from 'zod/mini';
import type { PerformancePartnerId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { nameText, optionalEmailSchema, withDefault } from '../shared/fields.js';
import { CREDIT_GROUPS, DEFAULT_CREDIT_GROUP, type CreditGroup } from './credit-group.js';

/** Somebody who can be credited in a Performance program and is not a creator of ours. */
export interface PerformancePartner {
  readonly id: PerformancePartnerId;
  readonly name: string;
  readonly email: string | null;
  readonly creditGroup: CreditGroup;
  readonly createdAt: Instant;
}

export const createPerformancePartnerSchema = z.object({
  name: nameText(),
  email: optionalEmailSchema,
  creditGroup: withDefault(z.enum(CREDIT_GROUPS), DEFAULT_CREDIT_GROUP),
});
export type CreatePerformancePartner = z.output<typeof createPerformancePartnerSchema>;
