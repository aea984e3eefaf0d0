import { graphql, type ResultOf } from '../../../shared/lib/graphql';

export const UnknownIdsQuery = graphql(`
  query BulkJobUnknownIds($id: ID!) {
    node(id: $id) {
      __typename
      ... on BulkJob {
        id
        unknownExternalIds {
          kind
          system
          id
          name
          rows
          isKnown
        }
      }
    }
  }
`);
type JobNode = Extract<
  NonNullable<ResultOf<typeof UnknownIdsQuery>['node']>,
  { __typename: 'BulkJob' }
>;
export type UnknownId = JobNode['unknownExternalIds'][number];

/** What an id can be given to, of the kinds that it may name. */
export const ChoicesQuery = graphql(`
  query BulkJobIdChoices(
    $search: String
    $programs: Boolean!
    $deals: Boolean!
    $creators: Boolean!
    $partners: Boolean!
    $sources: Boolean!
  ) {
    programs(first: 100) @include(if: $programs) {
      nodes {
        id
        name
        externalIds {
          system
          id
        }
      }
    }
    deals(first: 20, filter: { search: $search }) @include(if: $deals) {
      nodes {
        id
        name
        program {
          id
          name
        }
        externalIds {
          system
          id
        }
      }
    }
    creators(first: 20, filter: { search: $search }) @include(if: $creators) {
      nodes {
        id
        displayName
        externalIds {
          system
          id
        }
      }
    }
    performancePartners(first: 20, filter: { search: $search }) @include(if: $partners) {
      nodes {
        id
        name
        externalIds {
          system
          id
        }
      }
    }
    mediaSources(first: 20, filter: { search: $search }) @include(if: $sources) {
      nodes {
        id
        name
        externalIds {
          system
          id
        }
      }
    }
  }
`);
export type ChoicesAnswer = ResultOf<typeof ChoicesQuery>;

/** What something is called elsewhere, as it is now. */
export const TargetQuery = graphql(`
  query BulkJobIdTarget($id: ID!) {
    node(id: $id) {
      __typename
      ... on Program {
        id
        version
        externalIds {
          system
          id
        }
      }
      ... on Deal {
        id
        version
        externalIds {
          system
          id
        }
      }
      ... on Creator {
        id
        version
        externalIds {
          system
          id
        }
      }
      ... on PerformancePartner {
        id
        version
        externalIds {
          system
          id
        }
      }
      ... on MediaSource {
        id
        version
        externalIds {
          system
          id
        }
      }
    }
  }
`);
