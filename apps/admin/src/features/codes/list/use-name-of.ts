import { useQuery } from '@apollo/client/react';
import { useFormat } from '../../../shared/lib/format';
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
      ... on BulkJob {
        createdAt
      }
    }
  }
`);

/** The name of what a filter was given the id of, of a job when it was begun; null while nobody has brought it, or for anything else. */
export function useNameOf(id: string | undefined): string | null {
  const { dateTime } = useFormat();
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
    case 'BulkJob':
      return dateTime(node.createdAt);
    default:
      return null;
  }
}
