import { waitAmong } from '@creator-codes/domain';
import { existingAccount } from '../../spine/existing-account.js';
import { refusedOnOverlap } from '../../spine/overlapping.js';
import { callOf } from '../acting.js';
import { notDone, type TryRow } from '../issue/waiting-outcome.js';
import { doImportWork, type ImportWork } from './work.js';

/** Issues the code of a row of a file, by the use case that judged it: with the text of the file, never with another. */
export const tryImportRow: TryRow = async (transaction, deps, job, row) => {
  const account = await existingAccount(transaction);
  const call = callOf(account.id, job);
  const done = await refusedOnOverlap(() =>
    doImportWork(transaction, deps, call, row.work as ImportWork),
  );
  if (done.ok) {
    const { promoCodeId } = done.value;
    return { state: 'DONE', errors: [], ...(promoCodeId === null ? {} : { promoCodeId }) };
  }
  // Its text matters when everything else is there.
  const wait = waitAmong(done.violations);
  if (wait === null) return notDone(...done.violations);
  await transaction.updateRowPlans(job.id, [{ ...row, warnings: done.violations }]);
  return { wait };
};
