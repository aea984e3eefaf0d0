import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** A failed call in words that a page can show; refusals of the domain are no failures. */
export interface TransportFailure {
  readonly kind:
    'network' | 'server' | 'signedOut' | 'forbidden' | 'limited' | 'busy' | 'unknownField';
  /** Under which the server logged it. */
  readonly requestId: string | null;
}

const KINDS: Readonly<Record<string, TransportFailure['kind']>> = {
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'forbidden',
  RATE_LIMITED: 'limited',
  OVERLOADED: 'busy',
  GRAPHQL_VALIDATION_FAILED: 'unknownField',
};

const STATUSES: Readonly<Record<number, TransportFailure['kind']>> = {
  401: 'signedOut',
  403: 'forbidden',
  429: 'limited',
  503: 'busy',
};

/** What kind of failure an error of Apollo Client is. */
export function transportFailure(error: unknown): TransportFailure {
  if (ServerError.is(error)) {
    return { kind: STATUSES[error.statusCode] ?? 'network', requestId: null };
  }
  if (!CombinedGraphQLErrors.is(error)) return { kind: 'network', requestId: null };
  let kind: TransportFailure['kind'] = 'server';
  let requestId: string | null = null;
  for (const { extensions } of error.errors) {
    const kindOfCode = KINDS[String(extensions?.['code'])];
    if (kindOfCode !== undefined) kind = kindOfCode;
    const id = extensions?.['requestId'];
    if (typeof id === 'string') requestId ??= id;
  }
  return { kind, requestId };
}

/** Whether the server itself refused the caller the account: an outage, or a proxy's word, is no such thing. */
export function isForbidden(error: unknown): boolean {
  if (ServerError.is(error))
    return error.statusCode === 403 && error.bodyText.includes('"FORBIDDEN"');
  return CombinedGraphQLErrors.is(error) && transportFailure(error).kind === 'forbidden';
}

/** Whether the server no longer knows who calls. */
export function isSignedOut(error: unknown): boolean {
  return error !== undefined && transportFailure(error).kind === 'signedOut';
}
