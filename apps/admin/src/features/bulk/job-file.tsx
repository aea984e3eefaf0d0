import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hrefOf } from '../../shared/lib/file-href';
import { Button } from '../../shared/ui';
import type { Job } from './documents';

/** The file that a job has written, for whoever asked for it; nothing where there is none. */
export function JobFile({
  job,
  isSmall = false,
}: {
  readonly job: Job;
  readonly isSmall?: boolean;
}) {
  const { t } = useTranslation('bulk');
  const url = job.file?.url ?? null;
  if (url === null || job.state !== 'COMPLETED') return null;
  return (
    <Button
      component="a"
      href={hrefOf(url)}
      download
      variant="default"
      size={isSmall ? 'compact-sm' : 'sm'}
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {t('job.download')}
    </Button>
  );
}
