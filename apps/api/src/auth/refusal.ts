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
