import { useTranslation } from 'react-i18next';
import { useAction } from '../../shared/lib/use-action';
import { useSentence, type Objection } from '../../shared/lib/violations';
import { Button, toastFailed } from '../../shared/ui';
import { ResumeExport, StopExport, type ExportJob } from './export-documents';

const STALE = { forget: ['bulkJobs'] } as const;

/** Stops an export that is under way, or goes on with one that was stopped. */
export function ExportActions({ job }: { readonly job: ExportJob }) {
  const { t } = useTranslation('exports');
  const sentence = useSentence();
  const [stop, isStopping] = useAction(StopExport, STALE);
  const [resume, isResuming] = useAction(ResumeExport, STALE);
  const input = { input: { bulkJobId: job.id } };
  const tell = ([first]: readonly Objection[] = []) => {
    if (first !== undefined) toastFailed(t('stopped'), sentence(first));
  };
  if (job.state === 'RUNNING') {
    return (
      <Button
        variant="default"
        loading={isStopping}
        onClick={() =>
          void stop(input).then((answer) => {
            tell(answer?.stopBulkJob.errors);
          })
        }
      >
        {t('stop')}
      </Button>
    );
  }
  return job.state === 'STOPPED' ? (
    <Button
      loading={isResuming}
      onClick={() =>
        void resume(input).then((answer) => {
          tell(answer?.resumeBulkJob.errors);
        })
      }
    >
      {t('resume')}
    </Button>
  ) : null;
}
