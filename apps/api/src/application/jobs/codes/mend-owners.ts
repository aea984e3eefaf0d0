import type { CompletePromoCodeInput } from '../../codes/complete-promo-code.js';
import { createMediaSource } from '../../creators/create-media-source.js';
import { inviteCreator } from '../../creators/invite-creator.js';
import type { PlannedRow, RowFixing } from '../../ports/bulk-jobs.js';
import type { Transaction } from '../../ports/unit-of-work.js';
import { together } from '../../spine/together.js';
import type { Working } from '../bulk-kind.js';

/** Does for the owners of codes what these lack to be completed, once for each. What cannot be done is told by the row. */
export async function mendOwners(
  transaction: Transaction,
  { deps, call, job }: Working,
  rows: readonly PlannedRow[],
  { fix }: RowFixing,
): Promise<readonly []> {
  const { creatorProgramId, performanceProgramId } = job.params as CompletePromoCodeInput;
  const owners = [...new Set(rows.flatMap(({ creatorId }) => creatorId ?? []))];
  await together(owners, async (creatorId) => {
    if (fix === 'INVITE') {
      await inviteCreator.in(transaction, deps, call, { creatorId, programId: creatorProgramId });
    }
    const creator = fix === 'CREATE_MEDIA_SOURCE' ? await transaction.creator(creatorId) : null;
    if (creator === null) return;
    await createMediaSource.in(transaction, deps, call, {
      ...{ creatorId, name: creator.displayName, programId: performanceProgramId },
    });
  });
  return [];
}
