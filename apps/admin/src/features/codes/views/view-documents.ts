import { graphql, type FragmentOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

const ViewParts = graphql(`
  fragment ViewParts on SavedView @_unmask {
    id
    name
    isShared
    isMine
    mayChange
    query {
      key
      value
    }
    columns
    version
  }
`);

/** A view of the list of codes. */
export type View = FragmentOf<typeof ViewParts>;

export const ViewsQuery = graphql(
  `
    query CodesViews($after: String) {
      savedViews(first: 100, after: $after) {
        edges {
          node {
            ...ViewParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ViewParts],
);

export const CreateView = graphql(
  `
    mutation CreateSavedView($input: CreateSavedViewInput!) {
      createSavedView(input: $input) {
        savedView {
          ...ViewParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [ViewParts, UserErrorParts],
);

export const UpdateView = graphql(
  `
    mutation UpdateSavedView($input: UpdateSavedViewInput!) {
      updateSavedView(input: $input) {
        savedView {
          ...ViewParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [ViewParts, UserErrorParts],
);

export const DeleteView = graphql(
  `
    mutation DeleteSavedView($input: DeleteSavedViewInput!) {
      deleteSavedView(input: $input) {
        savedViewId
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);
