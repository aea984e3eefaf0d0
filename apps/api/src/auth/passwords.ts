import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** Passwords, hashed by scrypt. */
export interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (given: {
    readonly hash: string;
    readonly password: string;
  }) => Promise<boolean>;
}

/**
 * @param onWork called once for each derivation, which is all that hashing costs: a test counts that a known and
 * an unknown name cost the same
 */
export function createPasswords(onWork: () => void = () => undefined): Passwords {
  return {
    hash: (password) => {
      onWork();
      return hashPassword(password);
    },
    verify: (given) => {
      onWork();
      return verifyPassword(given);
    },
  };
}
