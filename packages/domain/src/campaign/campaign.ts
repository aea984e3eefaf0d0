import * as z from 'zod/mini';
import {
  amountSchema,
  idSchema,
  nameText,
  optionalIdSchema,
  optionalInstantSchema,
  optionalText,
  startBeforeEnd,
  wholeNumber,
} from '../shared/fields.js';
import type { CreatorCampaignId, DealId, ProgramId, PromoCodeTemplateId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';

export const CAMPAIGN_STATUSES = ['DRAFT', 'ACTIVE', 'PAUSED', 'COMPLETED'] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/** What people say of a campaign: when it is made, and when it is edited. */
export interface CampaignDetails {
  /** Unique among the account's campaigns that are not completed. */
  readonly name: string;
  /** The brief: what creators are asked to do. */
  readonly description: string | null;
  /** What the brand wants of it, for its own people. */
  readonly goal: string | null;
  readonly startAt: Instant | null;
  readonly endAt: Instant | null;
  /** Minor units of the account's currency. */
  readonly budget: number | null;
  readonly desiredHires: number | null;
  /** The deal that is meant for codes of the campaign; of its program (R9). */
  readonly dealId: DealId | null;
  /** The template that is meant for them. */
  readonly templateId: PromoCodeTemplateId | null;
}

/** One brief inside a Creator program. */
export interface CreatorCampaign extends CampaignDetails {
  readonly id: CreatorCampaignId;
  /** A Creator program; it never changes, since applicants join it. */
  readonly programId: ProgramId;
  readonly status: CampaignStatus;
  readonly createdAt: Instant;
  readonly version: number;
}

export const CAMPAIGN_DESCRIPTION_MAX = 5_000;
export const CAMPAIGN_GOAL_MAX = 1_000;
export const DESIRED_HIRES_MAX = 100_000;

function optionalNumber<T extends z.ZodMiniType<number, number>>(schema: T) {
  return z.pipe(
    z.nullish(schema),
    z.transform((value): number | null => value ?? null),
  );
}

/** How each detail is read. Ids are looked up later. */
const detailsSchema = z.object({
  name: nameText(),
  description: optionalText(CAMPAIGN_DESCRIPTION_MAX),
  goal: optionalText(CAMPAIGN_GOAL_MAX),
  startAt: optionalInstantSchema,
  endAt: optionalInstantSchema,
  budget: optionalNumber(amountSchema),
  desiredHires: optionalNumber(wholeNumber({ min: 1, max: DESIRED_HIRES_MAX })),
  dealId: optionalIdSchema,
  templateId: optionalIdSchema,
} satisfies Readonly<Record<keyof CampaignDetails, z.ZodMiniType>>);

export const createCreatorCampaignSchema = z
  .extend(detailsSchema, { programId: idSchema })
  .check(startBeforeEnd());
/** The input of `createCreatorCampaign` as it arrives. */
export type CreateCreatorCampaign = z.input<typeof createCreatorCampaignSchema>;

/** Fields left out stay as they are; null means none. R8 is for the state that comes of it. */
export const updateCreatorCampaignSchema = z.extend(z.partial(detailsSchema), {
  version: z.int(),
});
/** The same as it is read. */
export type CampaignChanges = z.output<typeof updateCreatorCampaignSchema>;
