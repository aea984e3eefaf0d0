import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** A failed call in words that a page can show; refusals of the domain are no failures. */
export interface TransportFailure {
  readonly kind: 'network' | 'server';
  /** Under which the server logged it. */
  readonly requestId: string | null;
}

/** What kind of failure an error of Apollo Client is. */
export function transportFailure(error: unknown): TransportFailure {
  if (!CombinedGraphQLErrors.is(error)) return { kind: 'network', requestId: null };
  for (const { extensions } of error.errors) {
    const requestId = extensions?.['requestId'];
    if (typeof requestId === 'string') return { kind: 'server', requestId };
  }
  return { kind: 'server', requestId: null };
}
