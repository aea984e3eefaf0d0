import { availableParallelism } from 'node:os';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { FewAtOnce } from './few-at-once.js';

/** Passwords, hashed by scrypt. */
export interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (attempt: {
    readonly hash: string;
    readonly password: string;
  }) => Promise<boolean>;
}

/**
 * A hash keeps one core busy for a tenth of a second, and every thread that hashes is missing elsewhere. So one core
 * is left to everybody else, and two hashes at once are enough.
 */
const AT_ONCE = Math.min(2, Math.max(1, availableParallelism() - 1));
/** More than these would wait for longer than anybody waits. */
const MAX_WAITING = 50;

/**
 * @param onWork called once for each derivation, which is all that hashing costs: a test counts that a known and
 * an unknown name cost the same
 */
export function createPasswords(
  onWork: () => void = () => undefined,
  few = new FewAtOnce(AT_ONCE, MAX_WAITING),
): Passwords {
  return {
    hash: (password) =>
      few.run(() => {
        onWork();
        return hashPassword(password);
      }),
    verify: (attempt) =>
      few.run(() => {
        onWork();
        return verifyPassword(attempt);
      }),
  };
}
