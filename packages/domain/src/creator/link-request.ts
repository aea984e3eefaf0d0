import * as z from 'zod/mini';
import { comparedEmail } from '../shared/email.js';
import { emailSchema, nameText, text } from '../shared/fields.js';
import type { CreatorId, InvitationLinkId, MessageId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { LANGUAGES } from '../shared/language.js';
import { ok, type Result } from '../shared/result.js';
import { parse } from '../shared/schema.js';
import { isWebAddress } from '../shared/web-address.js';
import type { Creator } from './creator.js';
import { canMembership, type MembershipTerms } from './membership.js';
import { newProfilesSchema, SOCIAL_PLATFORMS } from './social-profile.js';

/** How long somebody who asked by an open link may confirm that the address is theirs. */
export const CONFIRMATION_LIFE = 86_400_000;

/** What somebody says of themselves on the page of an open link. Nothing of it is proven. */
export type LinkRequestContent = Pick<Creator, 'displayName' | 'language'> & {
  readonly profile: ReturnType<typeof profileOf>;
};

/**
 * Somebody who asked to join by an open link, and whose address is still to be proven by the secret that was mailed to
 * it. An address has one in an account: a new one takes its place.
 */
export interface LinkRequest {
  readonly email: string;
  readonly linkId: InvitationLinkId;
  /** Null once it was answered: nobody needs it any more. */
  readonly content: LinkRequestContent | null;
  readonly messageId: MessageId | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly version: number;
}

/** Whether its secret still confirms anything. */
export function isRequestOpen(
  request: LinkRequest,
  now: Instant,
): request is LinkRequest & { readonly content: LinkRequestContent } {
  return request.content !== null && now < request.expiresAt;
}

const linkRequestSchema = z.object({
  name: nameText(),
  email: emailSchema,
  platform: z.enum(SOCIAL_PLATFORMS),
  /** A handle, or the address of the profile's page. */
  profile: text({ max: 500 }),
  language: z.nullish(z.enum(LANGUAGES)),
});

/**
 * What somebody typed on the page of an open link.
 * @returns it; or what is wrong, by the fields of that page
 */
export function linkRequestFrom(
  typed: object,
): Result<{ readonly email: string; readonly content: LinkRequestContent }> {
  const parsed = parse(linkRequestSchema, typed);
  if (!parsed.ok) return parsed;
  const { name, email, platform, language } = parsed.value;
  const profile = profileOf(platform, parsed.value.profile);
  const judged = parse(z.object({ profiles: newProfilesSchema }), { profiles: [profile] });
  if (!judged.ok) {
    const violations = judged.violations.map((each) => ({ ...each, path: ['profile'] }));
    return { ok: false, violations };
  }
  return ok({ email, content: { displayName: name, language: language ?? null, profile } });
}

/** Of a page's address the handle is what stands last in it, as people write it in most of them. */
function profileOf(platform: (typeof SOCIAL_PLATFORMS)[number], typed: string) {
  if (!isWebAddress(typed)) return { platform, handle: typed.replace(/^@\s*/, ''), url: null };
  const [host = '', ...parts] = typed
    .replace(/^https?:\/\//i, '')
    .replace(/[?#].*$/, '')
    .split('/')
    .filter((part) => part !== '');
  return { platform, handle: (parts.at(-1) ?? host).replace(/^@/, '') || host, url: typed };
}

/** A creator with the address that was proven, and what they are to the program. */
export interface WithAddress {
  readonly creator: Pick<Creator, 'id' | 'email'>;
  readonly membership: MembershipTerms | null;
}

/** Who joins by a proven address: an existing creator or, with null, a new one. */
export type Joining =
  | { readonly kind: 'JOINS'; readonly creatorId: CreatorId | null }
  /** They are in the program already. */
  | { readonly kind: 'IS_IN'; readonly creatorId: CreatorId }
  /** They were removed from it: staff invite them again, or nobody does. */
  | { readonly kind: 'REMOVED'; readonly creatorId: CreatorId };

/**
 * Whom a proven address stands for among the creators of the account. Whoever was removed does not come back as
 * another creator with the same address; of several the one who is in the program already is meant, then one who has
 * any part in it, then the first.
 */
export function joiningBy(email: string, creators: readonly WithAddress[], now: Instant): Joining {
  const same = creators.filter(
    ({ creator }) => creator.email !== null && comparedEmail(creator.email) === email,
  );
  const removed = same.find(({ membership }) => membership?.state === 'REMOVED');
  if (removed !== undefined) return { kind: 'REMOVED', creatorId: removed.creator.id };
  const isIn = same.find(
    ({ membership }) => membership !== null && !canMembership(membership, 'JOIN', now),
  );
  if (isIn !== undefined) return { kind: 'IS_IN', creatorId: isIn.creator.id };
  const meant = same.find(({ membership }) => membership !== null) ?? same[0];
  return { kind: 'JOINS', creatorId: meant?.creator.id ?? null };
}
