import { createContext, use } from 'react';
import { graphql, type ResultOf } from './graphql';

/** Who works here, and in which account. */
export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      person {
        name
      }
      account {
        id
        name
        mode
        optimizeActive
        optimizeRecordedBy
        optimizeRecordedAt
        timeZone
        currency
        version
      }
      accounts {
        id
        name
        mode
      }
    }
  }
`);

export type Viewer = ResultOf<typeof ViewerQuery>['viewer'];
export type CurrentAccount = NonNullable<Viewer['account']>;

interface ViewerAccess {
  readonly viewer: Viewer;
  /** Works in another account from now on and opens its list of codes; an unseen id (just created) is fine. */
  readonly switchAccount: (id: string) => Promise<void>;
}

/** Filled by the app before any page is shown. */
export const ViewerContext = createContext<ViewerAccess | null>(null);

/** The viewer and the way to another account. */
export function useViewer(): ViewerAccess {
  const access = use(ViewerContext);
  if (access === null) throw new Error('useViewer outside of the shell');
  return access;
}

/** The current account; pages are only shown when there is one (but for the first-run page). */
export function useAccount(): CurrentAccount {
  const { account } = useViewer().viewer;
  if (account === null) throw new Error('useAccount without an account');
  return account;
}
