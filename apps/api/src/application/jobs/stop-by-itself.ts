import {
  isOpenJob,
  ok,
  type AccountId,
  type BulkJobId,
  type ViolationCode,
} from '@creator-codes/domain';
import type { Dependencies } from '../ports/unit-of-work.js';

/** A job as its holder has it. */
export interface HeldJob {
  readonly accountId: AccountId;
  readonly id: BulkJobId;
  readonly fence: number;
  /** As it was when it could not go on; left out where it fails whatever it is. */
  readonly version?: number;
}

/**
 * Stops a job that cannot go on by itself; people may resume it when they have seen to what is wrong. What has changed
 * since is left alone: it is looked at again.
 * @throws LeaseLost where another one holds the job by now
 */
export async function stopByItself(
  { unitOfWork }: Pick<Dependencies, 'unitOfWork'>,
  { accountId, id, fence, version }: HeldJob,
  problem: ViolationCode,
): Promise<void> {
  await unitOfWork.run(accountId, async (transaction) => {
    const job = await transaction.bulkJob(id);
    if (job === null || !isOpenJob(job.state) || job.state === 'PLANNED') return ok(null);
    if (version !== undefined && job.version !== version) return ok(null);
    await transaction.updateBulkJobAsHolder(
      { ...job, state: 'STOPPED', problem },
      job.version,
      fence,
    );
    return ok(null);
  });
}
