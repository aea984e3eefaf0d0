import { useQuery } from '@apollo/client/react';
import { graphql } from '../../../shared/lib/graphql';

const NameQuery = graphql(`
  query CodesFilterName($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Creator {
        displayName
      }
      ... on MediaSource {
        name
      }
      ... on PerformancePartner {
        name
      }
      ... on Program {
        name
      }
    }
  }
`);

/** The name of what a filter was given the id of; null while nobody has brought it, or for anything else. */
export function useNameOf(id: string | undefined): string | null {
  const { data } = useQuery(NameQuery, {
    variables: { id: id ?? '' },
    skip: id === undefined,
    fetchPolicy: 'cache-first',
  });
  const node = id === undefined ? null : data?.node;
  switch (node?.__typename) {
    case 'Creator':
      return node.displayName;
    case 'MediaSource':
    case 'PerformancePartner':
    case 'Program':
      return node.name;
    default:
      return null;
  }
}
