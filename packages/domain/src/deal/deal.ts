import * as z from 'zod/mini';
import type { DealId, ProgramId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import {
  idSchema,
  nameText,
  optionalInstantSchema,
  optionalText,
  optionalUrlSchema,
  startBeforeEnd,
} from '../shared/fields.js';

export const DEAL_TYPES = [
  'GENERAL_SALE',
  'FREE_SHIPPING',
  'GIFT_WITH_PURCHASE',
  'REBATE',
  'BOGO',
] as const;
export type DealType = (typeof DEAL_TYPES)[number];

/** The offer that codes belong to: what the customer gets. */
export interface Deal {
  readonly id: DealId;
  readonly programId: ProgramId;
  readonly name: string;
  readonly description: string | null;
  readonly type: DealType;
  readonly landingPage: string | null;
  readonly startAt: Instant | null;
  readonly endAt: Instant | null;
  readonly createdAt: Instant;
}

/** Whether the deal is over: a code that refers to it gets a health flag. */
export function hasDealEnded(deal: Pick<Deal, 'endAt'>, now: Instant): boolean {
  return deal.endAt !== null && deal.endAt <= now;
}

export const createDealSchema = z
  .object({
    programId: idSchema,
    name: nameText(),
    description: optionalText(1_000),
    type: z.enum(DEAL_TYPES),
    landingPage: optionalUrlSchema,
    startAt: optionalInstantSchema,
    endAt: optionalInstantSchema,
  })
  .check(startBeforeEnd());
export type CreateDeal = z.output<typeof createDealSchema>;
