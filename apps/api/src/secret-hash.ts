import { hash, randomBytes } from 'node:crypto';

/** What is stored of the secret of a token or a link: enough to know it again, not to make it. SHA-256 in hex. */
export function secretHash(secret: string): string {
  return hash('sha256', secret, 'hex');
}

/** The secret of a link: 256 random bits, as they stand in an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
