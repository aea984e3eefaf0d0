import {
  isExportKind,
  refused,
  violation,
  type AccountId,
  type BulkJobState,
  type Result,
} from '@creator-codes/domain';
import type { BulkJobRecord, WorkOnJob } from '../ports/bulk-jobs.js';
import type { BulkKinds, JobDependencies } from './bulk-kind.js';
import type { ExportKinds } from './export/export-kind.js';
import { writeFileSlice } from './export/write-file-slice.js';
import { JobRefused } from './job-refused.js';
import { planSlice } from './plan-slice.js';
import { runSlice } from './run-slice.js';
import type { Slice } from './slice.js';
import { stopByItself } from './stop-by-itself.js';

/** What whoever holds a job does in one turn: its next slice is planned or run. */
export function workOnJobs(deps: JobDependencies, kinds: BulkKinds & ExportKinds): WorkOnJob {
  return {
    slice: async ({ accountId, id }, turn) => {
      const job = await deps.unitOfWork.read(accountId, (facts) => facts.bulkJob(id));
      if (job === null) return null;
      const outcome = await sliceOf(kinds, { deps, ...turn }, accountId, job).catch(asRefused);
      if (outcome.ok) return outcome.value;
      // Whoever let it run may not do so any more.
      const [why = violation('NO_LONGER_ALLOWED')] = outcome.violations;
      const { fence } = turn;
      await stopByItself(deps, { accountId, id, fence, version: job.version }, why.code);
      return null;
    },
    giveUp: (job) => stopByItself(deps, job, 'ROW_FAILED'),
  };
}

/** What trying again does not help. */
function asRefused(error: unknown): Result<BulkJobState> {
  if (error instanceof JobRefused) return refused(violation(error.code));
  throw error;
}

function sliceOf(
  kinds: BulkKinds & ExportKinds,
  slice: Omit<Slice, 'kind'>,
  accountId: AccountId,
  job: BulkJobRecord,
): Promise<Result<BulkJobState>> {
  if (isExportKind(job.kind)) return writeFileSlice(slice, kinds[job.kind], accountId, job);
  const work = job.state === 'PLANNING' ? planSlice : runSlice;
  return work({ ...slice, kind: kinds[job.kind] }, accountId, job);
}
