import { describe, expect, it, test } from 'vitest';
import { parse } from '../shared/schema.js';
import { valueOf, violationsOf } from '../testing/outcome.js';
import { mayUse } from './access.js';
import { createApiTokenSchema, isLive, scopeForNode, scopeForQuery } from './api-token.js';
import { QUERY_FIELDS, type RootField } from './root-fields.js';

const token = { name: ' Shop ', scopes: ['DEALS_READ', 'PROMO_CODES_READ', 'DEALS_READ'] };

describe('a new token', () => {
  it('has each scope once, in one order', () => {
    expect(valueOf(parse(createApiTokenSchema, token))).toEqual({
      ownerId: null,
      name: 'Shop',
      scopes: ['PROMO_CODES_READ', 'DEALS_READ'],
      expiresAt: null,
    });
  });

  test.each([
    [{ scopes: [] }, 'REQUIRED', ['scopes']],
    [{ scopes: ['EVERYTHING'] }, 'INVALID_VALUE', ['scopes', '0']],
    [{ scopes: ['CREATORS_READ'] }, 'INVALID_VALUE', ['scopes', '0']],
    [{ name: ' ' }, 'REQUIRED', ['name']],
    [{ name: 'x'.repeat(101) }, 'TOO_LONG', ['name']],
    [{ expiresAt: -1 }, 'INSTANT_OUT_OF_RANGE', ['expiresAt']],
  ])('%o is refused', (more, code, path) => {
    const violations = violationsOf(parse(createApiTokenSchema, { ...token, ...more }));
    expect(violations).toMatchObject([{ code, path }]);
  });
});

describe('a token is live', () => {
  test.each([
    [null, null, true],
    [101, null, true],
    [100, null, false],
    [null, 99, false],
    [null, 101, false],
    [101, 99, false],
  ])('expires %s, revoked %s: %s at 100', (expiresAt, revokedAt, live) => {
    expect(isLive({ expiresAt, revokedAt }, 100)).toBe(live);
  });
});

describe('scopes', () => {
  it('open nothing but queries that partners have; tokens are not managed by tokens', () => {
    const opened = (Object.keys(QUERY_FIELDS) as RootField[]).filter(
      (field) => scopeForQuery(field) !== undefined,
    );
    for (const field of opened) expect(mayUse('CREATOR', field)).toBe(true);
    expect(opened).not.toContain('apiTokens');
    expect(scopeForQuery('createApiToken')).toBeUndefined();
    expect(scopeForQuery('constructor')).toBeUndefined();
  });

  it('are asked for by the type that an id names', () => {
    expect(scopeForNode('PromoCode')).toBe('PROMO_CODES_READ');
    expect(scopeForNode('Account')).toBeNull();
    expect(scopeForNode('ApiToken')).toBeUndefined();
    expect(scopeForNode('toString')).toBeUndefined();
  });
});
