import * as z from 'zod/mini';
import type { CreatorId, SocialProfileId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import {
  nameText,
  oneOf,
  optionalEmailSchema,
  optionalText,
  optionalUrlSchema,
  text,
  timeZoneSchema,
  wholeNumber,
  withDefault,
} from '../shared/fields.js';
import { COUNTRIES } from '../shared/regions.js';
import { issueOf } from '../shared/schema.js';
import { violation } from '../shared/violation.js';
import type { TimeZone } from '../shared/time-zone.js';

export const SOCIAL_PLATFORMS = [
  'INSTAGRAM',
  'TIKTOK',
  'YOUTUBE',
  'XIAOHONGSHU',
  'DOUYIN',
  'WEIBO',
  'BILIBILI',
  'X',
  'TWITCH',
  'BLOG',
  'OTHER',
] as const;
export type SocialPlatform = (typeof SOCIAL_PLATFORMS)[number];

export interface SocialProfile {
  readonly id: SocialProfileId;
  readonly platform: SocialPlatform;
  /** Without the leading `@`. */
  readonly handle: string;
  readonly url: string | null;
  readonly followers: number | null;
}

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
  /** Most followers first. */
  readonly socialProfiles: readonly SocialProfile[];
  readonly createdAt: Instant;
  readonly version: number;
}

const socialProfileSchema = z.object({
  platform: z.enum(SOCIAL_PLATFORMS),
  handle: z.pipe(
    text({ max: 100 }),
    z.transform((typed: string, context): string => {
      const handle = typed.replace(/^@\s*/, '');
      if (handle === '') context.issues.push(issueOf(typed, violation('REQUIRED')));
      return handle;
    }),
  ),
  url: optionalUrlSchema,
  followers: z.nullish(wholeNumber({ min: 0, max: 2_000_000_000 })),
});

export const createCreatorSchema = z.object({
  displayName: nameText(),
  legalName: optionalText(200),
  email: optionalEmailSchema,
  country: z.nullish(oneOf(COUNTRIES)),
  timeZone: z.nullish(timeZoneSchema),
  notes: optionalText(2_000),
  socialProfiles: withDefault(z.array(socialProfileSchema).check(z.maxLength(20)), []),
});
export type CreateCreator = z.output<typeof createCreatorSchema>;
