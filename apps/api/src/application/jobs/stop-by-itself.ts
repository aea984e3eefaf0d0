import {
  isOpenJob,
  ok,
  type AccountId,
  type BulkJobId,
  type ViolationCode,
} from '@creator-codes/domain';
import { Conflict, type Dependencies } from '../ports/unit-of-work.js';

/** Stops a job that cannot go on by itself; people may resume it when they have seen to what is wrong. */
export async function stopByItself(
  { unitOfWork }: Pick<Dependencies, 'unitOfWork'>,
  accountId: AccountId,
  id: BulkJobId,
  problem: ViolationCode,
): Promise<void> {
  await unitOfWork.run(accountId, async (transaction) => {
    const job = await transaction.bulkJob(id);
    if (job === null || !isOpenJob(job.state) || job.state === 'PLANNED') return ok(null);
    if (!(await transaction.updateBulkJob({ ...job, state: 'STOPPED', problem }, job.version))) {
      throw new Conflict();
    }
    return ok(null);
  });
}
