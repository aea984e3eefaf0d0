import type { Violation } from '@creator-codes/domain';
import { APIError } from 'better-auth/api';

type Status =
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_REQUEST'
  | 'UNAUTHORIZED'
  | 'TOO_MANY_REQUESTS'
  | 'SERVICE_UNAVAILABLE';

/** What a caller is told under `/auth` when something cannot be done. */
export function refusal(
  status: Status,
  code: string,
  message: string,
  more: object = {},
  headers: Readonly<Record<string, string>> = {},
): APIError {
  return new APIError(status, { code, message, ...more }, headers);
}

/** Too many attempts. @param seconds when the next one is let through */
export function tooManyAttempts(seconds: number): APIError {
  return refusal(
    'TOO_MANY_REQUESTS',
    'RATE_LIMITED',
    `Too many tries. Try again in ${seconds} s.`,
    {},
    { 'retry-after': String(seconds) },
  );
}

/** One answer for every link that lets nobody in: unknown, used, taken back, run out. */
export function invalidInvitation(): APIError {
  return refusal('NOT_FOUND', 'INVITATION_INVALID', 'This invitation is not valid any more.');
}

export function invalidInput(violations: readonly Violation[]): APIError {
  return refusal('BAD_REQUEST', 'INVALID_INPUT', 'Some values are missing or not valid.', {
    violations,
  });
}
