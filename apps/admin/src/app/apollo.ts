import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { ApolloLink } from '@apollo/client/link';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { isMutationOperation } from '@apollo/client/utilities';
import i18next from 'i18next';
import { accountHeaders, currentAccountId } from '../shared/lib/account-store';
import { connectionPolicy } from '../shared/lib/connection-policy';
import { failureWords } from '../shared/lib/failure-words';
import { toastFailed } from '../shared/lib/toast';
import { transportFailure } from '../shared/lib/transport-error';
import { sessionLost } from '../shared/session/lost';
import { fetchWithFirstAnswer } from './first-answer';
import { PAGED_FIELDS, POSSIBLE_TYPES } from './schema-lists';

function createCache(): InMemoryCache {
  const paged = Object.entries(PAGED_FIELDS).map(([type, names]) => {
    const fields = Object.fromEntries(names.map((name) => [name, connectionPolicy]));
    return [type, { fields }] as const;
  });
  return new InMemoryCache({
    possibleTypes: POSSIBLE_TYPES,
    typePolicies: {
      ...Object.fromEntries(paged),
      Viewer: { merge: true },
      // Its `id` is another system's, and two systems may have the same.
      ExternalId: { keyFields: false },
    },
  });
}

// A query that fails shows so in its own place; a mutation, and any bug of the server, tells by a toast.
const tellFailures = new ErrorLink(({ error, operation }) => {
  const { kind, requestId } = transportFailure(error);
  if (kind === 'signedOut') {
    sessionLost();
    return;
  }
  const isTold = operation.getContext()['isToldInPlace'] === true;
  if (kind !== 'server' && (isTold || !isMutationOperation(operation.query))) return;
  const reference = requestId === null ? '' : ` ${i18next.t('reference', { id: requestId })}`;
  const { title, body } = failureWords(kind);
  toastFailed(
    i18next.t(title),
    i18next.t(body) + reference,
    `failed-${operation.operationName ?? ''}`,
  );
});

const isBusy = (error: unknown) => transportFailure(error).kind === 'busy';

const retryQueries = new RetryLink({
  // Not all at once: pages that were refused together would come again together.
  delay: (attempt, _operation, error) =>
    isBusy(error)
      ? 1_000 * (attempt + Math.random())
      : Math.min(2_000, 300 * 2 ** attempt) * Math.random(),
  attempts: (attempt, operation, error) =>
    attempt < 3 &&
    !isMutationOperation(operation.query) &&
    (transportFailure(error).kind === 'network' || isBusy(error)),
});

// A request that names another account by itself keeps it.
const nameAccount = new SetContextLink(({ headers }) => ({
  headers: { ...accountHeaders(), ...(headers as Record<string, string> | undefined) },
}));

/** The one client of the app. */
export const apolloClient = new ApolloClient({
  cache: createCache(),
  link: ApolloLink.from([
    tellFailures,
    retryQueries,
    nameAccount,
    new HttpLink({ uri: '/graphql', fetch: fetchWithFirstAnswer(currentAccountId) }),
  ]),
  defaultOptions: {
    watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
  },
});
