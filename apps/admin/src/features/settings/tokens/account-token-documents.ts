import { ApiTokenParts } from '../../../shared/access/token-documents';
import { graphql } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

const AccountTokenParts = graphql(
  `
    fragment AccountTokenParts on ApiToken @_unmask {
      ...ApiTokenParts
      capacity
    }
  `,
  [ApiTokenParts],
);

/** The tokens of the account's own. */
export const AccountTokensQuery = graphql(
  `
    query AccountTokens($after: String) {
      apiTokens(first: 20, after: $after, filter: { ofAccount: true }) {
        edges {
          node {
            ...AccountTokenParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [AccountTokenParts],
);

export const CreateAccountToken = graphql(
  `
    mutation CreateAccountToken($input: CreateAccountTokenInput!) {
      createAccountToken(input: $input) {
        apiToken {
          ...AccountTokenParts
        }
        token
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [AccountTokenParts, UserErrorParts],
);
