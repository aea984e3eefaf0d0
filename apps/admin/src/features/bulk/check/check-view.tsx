import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../../i18n/bulk';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { useSentence, type UserError } from '../../../shared/lib/violations';
import { Button, Group, NoticePanel, Stack } from '../../../shared/ui';
import type { Job, RowState } from '../documents';
import { CorrectionsButton } from '../imports/corrections-button';
import { JobActions } from '../job-actions';
import { countIn } from '../job-counts';
import { JobProgress } from '../job-progress';
import { JobRows } from '../rows/job-rows';
import { useFix } from '../rows/use-fix';
import { StateChips } from '../state-chips';
import { ApplyBar } from './apply-bar';
import classes from './check-view.module.css';
import { PlanAgain } from './plan-again';
import { ProblemsCard } from './problems-card';

addBulkWords();

const UnknownIdsCard = lazy(async () => ({
  default: (await import('../unknown-ids/unknown-ids-card')).UnknownIdsCard,
}));

interface CheckViewProps {
  readonly job: Job;
  readonly refetch: () => Promise<unknown>;
  readonly onApplied: () => void;
}

/** A plan: being made, to be mended and applied, or over. */
export function CheckView({ job, refetch, onApplied }: CheckViewProps) {
  const { t } = useTranslation('bulk');
  const [wasPlanned, setWasPlanned] = useState(false);
  if (!wasPlanned && job.state === 'PLANNED') setWasPlanned(true);
  switch (job.state) {
    case 'PLANNING':
      // Rows that are mended are judged again where they stand.
      return wasPlanned ? (
        <Planned job={job} refetch={refetch} onApplied={onApplied} />
      ) : (
        <Working job={job}>
          <p className={classes['dim']}>{t('job.leave')}</p>
        </Working>
      );
    case 'STOPPED':
      return (
        <>
          <NoticePanel tone="yellow" title={t('check.stopped')}>
            <Problem job={job} />
          </NoticePanel>
          <Working job={job} />
        </>
      );
    case 'LAPSED':
      return (
        <NoticePanel tone="yellow" title={t('check.lapsed')} actions={<PlanAgain job={job} />}>
          {t('check.lapsedBody')}
        </NoticePanel>
      );
    case 'PLANNED':
      return <Planned job={job} refetch={refetch} onApplied={onApplied} />;
    default:
      return (
        <NoticePanel tone="grey" title={t('check.cancelled')} actions={<PlanAgain job={job} />} />
      );
  }
}

function Working({ job, children }: { readonly job: Job; readonly children?: ReactNode }) {
  const { t } = useTranslation('bulk');
  return (
    <Stack gap="md" mt="md">
      <JobProgress job={job} label={t('check.planning')} />
      {children}
      <JobActions job={job} />
    </Stack>
  );
}

/** Why a job stopped by itself. */
export function Problem({ job }: { readonly job: Job }) {
  const { t } = useTranslation('bulk');
  const sentence = useSentence();
  if (job.problem === null) return null;
  return (
    <p>
      {t('job.stoppedBy')}{' '}
      {job.problem === 'NOT_FOUND'
        ? t('job.fileGone')
        : sentence({ code: job.problem, path: [], params: {} })}
    </p>
  );
}

function Planned({ job, refetch, onApplied }: CheckViewProps) {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const sentence = useSentence();
  const may = useMay();
  const [refused, setRefused] = useState<readonly UserError[]>([]);
  const [seen, setSeen] = useState(job.revision);
  const [chosen, setChosen] = useState<RowState | null | undefined>(undefined);
  const errors = countIn(job, 'ERROR');
  // What was refused is told also when nothing is in error any more.
  const [hadErrors, setHadErrors] = useState(false);
  if (errors > 0 && !hadErrors) setHadErrors(true);
  // What was chosen may have no rows any more once it is mended.
  const isThere = chosen === null || (chosen !== undefined && countIn(job, chosen) > 0);
  const state = isThere ? chosen : errors > 0 ? 'ERROR' : null;
  const hear = useCallback(
    (wrong: readonly UserError[]) => {
      setRefused(wrong);
      setSeen(job.revision);
      void refetch();
    },
    [job.revision, refetch],
  );
  const fixing = useFix(job.token, hear);
  const isStale = refused.some(({ code }) => code === 'PLAN_STALE');
  const isNewer = isStale && job.revision !== seen;
  const others = refused.filter(({ code }) => code !== 'PLAN_STALE');
  const all = job.counts.reduce((sum, { count }) => sum + count, 0);
  const canMend = may('fixBulkJobRows') && !(isStale && !isNewer);
  return (
    <Stack gap="md">
      {isNewer && <NoticePanel tone="blue" role="status" title={t('check.newer')} />}
      {isStale && !isNewer && (
        <NoticePanel
          tone="yellow"
          role="alert"
          title={t('check.stale')}
          actions={<PlanAgain job={job} />}
        >
          {t('check.staleBody')}
        </NoticePanel>
      )}
      {others.map((each) => (
        <NoticePanel key={each.code} tone="red" role="alert" title={sentence(each)} />
      ))}
      <Group justify="space-between" gap="xs">
        <p className={classes['dim']} role="status">
          {t('check.planned', { count: all, shown: format.number(all) })}{' '}
          {job.lapsesAt !== null && t('check.until', { time: format.dateTime(job.lapsesAt) })}
        </p>
        <JobActions job={job} isSmall />
      </Group>
      <StateChips job={job} chosen={state} onChoose={setChosen} />
      {job.state === 'PLANNING' && <JobProgress job={job} label={t('check.planning')} />}
      {errors > 0 && job.state === 'PLANNED' && (
        <Group>
          <CorrectionsButton key={job.revision} job={job} />
        </Group>
      )}
      {canMend && hadErrors && job.kind === 'IMPORT_PROMO_CODES' && (
        <Suspense>
          <UnknownIdsCard job={job} fixing={fixing} />
        </Suspense>
      )}
      {canMend && <ProblemsCard job={job} fixing={fixing} />}
      {state === 'SAME' && canMend && job.kind === 'ISSUE_PROMO_CODES' && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            disabled={fixing.isBusy}
            onClick={() => void fixing.fix({ fix: 'ISSUE_ANOTHER', state: 'SAME' })}
          >
            {t('fixAll.ISSUE_ANOTHER')}
          </Button>
        </Group>
      )}
      <JobRows
        job={job}
        filter={state === null ? {} : { state }}
        fixing={canMend ? fixing : undefined}
      />
      {may('applyPromoCodePlan') && !(isStale && !isNewer) && (
        <ApplyBar key={job.revision} job={job} onApplied={onApplied} onRefused={hear} />
      )}
    </Stack>
  );
}
