import * as z from 'zod/mini';
import { externalIdsSchema, type ExternalId } from '../external-id/external-id.js';
import { idSchema, startBeforeEnd } from '../shared/fields.js';
import type { DealId, ProgramId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { dealDetailsShape, type DealDetails } from './details.js';

/** The offer that codes belong to: what the customer gets. */
export interface Deal extends DealDetails {
  readonly id: DealId;
  readonly programId: ProgramId;
  readonly createdAt: Instant;
  readonly version: number;
}

type Dates = Pick<Deal, 'startAt' | 'endAt' | 'syncDates'>;

/** Whether codes have to follow: they do by now, or by other dates than before. */
export function doCodesFollow(before: Dates, after: Dates): boolean {
  if (!after.syncDates) return false;
  return !before.syncDates || before.startAt !== after.startAt || before.endAt !== after.endAt;
}

/** Whether the deal is over: a code that refers to it gets a health flag. */
export function hasDealEnded(deal: Pick<Deal, 'endAt'>, now: Instant): boolean {
  return deal.endAt !== null && deal.endAt <= now;
}

const detailsSchema = z.object(dealDetailsShape);

export const createDealSchema = z
  .extend(detailsSchema, { programId: idSchema, externalIds: externalIdsSchema })
  .check(startBeforeEnd());
/** The input of `createDeal` as it arrives. */
export type CreateDeal = z.input<typeof createDealSchema>;

/**
 * Fields left out stay as they are; null means none. R8 is for the state that comes of it. `expectedCount` is how many
 * codes change with it, as the caller saw it.
 */
export const updateDealSchema = z.extend(z.partial(detailsSchema), {
  dealId: idSchema,
  version: z.int(),
  programId: z.optional(idSchema),
  externalIds: z.optional(externalIdsSchema),
  expectedCount: z.nullish(z.int()),
});
/** The same as it is read, of what is said of the deal itself. */
export type DealChanges = Omit<z.output<typeof updateDealSchema>, 'expectedCount'>;

type Named = Pick<z.input<typeof updateDealSchema>, 'dealId' | 'version'>;

/** The same as it arrives: of what cannot be none, null is refused. */
export type UpdateDeal = Named & {
  readonly [Name in keyof DealDetails]?:
    z.input<(typeof dealDetailsShape)[Name]> | null | undefined;
} & {
  readonly programId?: string | null | undefined;
  readonly externalIds?: readonly ExternalId[] | null | undefined;
  readonly expectedCount?: number | null | undefined;
};
