import { graphql, type ResultOf } from '../../shared/lib/graphql';
import { UserErrorParts } from '../../shared/lib/violations';

/** The programs that creators can be invited into. */
export const InvitingQuery = graphql(`
  query Inviting {
    programs(first: 100, orderBy: { field: NAME, direction: ASC }) {
      nodes {
        id
        name
        kind
      }
    }
  }
`);

export const InviteCreators = graphql(
  `
    mutation InviteCreators($input: InviteCreatorsInput!) {
      inviteCreators(input: $input) {
        outcomes {
          creator {
            id
            displayName
          }
          membership {
            id
            state
          }
          link
          notMailed
          errors {
            ...UserErrorParts
          }
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

/** What became of each invitation. */
export type InvitedOutcomes = ResultOf<typeof InviteCreators>['inviteCreators']['outcomes'];
