import * as z from 'zod/mini';
import { externalIdsSchema } from '../external-id/external-id.js';
import type { CreatorId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import {
  idSchema,
  nameText,
  oneOf,
  optionalEmailSchema,
  optionalText,
  timeZoneSchema,
} from '../shared/fields.js';
import { LANGUAGES, type Language } from '../shared/language.js';
import { COUNTRIES } from '../shared/regions.js';
import type { TimeZone } from '../shared/time-zone.js';
import { editedProfilesSchema, newProfilesSchema, type SocialProfile } from './social-profile.js';

/** A person with social profiles whom a Creator program can credit. */
export interface Creator {
  readonly id: CreatorId;
  readonly displayName: string;
  readonly legalName: string | null;
  readonly email: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly timeZone: TimeZone | null;
  readonly notes: string | null;
  /** In which our mail to them is written; null: in both. */
  readonly language: Language | null;
  /** Most followers first. */
  readonly socialProfiles: readonly SocialProfile[];
  readonly createdAt: Instant;
  readonly version: number;
}

const creatorShape = {
  displayName: nameText(),
  legalName: optionalText(200),
  email: optionalEmailSchema,
  country: z.nullish(oneOf(COUNTRIES)),
  timeZone: z.nullish(timeZoneSchema),
  notes: optionalText(2_000),
  language: z.nullish(z.enum(LANGUAGES)),
  externalIds: externalIdsSchema,
};

export const createCreatorSchema = z.object({
  ...creatorShape,
  socialProfiles: newProfilesSchema,
});
export type CreateCreator = z.output<typeof createCreatorSchema>;

/** The input of `updateCreator`. Fields left out stay as they are, null and blank clear. */
export const updateCreatorSchema = z.extend(
  z.partial(z.object({ ...creatorShape, socialProfiles: editedProfilesSchema })),
  { creatorId: idSchema, version: z.int() },
);
