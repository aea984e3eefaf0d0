import { graphql, type ResultOf } from '../../shared/lib/graphql';
import { UserErrorParts } from '../../shared/lib/violations';
import { OwnerCodesParts } from '../../shared/ui/owner-codes';

const PartnerParts = graphql(`
  fragment PartnerParts on PerformancePartner @_unmask {
    id
    name
    email
    creditGroup
    language
    version
    externalIds {
      system
      id
    }
  }
`);

export const PartnerQuery = graphql(
  `
    query Partner($id: ID!, $after: String) {
      node(id: $id) {
        __typename
        ... on PerformancePartner {
          ...PartnerParts
          createdAt
          promoCodes(first: 20, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
            ...OwnerCodesParts
          }
        }
      }
    }
  `,
  [PartnerParts, OwnerCodesParts],
);
export type PartnerDetail = Extract<
  NonNullable<ResultOf<typeof PartnerQuery>['node']>,
  { __typename: 'PerformancePartner' }
>;

/** Answers with the partner as it is now, also to somebody who saw an older version. */
export const UpdatePartner = graphql(
  `
    mutation UpdatePartner($input: UpdatePerformancePartnerInput!) {
      updatePerformancePartner(input: $input) {
        performancePartner {
          ...PartnerParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [PartnerParts, UserErrorParts],
);
