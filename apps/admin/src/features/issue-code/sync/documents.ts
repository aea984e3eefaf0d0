import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

const DraftParts = graphql(`
  fragment DraftParts on WizardDraft @_unmask {
    id
    ownerName
    isMine
    state
    step
    values
    createdAt
    changedAt
    version
    creator {
      id
      displayName
    }
  }
`);

/** A draft as the server has it. */
export type ServerDraft = ResultOf<typeof DraftParts>;

export const SaveDraft = graphql(
  `
    mutation SaveDraft($input: SaveDraftInput!) {
      saveDraft(input: $input) {
        draft {
          ...DraftParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [DraftParts, UserErrorParts],
);

export const TakeOverDraft = graphql(
  `
    mutation TakeOverDraft($input: TakeOverDraftInput!) {
      takeOverDraft(input: $input) {
        draft {
          ...DraftParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [DraftParts, UserErrorParts],
);

export const DeleteDraft = graphql(
  `
    mutation DeleteDraft($input: DeleteDraftInput!) {
      deleteDraft(input: $input) {
        draftId
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const DraftQuery = graphql(
  `
    query Draft($id: ID!) {
      node(id: $id) {
        __typename
        ...DraftParts
      }
    }
  `,
  [DraftParts],
);

/** One page of drafts, the newest first. */
export const DraftsQuery = graphql(
  `
    query Drafts($after: String, $filter: DraftFilter) {
      drafts(first: 50, after: $after, filter: $filter) {
        edges {
          node {
            ...DraftParts
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
  `,
  [DraftParts],
);
