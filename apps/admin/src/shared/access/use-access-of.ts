import { useQuery } from '@apollo/client/react';
import { graphql } from '../lib/graphql';

const AccessQuery = graphql(`
  query AccessOfOwner {
    members(first: 100) {
      nodes {
        id
        email
        owner {
          __typename
          ... on Creator {
            id
          }
          ... on MediaSource {
            id
          }
          ... on PerformancePartner {
            id
          }
        }
      }
    }
    invitations(first: 100) {
      nodes {
        id
        email
        state
        owner {
          __typename
          ... on Creator {
            id
          }
          ... on MediaSource {
            id
          }
          ... on PerformancePartner {
            id
          }
        }
      }
    }
  }
`);

/** Somebody who sees what an owner of codes sees, or has been asked to. */
interface Access {
  readonly id: string;
  readonly email: string;
  /** False while they have not answered. */
  readonly isIn: boolean;
}

/** Who has access to what is an owner's, as far as the newest hundred people and invitations tell. */
export function useAccessOf(ownerId: string): readonly Access[] {
  const { data } = useQuery(AccessQuery, { fetchPolicy: 'cache-and-network' });
  if (data === undefined) return [];
  const members = data.members.nodes.filter(({ owner }) => owner?.id === ownerId);
  const invited = data.invitations.nodes.filter(
    ({ owner, state }) => owner?.id === ownerId && state === 'PENDING',
  );
  return [
    ...members.map(({ id, email }) => ({ id, email: email.toLowerCase(), isIn: true })),
    ...invited.map(({ id, email }) => ({ id, email: email.toLowerCase(), isIn: false })),
  ];
}
