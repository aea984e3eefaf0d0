import {
  BULK_JOB_ROW_STATES,
  jobStateAt,
  planTokenOf,
  problemsIn,
  secondsLeft,
  type BulkJobRowState,
} from '@creator-codes/domain';
import type { BulkJobView } from '../../../application/ports/views.js';
import { bulkJobOf, JOB_COLUMNS, type JobColumns } from '../../rows/job.js';
import type { Entity } from '../entity.js';
import { byOwnerId } from '../own-rows.js';

export const bulkJobEntity: Entity<JobColumns, BulkJobView> = {
  name: 'BulkJob',
  table: 'job',
  columns: () => JOB_COLUMNS,
  joins: () => '',
  view: (row, { now }) => {
    const { counts, problems, ...job } = bulkJobOf(row);
    const state = jobStateAt(job, now);
    return {
      ...{ ...job, state },
      counts: BULK_JOB_ROW_STATES.flatMap((each: BulkJobRowState) => {
        const count = counts[each] ?? 0;
        return count === 0 ? [] : [{ state: each, count }];
      }),
      problems: problemsIn(problems),
      token: state === 'PLANNED' ? planTokenOf(job) : null,
      secondsLeft: secondsLeft(job, now),
    };
  },
  own: byOwnerId,
};
