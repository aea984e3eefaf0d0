import * as z from 'zod/mini';
import { nameText, optionalIdSchema, optionalInstantSchema } from '../shared/fields.js';
import type { ApiTokenId } from '../shared/id.js';
import type { Instant } from '../shared/instant.js';
import { issueOf } from '../shared/schema.js';
import { violation } from '../shared/violation.js';
import type { PartnerOwner } from '../promo-code/owner.js';

/** What a token may read; nothing may be changed with one. */
export const TOKEN_SCOPES = ['PROMO_CODES_READ', 'DEALS_READ', 'PROFILE_READ'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export function isTokenScope(text: string): text is TokenScope {
  return TOKEN_SCOPES.some((scope) => scope === text);
}

/** A key with which a partner's program reads what is the partner's. The secret itself is nowhere kept. */
export interface ApiToken {
  readonly id: ApiTokenId;
  readonly owner: PartnerOwner;
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
}

/** Whether a token still opens anything. */
export function isLive(
  { expiresAt, revokedAt }: Pick<ApiToken, 'expiresAt' | 'revokedAt'>,
  now: Instant,
): boolean {
  return revokedAt === null && (expiresAt === null || now < expiresAt);
}

const scopesSchema = z.pipe(
  z.array(z.enum(TOKEN_SCOPES)),
  z.transform((scopes, context): readonly TokenScope[] => {
    if (scopes.length === 0) context.issues.push(issueOf(scopes, violation('REQUIRED')));
    return TOKEN_SCOPES.filter((scope) => scopes.includes(scope));
  }),
);

/** A new token. Whose it is may be left out by a partner: then it is their own. */
export const createApiTokenSchema = z.object({
  ownerId: optionalIdSchema,
  name: nameText(),
  scopes: scopesSchema,
  expiresAt: optionalInstantSchema,
});
export type CreateApiToken = z.output<typeof createApiTokenSchema>;

/**
 * The scope that a token needs for a field of `Query`.
 * @returns null if none is needed, undefined if no scope opens it
 */
export function scopeForQuery(field: string): TokenScope | null | undefined {
  return Object.hasOwn(SCOPE_BY_QUERY, field) ? SCOPE_BY_QUERY[field] : undefined;
}

const SCOPE_BY_QUERY: Readonly<Record<string, TokenScope | null>> = {
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

/** The scope that a token needs to find something of a type by its id; as {@link scopeForQuery}. */
export function scopeForNode(type: string): TokenScope | null | undefined {
  return Object.hasOwn(SCOPE_BY_TYPE, type) ? SCOPE_BY_TYPE[type] : undefined;
}

const SCOPE_BY_TYPE: Readonly<Record<string, TokenScope | null>> = {
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
