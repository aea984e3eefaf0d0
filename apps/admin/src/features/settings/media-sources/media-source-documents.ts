import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

export const MediaSourcesQuery = graphql(`
  query MediaSources($after: String, $filter: MediaSourceFilter) {
    mediaSources(
      first: 50
      after: $after
      filter: $filter
      orderBy: { field: CREATED_AT, direction: DESC }
    ) {
      edges {
        node {
          id
          name
          type
          channel
          creditGroup
          program {
            id
            name
          }
          creator {
            id
            displayName
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      count {
        value
        isExact
      }
    }
  }
`);
export type MediaSourceRow = ResultOf<
  typeof MediaSourcesQuery
>['mediaSources']['edges'][number]['node'];

/** The programs in which a media source can be. */
export const PerformanceProgramsQuery = graphql(`
  query MediaSourcePrograms {
    programs(first: 100, filter: { kind: PERFORMANCE }, orderBy: { field: NAME, direction: ASC }) {
      nodes {
        id
        name
      }
    }
  }
`);

/** Creators to pick from by name. */
export const CreatorChoicesQuery = graphql(`
  query CreatorChoices($search: String) {
    creators(
      first: 8
      filter: { search: $search }
      orderBy: { field: CREATED_AT, direction: DESC }
    ) {
      nodes {
        id
        displayName
      }
    }
  }
`);

export const CreateMediaSource = graphql(
  `
    mutation SettingsCreateMediaSource($input: CreateMediaSourceInput!) {
      createMediaSource(input: $input) {
        mediaSource {
          id
          name
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);
