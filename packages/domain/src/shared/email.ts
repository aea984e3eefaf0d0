const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>".]{2,}$/;
const EMAIL_MAX = 254;
/** Longer is no address, however much it shrinks: composing takes quadratic time. */
const COMPOSED_MAX = 4 * EMAIL_MAX;
/** Control characters, halves of pairs, and what is not to be seen, by which two addresses would look like one. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}]/u;

/**
 * The one rule of what an e-mail address is, for invitations, sign-in and everything else. Letters of every script
 * are fine, on both sides of the `@`.
 * @returns the address as it is compared; null for what is none
 */
export function emailAddressOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const address = comparedEmail(value);
  return isEmail(address) ? address : null;
}

/** Trimmed, composed and in lower case: two spellings of one address are one person. */
export function comparedEmail(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > COMPOSED_MAX ? trimmed : trimmed.normalize('NFC').toLowerCase();
}

export function isEmail(address: string): boolean {
  return address.length <= EMAIL_MAX && EMAIL.test(address) && !UNSEEN.test(address);
}
