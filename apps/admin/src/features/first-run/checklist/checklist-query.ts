import { graphql, type ResultOf } from '../../../shared/lib/graphql';

/** How far the account has come. */
export const ChecklistQuery = graphql(`
  query Checklist {
    programs(first: 100, orderBy: { field: NAME, direction: ASC }) {
      nodes {
        id
        name
        kind
        codeTracking
      }
    }
    creators(first: 1, filter: {}, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes {
        id
        displayName
      }
    }
    joined: creators(
      first: 1
      filter: { hasJoined: true }
      orderBy: { field: CREATED_AT, direction: DESC }
    ) {
      nodes {
        id
        displayName
      }
    }
    promoCodes(first: 1, filter: {}, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes {
        id
      }
    }
  }
`);

export type ChecklistFacts = ResultOf<typeof ChecklistQuery>;
