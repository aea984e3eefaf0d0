import { emailAddressOf } from '@creator-codes/domain';

/** What the server takes as a password. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/** What is wrong with a new password; null when nothing is. */
export function passwordObjection(password: string): 'short' | 'long' | null {
  if (password.length < PASSWORD_LENGTH.min) return 'short';
  return password.length > PASSWORD_LENGTH.max ? 'long' : null;
}

/** Whether a text is an e-mail address, by the rule that the server asks too. */
export function isMailAddress(text: string): boolean {
  return emailAddressOf(text) !== null;
}
