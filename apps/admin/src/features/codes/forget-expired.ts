import type { ApolloCache, Reference } from '@apollo/client';
import type { QueryField } from '../../shared/lib/use-action';

interface CachedList {
  readonly edges?: readonly { readonly node: Reference }[];
}

/** Takes codes that have just expired out of the cached lists of other statuses, and forgets those of expired ones. */
export function forgetExpired(cache: ApolloCache, ids: readonly string[]): void {
  const expired = new Set(ids);
  cache.modify<Record<QueryField, unknown>>({
    id: 'ROOT_QUERY',
    fields: {
      promoCodes(stored: unknown, { storeFieldName, readField, DELETE }) {
        if (storeFieldName.includes('"status":["EXPIRED"]')) return DELETE;
        if (!storeFieldName.includes('"status":[')) return stored;
        const list = stored as CachedList;
        const edges = list.edges?.filter(
          ({ node }) => !expired.has(readField<string>('id', node) ?? ''),
        );
        return { ...list, edges };
      },
    },
  });
}
