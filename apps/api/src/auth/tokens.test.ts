import { describe, expect, it } from 'vitest';
import { secretHash } from '../secret-hash.js';
import { isToken, makeToken } from './tokens.js';

describe('a token', () => {
  const made = Array.from({ length: 200 }, makeToken);

  it('has a prefix, at least 32 random characters and a checksum', () => {
    for (const { token, prefix, hash } of made) {
      expect(token).toMatch(/^cct_[0-9A-Za-z]{8}_[0-9A-Za-z]{32,}_[0-9A-Za-z]{6}$/);
      expect(token.startsWith(`${prefix}_`)).toBe(true);
      expect(hash).toBe(secretHash(token));
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(isToken(token)).toBe(true);
    }
    expect(new Set(made.map(({ token }) => token)).size).toBe(made.length);
    expect(new Set(made.map(({ prefix }) => prefix)).size).toBe(made.length);
  });

  it('is none with any one character changed', () => {
    const [{ token }] = made as [(typeof made)[number]];
    for (let index = 0; index < token.length; index += 1) {
      const other = token[index] === 'x' ? 'y' : 'x';
      expect(isToken(token.slice(0, index) + other + token.slice(index + 1))).toBe(false);
    }
  });

  it.each(['', 'cct', 'cct_', 'x'.repeat(100_000), 'cct_12345678__000000', 'Bearer x', '\u0000'])(
    'is not %j',
    (text) => {
      expect(isToken(text)).toBe(false);
    },
  );

  it('is none with anything around it', () => {
    const { token } = makeToken();
    for (const text of [` ${token}`, `${token}\n`, `${token}${token}`, token.toUpperCase()]) {
      expect(isToken(text)).toBe(false);
    }
  });
});
