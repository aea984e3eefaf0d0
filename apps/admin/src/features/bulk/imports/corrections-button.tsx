import { useQuery } from '@apollo/client/react';
import { isImportKind } from '@creator-codes/domain';
import { IconDownload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addFileWords } from '../../../i18n/files';
import { useMay } from '../../../shared/access/may';
import { hrefOf } from '../../../shared/lib/file-href';
import { useFormat } from '../../../shared/lib/format';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useSentence } from '../../../shared/lib/violations';
import { Button, toastFailed } from '../../../shared/ui';
import type { Job } from '../documents';
import { countIn } from '../job-counts';
import { ProblemCountQuery } from '../row-documents';
import { isAtWork, useJob } from '../use-job';
import { ExportCorrections } from './file-documents';

addFileWords();

interface CorrectionsButtonProps {
  readonly job: Job;
}

/**
 * Gives the rows of an import that are in error, or could not be written when it ran, as a file; nothing for other jobs,
 * or where there is none.
 */
export function CorrectionsButton({ job }: CorrectionsButtonProps) {
  const may = useMay();
  const isImport = isImportKind(job.kind) && may('exportCorrections');
  const { data } = useQuery(ProblemCountQuery, {
    variables: { id: job.id, filter: { plan: 'ERROR' } },
    ...{ skip: !isImport, fetchPolicy: 'no-cache' },
  });
  const node = data?.node;
  const inError = node?.__typename === 'BulkJob' ? node.rows.count : null;
  if (inError === null) return null;
  const value = inError.value + countIn(job, 'CHANGED', 'FAILED');
  if (value === 0) return null;
  return <Corrections job={job} count={{ ...inError, value }} />;
}

interface CorrectionsProps extends CorrectionsButtonProps {
  readonly count: { readonly value: number; readonly isExact: boolean };
}

function Corrections({ job, count }: CorrectionsProps) {
  const { t } = useTranslation('files');
  const format = useFormat();
  const sentence = useSentence();
  const [startedId, setStartedId] = useState<string | null>(null);
  const [idempotencyKey, renewKey] = useIdempotencyKey();
  const [start, isStarting] = useAction(ExportCorrections, { forget: ['bulkJobs'] });
  const isRun = job.appliedAt !== null;
  if (startedId !== null) return <CorrectionsFile id={startedId} isRun={isRun} />;
  const begin = async () => {
    const type = job.file?.name.toLowerCase().endsWith('.xlsx') === true ? 'XLSX' : 'CSV';
    const answer = await start({ input: { bulkJobId: job.id, type, idempotencyKey } });
    const payload = answer?.exportCorrections;
    if (payload === undefined) return;
    const [first] = payload.errors;
    if (first !== undefined)
      toastFailed(t(isRun ? 'notDone.start' : 'corrections.start'), sentence(first));
    if (payload.bulkJob === null) renewKey();
    else setStartedId(payload.bulkJob.id);
  };
  return (
    <Button
      variant="default"
      loading={isStarting}
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() => void begin()}
    >
      {t(isRun ? 'notDone.rows' : 'corrections.rows', {
        ...{ count: count.value, shown: format.count(count) },
      })}
    </Button>
  );
}

/** The file while it is written; it is fetched by itself once it is there, and again by whoever wants. */
function CorrectionsFile({ id, isRun }: { readonly id: string; readonly isRun: boolean }) {
  const { t } = useTranslation('files');
  const { job } = useJob(id);
  const hasCome = useRef(false);
  const url = job?.file?.url ?? null;
  if (job === null || isAtWork(job)) {
    return (
      <Button variant="default" loading>
        {t('corrections.writing')}
      </Button>
    );
  }
  if (url === null)
    return <p role="alert">{t(isRun ? 'notDone.stopped' : 'corrections.stopped')}</p>;
  const fetchOnce = (link: HTMLAnchorElement | null) => {
    if (link === null || hasCome.current) return;
    hasCome.current = true;
    // The button that was pressed is gone.
    link.focus();
    link.click();
  };
  return (
    <Button
      component="a"
      href={hrefOf(url)}
      download={job.file?.name}
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      ref={fetchOnce}
    >
      {t(isRun ? 'notDone.again' : 'corrections.again')}
    </Button>
  );
}
