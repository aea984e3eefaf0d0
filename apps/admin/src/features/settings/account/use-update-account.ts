import { useState } from 'react';
import { useAction } from '../../../shared/lib/use-action';
import { useAccount } from '../../../shared/lib/viewer';
import type { Objection } from '../../../shared/lib/violations';
import type { VariablesOf } from '../../../shared/lib/graphql';
import { toastDone } from '../../../shared/ui';
import { AFTER_ACCOUNT_CHANGE, UpdateAccount } from './account-documents';

type Change = Omit<VariablesOf<typeof UpdateAccount>['input'], 'version'>;

/** Changes one thing of the account at once, on the version that is shown. */
export function useUpdateAccount() {
  const account = useAccount();
  const [refusals, setRefusals] = useState<readonly Objection[]>([]);
  const [update, isBusy] = useAction(UpdateAccount, AFTER_ACCOUNT_CHANGE);

  /** @returns whether it was done */
  const change = async (changes: Change, done: string): Promise<boolean> => {
    const answer = await update({ input: { ...changes, version: account.version } });
    const errors = answer?.updateAccount.errors;
    if (errors === undefined) return false;
    setRefusals(errors);
    if (errors.length > 0) return false;
    toastDone(done);
    return true;
  };
  return { account, change, isBusy, refusals };
}
