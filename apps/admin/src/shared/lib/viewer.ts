import { createContext, use } from 'react';
import { graphql, type ResultOf } from './graphql';

/** Who works here, and in which account: for the people of an account. */
export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      person {
        id
        name
        email
      }
      capacity
      account {
        id
        name
        mode
        optimizeActive
        optimizeRecordedBy
        optimizeRecordedAt
        timeZone
        currency
        quarantineDays
        notifiesOwners
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

/** The same for those who own codes; they see less of an account. */
export const PartnerViewerQuery = graphql(`
  query PartnerViewer {
    viewer {
      person {
        id
        name
        email
      }
      capacity
      account {
        id
        name
      }
      accounts {
        id
        name
      }
    }
  }
`);

export type Viewer = ResultOf<typeof ViewerQuery>['viewer'];
export type CurrentAccount = NonNullable<Viewer['account']>;

/** What everybody knows of themselves, in whatever capacity. */
export type AnyViewer = ResultOf<typeof PartnerViewerQuery>['viewer'];

interface ViewerAccess {
  readonly viewer: AnyViewer;
  /** The same with all of the account; null for those who own codes. */
  readonly staff: Viewer | null;
  /** The zone in which times are shown: the account's, or that of somebody who owns codes. */
  readonly timeZone: string;
  /** Works in another account from now on and opens its first page; an unseen id (just created) is fine. */
  readonly switchAccount: (id: string) => Promise<void>;
  /** The same at the address where the reader stands. */
  readonly switchAccountHere: (id: string) => Promise<void>;
  /** Asks again who works here, after a change of oneself. */
  readonly askAgain: () => Promise<void>;
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
  const account = useViewer().staff?.account ?? null;
  if (account === null) throw new Error('useAccount without an account');
  return account;
}
