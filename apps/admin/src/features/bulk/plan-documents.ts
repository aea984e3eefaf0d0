import { graphql, type ResultOf } from '../../shared/lib/graphql';
import { UserErrorParts } from '../../shared/lib/violations';

/** What the second step begins with. */
export const PlanStartQuery = graphql(`
  query BulkPlanStart {
    programs(first: 100) {
      nodes {
        id
        name
        kind
      }
    }
    promoCodeTemplates(first: 100, orderBy: { field: NAME, direction: ASC }) {
      nodes {
        id
        name
        template
        isDefault
      }
    }
  }
`);
export type PlanTemplate = ResultOf<typeof PlanStartQuery>['promoCodeTemplates']['nodes'][number];

/** Creators to choose from. */
export const PickCreatorsQuery = graphql(`
  query BulkCreators($after: String, $filter: CreatorFilter) {
    creators(
      first: 50
      after: $after
      filter: $filter
      orderBy: { field: CREATED_AT, direction: DESC }
    ) {
      edges {
        node {
          id
          displayName
          socialProfiles {
            id
            handle
          }
          memberships {
            id
            state
            hasJoined
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      count(limit: 100000) {
        value
        isExact
      }
    }
  }
`);

/** The first creators of those that are chosen by a search, and how many they are. */
export const FirstCreatorsQuery = graphql(`
  query BulkFirstCreators($filter: CreatorFilter) {
    creators(first: 3, filter: $filter, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes {
        id
        displayName
      }
      count(limit: 100000) {
        value
        isExact
      }
    }
  }
`);

/** Whom a line that was typed finds first. */
export const TypedCreatorQuery = graphql(`
  query BulkTypedCreator($search: String!) {
    creators(first: 1, filter: { search: $search }) {
      nodes {
        id
        displayName
      }
    }
  }
`);

/** What a template gives for a creator. */
export const ExampleQuery = graphql(
  `
    query BulkExample($creatorId: ID!, $template: String!, $dealId: ID, $discount: Int) {
      suggestPromoCodes(
        creatorId: $creatorId
        template: $template
        dealId: $dealId
        discount: $discount
        count: 1
      ) {
        suggestions
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);
