import { useQuery } from '@apollo/client/react';
import { graphql } from '../shared/lib/graphql';

const CommandQuery = graphql(`
  query Command($codes: PromoCodeFilter, $creators: CreatorFilter) {
    promoCodes(first: 6, filter: $codes) {
      nodes {
        id
        text
        status
      }
    }
    creators(first: 6, filter: $creators) {
      nodes {
        id
        displayName
      }
    }
  }
`);

/** Codes and creators that begin with or are named like the query; nothing for an empty one. */
export function useCommandSearch(query: string) {
  const { data, previousData, error, loading } = useQuery(CommandQuery, {
    variables: { codes: { search: query }, creators: { search: query } },
    skip: query === '',
  });
  const answer = query === '' ? undefined : (data ?? previousData);
  return {
    codes: answer?.promoCodes.nodes ?? [],
    creators: answer?.creators.nodes ?? [],
    isSearching: loading,
    hasFailed: error !== undefined && data === undefined,
  };
}
