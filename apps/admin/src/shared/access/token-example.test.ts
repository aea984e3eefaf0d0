import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { curlExample, EXAMPLE_QUERY, expiryAfter, tokenState } from './token-example';

const NOW = Date.parse('2026-12-01T00:00:00Z');

describe('the example of a token', () => {
  it('is a query, and its command carries it in quotes that hold', () => {
    expect(() => parse(EXAMPLE_QUERY)).not.toThrow();
    const command = curlExample('https://codes.example', 'cct_abcdefgh_x_y');
    const body = /-d '([^']*)'$/.exec(command)?.[1];
    expect(() => parse((JSON.parse(body ?? '') as { query: string }).query)).not.toThrow();
    expect(command).toContain("'authorization: Bearer cct_abcdefgh_x_y'");
  });
});

describe('the end of a token', () => {
  it('is so many days from now, or never', () => {
    expect(expiryAfter(30, NOW)).toBe('2026-12-31T00:00:00.000Z');
    expect(expiryAfter(null, NOW)).toBeNull();
  });

  it('is told by its state', () => {
    const live = { expiresAt: null, revokedAt: null };
    expect(tokenState(live, NOW)).toBe('active');
    expect(tokenState({ ...live, expiresAt: '2026-12-01T00:00:00.000Z' }, NOW)).toBe('expired');
    expect(tokenState({ ...live, revokedAt: '2026-11-01T00:00:00.000Z' }, NOW)).toBe('revoked');
  });
});
