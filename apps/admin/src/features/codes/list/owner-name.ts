import { useQuery } from '@apollo/client/react';
import { graphql } from '../../../shared/lib/graphql';

const OwnerNameQuery = graphql(`
  query CodesFilterOwner($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Creator {
        displayName
      }
      ... on PerformancePartner {
        name
      }
    }
  }
`);

/** The name of the owner in the filter; null while unknown. */
export function useOwnerName(id: string | undefined): string | null {
  const { data } = useQuery(OwnerNameQuery, {
    variables: { id: id ?? '' },
    skip: id === undefined,
    fetchPolicy: 'cache-first',
  });
  const node = id === undefined ? null : data?.node;
  if (node?.__typename === 'Creator') return node.displayName;
  return node?.__typename === 'PerformancePartner' ? node.name : null;
}
