import type { AccountId, ApiToken, ApiTokenId, CreatorId } from '@creator-codes/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredTokens } from '../application/ports/tokens.js';
import { RememberedTokenCallers } from './token-callers.js';
import { secretHash } from '../secret-hash.js';
import { makeToken } from './tokens.js';

/** The database's side, as it is now, and what was asked of it. */
class Tokens implements StoredTokens {
  readonly byHash = new Map<string, ApiToken>();
  asked = 0;
  isDown = false;
  readonly noted: number[] = [];

  async find(hash: string) {
    this.asked += 1;
    await Promise.resolve();
    if (this.isDown) throw new Error('down');
    const token = this.byHash.get(hash);
    return token === undefined ? null : { accountId: 'ac_1' as AccountId, token };
  }

  async noteUse(_caller: unknown, at: number) {
    await Promise.resolve();
    this.noted.push(at);
  }
}

const START = 1_000_000_000;
let now = START;
/** How far the clock was put back. */
let back = 0;
let stored: Tokens;
let callers: RememberedTokenCallers;

function storedToken(more: Partial<Pick<ApiToken, 'expiresAt' | 'lastUsedAt'>> = {}): string {
  const { token, prefix } = makeToken();
  stored.byHash.set(secretHash(token), {
    id: `at_${prefix}` as ApiTokenId,
    ...{ owner: { kind: 'CREATOR', id: 'cr_1' as CreatorId }, capacity: null },
    ...{ name: 'Shop', prefix, scopes: ['DEALS_READ'], createdBy: 'Lin', createdAt: 0 },
    ...{ expiresAt: null, lastUsedAt: null, revokedAt: null },
    ...more,
  });
  return token;
}

beforeEach(() => {
  now = START;
  back = 0;
  stored = new Tokens();
  const fail = (error: unknown) => {
    throw error;
  };
  callers = new RememberedTokenCallers(stored, { now: () => now - back }, fail, () => now);
});

describe('who calls with a token', () => {
  it('is looked up once for everybody within four seconds, then again', async () => {
    const token = storedToken();
    const first = await Promise.all([callers.resolve(token), callers.resolve(token)]);
    expect(first).toMatchObject([{ capacity: 'CREATOR' }, { capacity: 'CREATOR' }]);
    now += 3_999;
    await callers.resolve(token);
    expect(stored.asked).toBe(1);
    now += 1;
    await callers.resolve(token);
    expect(stored.asked).toBe(2);
  });

  it('is nobody within five seconds of the revocation', async () => {
    const token = storedToken();
    await callers.resolve(token);
    const row = stored.byHash.get(secretHash(token));
    if (row === undefined) throw new Error('not stored');
    stored.byHash.set(secretHash(token), { ...row, revokedAt: now });
    now += 4_999;
    expect(await callers.resolve(token)).toBeNull();
  });

  it('is nobody after the revocation, though the clock goes back', async () => {
    const token = storedToken();
    await callers.resolve(token);
    const row = stored.byHash.get(secretHash(token));
    if (row === undefined) throw new Error('not stored');
    stored.byHash.set(secretHash(token), { ...row, revokedAt: now });
    now += 4_000;
    back = 3_600_000;
    expect(await callers.resolve(token)).toBeNull();
  });

  it('is nobody from the very expiry on, remembered or not', async () => {
    const token = storedToken({ expiresAt: START + 1_000 });
    now = START + 999;
    expect(await callers.resolve(token)).not.toBeNull();
    now = START + 1_000;
    expect(await callers.resolve(token)).toBeNull();
    expect(stored.asked).toBe(1);
  });

  it('what is no token is refused without a question; a guess with a checksum costs one', async () => {
    expect(await callers.resolve('cct_nothing')).toBeNull();
    expect(stored.asked).toBe(0);
    const guess = makeToken().token;
    for (let time = 0; time < 10; time += 1) expect(await callers.resolve(guess)).toBeNull();
    expect(stored.asked).toBe(1);
  });

  it('an outage is told and not remembered', async () => {
    const token = storedToken();
    stored.isDown = true;
    await expect(callers.resolve(token)).rejects.toThrow('down');
    stored.isDown = false;
    expect(await callers.resolve(token)).not.toBeNull();
  });

  it('ten thousand guesses are forgotten again', async () => {
    const token = storedToken();
    await callers.resolve(token);
    for (let guess = 0; guess < 10_000; guess += 1) await callers.resolve(makeToken().token);
    const asked = stored.asked;
    await callers.resolve(token);
    expect(stored.asked).toBe(asked + 1);
  });
});

describe('when a token was last used', () => {
  it('is written once a minute, and not where another process has written it', async () => {
    const token = storedToken();
    for (let second = 0; second <= 60; second += 1) {
      now = START + second * 1_000;
      await callers.resolve(token);
    }
    await callers.close();
    expect(stored.noted).toEqual([START, START + 60_000]);
    await callers.resolve(storedToken({ lastUsedAt: now - 1_000 }));
    await callers.close();
    expect(stored.noted).toHaveLength(2);
  });
});
