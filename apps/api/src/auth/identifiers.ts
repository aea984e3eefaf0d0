import { createHash } from 'node:crypto';

/** What the library calls a link to a new password, before its token. */
export const RESET = 'reset-password:';

/** What is stored of a link to a new password: its hash, and that it is one. */
export const resetIdentifier = (identifier: string): Promise<string> =>
  Promise.resolve(RESET + sha256(identifier));

/** What is stored of the token of a link to sign in. */
export const linkIdentifier = (token: string): Promise<string> => Promise.resolve(sha256(token));

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
