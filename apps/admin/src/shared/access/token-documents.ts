import { graphql, type ResultOf } from '../lib/graphql';
import { PartnerErrorParts } from '../lib/violations';

export const ApiTokenParts = graphql(`
  fragment ApiTokenParts on ApiToken @_unmask {
    id
    name
    prefix
    scopes
    createdAt
    createdBy
    isMakerGone
    expiresAt
    lastUsedAt
    revokedAt
  }
`);

export type ApiTokenRow = ResultOf<typeof ApiTokenParts>;

/** The tokens of one owner of codes; of oneself, where one is an owner. */
export const ApiTokensQuery = graphql(
  `
    query ApiTokens($after: String, $filter: ApiTokenFilter) {
      apiTokens(first: 20, after: $after, filter: $filter) {
        edges {
          node {
            ...ApiTokenParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ApiTokenParts],
);

export const CreateApiToken = graphql(
  `
    mutation CreateApiToken($input: CreateApiTokenInput!) {
      createApiToken(input: $input) {
        apiToken {
          ...ApiTokenParts
        }
        token
        errors {
          ...PartnerErrorParts
        }
      }
    }
  `,
  [ApiTokenParts, PartnerErrorParts],
);

export const RevokeApiToken = graphql(
  `
    mutation RevokeApiToken($input: RevokeApiTokenInput!) {
      revokeApiToken(input: $input) {
        apiToken {
          ...ApiTokenParts
        }
        errors {
          ...PartnerErrorParts
        }
      }
    }
  `,
  [ApiTokenParts, PartnerErrorParts],
);
