import type { CompletePromoCodeInput } from '../../codes/complete-promo-code.js';
import type { PlannedRow, RowFixing } from '../../ports/bulk-jobs.js';
import type { Transaction } from '../../ports/unit-of-work.js';
import type { Working } from '../bulk-kind.js';
import { mendCreators } from '../mend-creators.js';

/** Does for the owners of codes what these lack to be completed. */
export async function mendOwners(
  transaction: Transaction,
  working: Working,
  rows: readonly PlannedRow[],
  { fix }: RowFixing,
): Promise<readonly []> {
  const { creatorProgramId, performanceProgramId } = working.job.params as CompletePromoCodeInput;
  const owners = rows.map(({ creatorId }) => ({
    ...{ creatorId, creatorProgramId, performanceProgramId },
  }));
  await mendCreators(transaction, working, fix, owners);
  return [];
}
