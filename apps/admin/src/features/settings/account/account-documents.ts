import { graphql } from '../../../shared/lib/graphql';
import type { Stale } from '../../../shared/lib/use-action';
import { UserErrorParts } from '../../../shared/lib/violations';

/** Changes the account; on a stale version the answer carries the account as it is now. */
export const UpdateAccount = graphql(
  `
    mutation UpdateAccount($input: UpdateAccountInput!) {
      updateAccount(input: $input) {
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
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

/** What a change of the account makes out of date. */
export const AFTER_ACCOUNT_CHANGE = {
  refetch: ['Viewer'],
  forget: ['readiness', 'procedure', 'promoCodes'],
} satisfies Stale;
