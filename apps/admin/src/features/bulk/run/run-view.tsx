import { isExportKind, isOpenJob, JOB_ROWS_KEPT_MS } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../../i18n/bulk';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { ButtonLink, Group, NoticePanel, Stack } from '../../../shared/ui';
import { Problem } from '../check/check-view';
import type { Job, RowState } from '../documents';
import { CorrectionsButton } from '../imports/corrections-button';
import { JobActions } from '../job-actions';
import { countIn, listOf, NOT_DONE, statesOf, WRITES } from '../job-counts';
import { JobFile } from '../job-file';
import { JobProgress } from '../job-progress';
import { RetryButton } from '../retry-button';
import { JobRows } from '../rows/job-rows';
import { StateChips } from '../state-chips';
import { CopyCodes } from './copy-codes';

addBulkWords();

/** A job that was applied: how far it is, then what came of it. */
export function RunView({ job }: { readonly job: Job }) {
  const { t } = useTranslation('bulk');
  if (!isOpenJob(job.state)) return <Ended job={job} />;
  return (
    <Stack gap="md">
      {job.state === 'STOPPED' && (
        <NoticePanel tone="yellow" role="status" title={t('job.state.STOPPED')}>
          <Problem job={job} />
          <p>{t(job.problem === 'PLAN_STALE' ? 'job.staleBody' : 'job.stoppedBody')}</p>
        </NoticePanel>
      )}
      <JobProgress job={job} label={t('job.progress')} />
      {job.state === 'RUNNING' && <p>{t('job.leave')}</p>}
      <JobActions job={job} />
    </Stack>
  );
}

function Ended({ job }: { readonly job: Job }) {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const may = useMay();
  const [chosen, setChosen] = useState<RowState | null | undefined>(undefined);
  const done = countIn(job, 'DONE');
  // Those that a cancelled job has not come to are planned again, too.
  const isCutOff = job.state === 'CANCELLED' && job.appliedAt !== null;
  const notDone = countIn(job, ...NOT_DONE, ...(isCutOff ? WRITES : []));
  const waiting = countIn(job, 'WAITING');
  const first = NOT_DONE.find((state) => countIn(job, state) > 0) ?? null;
  const state = chosen === undefined ? first : chosen;
  // A file that is written has no rows to look at.
  const hasRows = !isExportKind(job.kind) && statesOf(job).length > 0;
  const told = hasRows ? done : job.position;
  const words = { count: told, shown: format.number(told) };
  const isIssue = job.kind === 'ISSUE_PROMO_CODES';
  const [now] = useState(() => Date.now());
  const isKept = now - Date.parse(job.finishedAt ?? job.createdAt) < JOB_ROWS_KEPT_MS;
  const list = listOf(job);
  const canShow = done > 0 && isKept && hasRows;
  return (
    <Stack gap="md">
      <NoticePanel
        tone={notDone > 0 || job.state !== 'COMPLETED' ? 'yellow' : 'green'}
        role="status"
        title={t(isIssue ? 'job.done' : 'job.doneRows', words)}
        actions={
          <Group gap="xs">
            {isIssue && done > 0 && <CopyCodes jobId={job.id} count={done} />}
            {canShow && list === 'creators' && (
              <ButtonLink to="/creators" variant="default">
                {t('job.showCreators')}
              </ButtonLink>
            )}
            {canShow && list === 'codes' && (
              <ButtonLink to="/codes" search={{ job: job.id }} variant="default">
                {t('job.show')}
              </ButtonLink>
            )}
            {notDone > 0 && job.state !== 'LAPSED' && may('retryBulkJobRows') && (
              <RetryButton job={job} label={t('job.retry')} />
            )}
            {isKept && <CorrectionsButton job={job} />}
            <JobFile job={job} />
            <JobActions job={job} />
            {isIssue && (
              <ButtonLink to="/codes/new/bulk/creators" variant="default">
                {t('job.another')}
              </ButtonLink>
            )}
          </Group>
        }
      >
        {job.state !== 'COMPLETED' && (
          <p>{job.state === 'FAILED' ? t('job.failedBody') : t(`job.state.${job.state}`)}</p>
        )}
        {waiting > 0 && (
          <p>{t('job.waiting', { count: waiting, shown: format.number(waiting) })}</p>
        )}
        {notDone > 0 && (
          <p>{t('job.notDone', { count: notDone, shown: format.number(notDone) })}</p>
        )}
      </NoticePanel>
      {hasRows && (
        <>
          <StateChips job={job} chosen={state} onChoose={setChosen} />
          <JobRows job={job} filter={state === null ? {} : { state }} />
        </>
      )}
    </Stack>
  );
}
