import * as z from 'zod/mini';
import { ACCOUNT_SCOPES, type AccountTokenCapacity } from './account-scope.js';
import { nameText, optionalIdSchema, optionalInstantSchema } from '../shared/fields.js';
import type { ApiTokenId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { issueOf } from '../shared/schema.js';
import { violation } from '../shared/violation.js';
import type { PartnerOwner } from '../promo-code/owner.js';

/** What a partner's token may read; nothing may be changed with one. */
export const PARTNER_SCOPES = ['PROMO_CODES_READ', 'DEALS_READ', 'PROFILE_READ'] as const;
export type PartnerScope = (typeof PARTNER_SCOPES)[number];

/** What a token may do, whosever it is. */
export const TOKEN_SCOPES = [
  ...ACCOUNT_SCOPES,
  ...PARTNER_SCOPES.filter((scope) => scope !== 'PROMO_CODES_READ'),
] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export function isTokenScope(text: string): text is TokenScope {
  return TOKEN_SCOPES.some((scope) => scope === text);
}

/** Whose a token is: one partner's, who reads what is theirs, or the account's own, which acts in a capacity. */
type Holder =
  | { readonly owner: PartnerOwner; readonly capacity: null }
  | { readonly owner: null; readonly capacity: AccountTokenCapacity };

/** A key with which a program asks, a partner's or the account's own. The secret itself is nowhere kept. */
export type ApiToken = Holder & {
  readonly id: ApiTokenId;
  readonly name: string;
  /** The beginning of the token, by which people tell their tokens apart. */
  readonly prefix: string;
  readonly scopes: readonly TokenScope[];
  /** The name of the person who made it. */
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
};

/** Whether a token still opens anything. */
export function isLive(
  { expiresAt, revokedAt }: Pick<ApiToken, 'expiresAt' | 'revokedAt'>,
  now: Instant,
): boolean {
  return revokedAt === null && (expiresAt === null || now < expiresAt);
}

/** Some of these scopes: at least one, each once, in one order. */
export function scopesSchemaOf<Scope extends TokenScope>(all: readonly Scope[]) {
  return z.pipe(
    z.array(z.enum(all)),
    z.transform((scopes, context): readonly Scope[] => {
      if (scopes.length === 0) context.issues.push(issueOf(scopes, violation('REQUIRED')));
      return all.filter((scope) => scopes.includes(scope));
    }),
  );
}

/** A new token of a partner. Whose it is may be left out by a partner: then it is their own. */
export const createApiTokenSchema = z.object({
  ownerId: optionalIdSchema,
  name: nameText(),
  scopes: scopesSchemaOf(PARTNER_SCOPES),
  expiresAt: optionalInstantSchema,
});
export type CreateApiToken = z.output<typeof createApiTokenSchema>;

/**
 * The scope that a partner's token needs for a field of `Query`.
 * @returns null if none is needed, undefined if no scope opens it
 */
export function scopeForQuery(field: string): PartnerScope | null | undefined {
  return Object.hasOwn(SCOPE_BY_QUERY, field) ? SCOPE_BY_QUERY[field] : undefined;
}

const SCOPE_BY_QUERY: Readonly<Record<string, PartnerScope | null>> = {
  __typename: null,
  __schema: null,
  __type: null,
  viewer: null,
  node: null,
  nodes: null,
  promoCodes: 'PROMO_CODES_READ',
  promoCodeByText: 'PROMO_CODES_READ',
  deals: 'DEALS_READ',
};

/** The scope that a partner's token needs to find something of a type by its id; as {@link scopeForQuery}. */
export function scopeForNode(type: string): PartnerScope | null | undefined {
  return Object.hasOwn(SCOPE_BY_TYPE, type) ? SCOPE_BY_TYPE[type] : undefined;
}

const SCOPE_BY_TYPE: Readonly<Record<string, PartnerScope | null>> = {
  Account: null,
  Program: null,
  PromoCode: 'PROMO_CODES_READ',
  Assignment: 'PROMO_CODES_READ',
  Deal: 'DEALS_READ',
  Creator: 'PROFILE_READ',
  PerformancePartner: 'PROFILE_READ',
  SocialProfile: 'PROFILE_READ',
  Membership: 'PROFILE_READ',
  MediaSource: 'PROFILE_READ',
};
