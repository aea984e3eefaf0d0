import * as z from 'zod/mini';
import { idSchema, optionalUrlSchema, text, wholeNumber, withDefault } from '../shared/fields.js';
import type { SocialProfileId } from '../shared/id.js';
import { ok, type Result } from '../shared/result.js';
import { issueOf } from '../shared/schema.js';
import { violation, type Violation } from '../shared/violation.js';

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

/** How many profiles a creator may have. */
export const PROFILES_MAX = 20;

/** The profiles of a new creator. */
export const newProfilesSchema = withDefault(
  z.array(socialProfileSchema).check(z.maxLength(PROFILES_MAX)),
  [],
);

/** All profiles that a creator has after an edit: one with an id was there before, the others are new. */
export const editedProfilesSchema = withDefault(
  z
    .array(z.extend(socialProfileSchema, { id: z.nullish(idSchema) }))
    .check(z.maxLength(PROFILES_MAX)),
  [],
);
export type EditedProfile = z.output<typeof editedProfilesSchema>[number];

/** In the order in which they are shown: most followers first, of as many the earlier one. */
export function byFollowers(profiles: readonly SocialProfile[]): readonly SocialProfile[] {
  return [...profiles].sort(
    (a, b) => (b.followers ?? -1) - (a.followers ?? -1) || (a.id < b.id ? -1 : 1),
  );
}

/**
 * A creator's profiles after an edit. Those that it does not name are gone.
 * @returns the profiles; or, at the place of an entry, `NOT_FOUND` for an id that is none of theirs and
 * `INVALID_VALUE` for one that came before
 */
export function profilesAfter(
  before: readonly SocialProfile[],
  edited: readonly EditedProfile[],
  nextId: () => SocialProfileId,
): Result<readonly SocialProfile[]> {
  const left = new Map<string, SocialProfileId>(before.map(({ id }) => [id, id]));
  const named = new Set<string>();
  const violations: Violation[] = [];
  const profiles = edited.map(({ id: given, followers, ...profile }, place): SocialProfile => {
    const id = given ?? null;
    const own = id === null ? nextId() : left.get(id);
    if (own === undefined || (id !== null && named.has(id))) {
      const code = own === undefined ? 'NOT_FOUND' : 'INVALID_VALUE';
      violations.push(violation(code, ['socialProfiles', String(place), 'id']));
    }
    if (id !== null) named.add(id);
    return { ...profile, id: own ?? nextId(), followers: followers ?? null };
  });
  return violations.length === 0 ? ok(byFollowers(profiles)) : { ok: false, violations };
}
