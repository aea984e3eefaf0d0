import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { isLive, type Instant } from '@creator-codes/domain';
import type { StoredTokens, TokenCaller, TokenSecret } from '../application/ports/tokens.js';
import { secretHash } from '../secret-hash.js';

/*
 * `cct_<8 prefix>_<36 random>_<6 checksum>` in base62. The prefix tells tokens apart in lists and logs, the
 * checksum lets a scanner of leaked secrets, and ourselves, refuse what is no token without asking anybody. 214
 * random bits need no slow hash.
 */

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PREFIX_LENGTH = 8;
const RANDOM_LENGTH = 36;
const CHECKSUM_LENGTH = 6;
const FORM = /^(cct_[0-9A-Za-z]{8}_[0-9A-Za-z]{36})_([0-9A-Za-z]{6})$/;

/** Makes a token. */
export function makeToken(): TokenSecret {
  const prefix = `cct_${random(PREFIX_LENGTH)}`;
  const body = `${prefix}_${random(RANDOM_LENGTH)}`;
  const token = `${body}_${checksumOf(body)}`;
  return { token, prefix, hash: secretHash(token) };
}

/** Whether the text has the form of a token and its checksum is right. */
export function isToken(text: string): boolean {
  const [, body, checksum] = FORM.exec(text) ?? [];
  return body !== undefined && checksumOf(body) === checksum;
}

/** Who calls with this token, as the database knows it now, and until when that can hold at most. */
export async function resolveToken(
  stored: StoredTokens,
  hash: string,
  now: Instant,
): Promise<{
  readonly caller: TokenCaller;
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
} | null> {
  const ofAccount = await stored.find(hash);
  if (ofAccount === null || !isLive(ofAccount.token, now)) return null;
  const { accountId, token } = ofAccount;
  const { id: tokenId, name, scopes, expiresAt, lastUsedAt } = token;
  const caller: TokenCaller = {
    ...{ accountId, tokenId, name, scopes },
    capacity: token.owner === null ? token.capacity : token.owner.kind,
    ownerId: token.owner?.id ?? null,
  };
  return { caller, expiresAt, lastUsedAt };
}

function random(length: number): string {
  return Array.from({ length }, () => BASE62.charAt(randomInt(BASE62.length))).join('');
}

function checksumOf(body: string): string {
  let rest = crc32(body);
  let text = '';
  while (text.length < CHECKSUM_LENGTH) {
    text = BASE62.charAt(rest % BASE62.length) + text;
    rest = Math.floor(rest / BASE62.length);
  }
  return text;
}
