import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';
import { OwnerCodesParts } from '../../../shared/ui/owner-codes';

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

const MediaSourceParts = graphql(`
  fragment MediaSourceParts on MediaSource @_unmask {
    id
    name
    type
    channel
    creditGroup
    holdsCodes
    version
    externalIds {
      system
      id
    }
    creator {
      id
      displayName
    }
  }
`);

/** A media source with the codes that it owns itself. */
export const MediaSourceQuery = graphql(
  `
    query MediaSource($id: ID!, $after: String) {
      node(id: $id) {
        __typename
        ... on MediaSource {
          ...MediaSourceParts
          createdAt
          program {
            id
            name
          }
          promoCodes(first: 20, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
            ...OwnerCodesParts
          }
        }
      }
    }
  `,
  [MediaSourceParts, OwnerCodesParts],
);
export type MediaSourceDetail = Extract<
  NonNullable<ResultOf<typeof MediaSourceQuery>['node']>,
  { __typename: 'MediaSource' }
>;

/** Answers with the source as it is now, also to somebody who saw an older version. */
export const UpdateMediaSource = graphql(
  `
    mutation UpdateMediaSource($input: UpdateMediaSourceInput!) {
      updateMediaSource(input: $input) {
        mediaSource {
          ...MediaSourceParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [MediaSourceParts, UserErrorParts],
);
