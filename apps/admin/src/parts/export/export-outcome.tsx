import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hrefOf } from '../../shared/lib/file-href';
import { useFormat } from '../../shared/lib/format';
import { useSentence } from '../../shared/lib/violations';
import { Button, DialogActions, NoticePanel, Stack, Text, TextLink } from '../../shared/ui';
import { SAFE_BUTTON } from '../../shared/ui/use-first-focus';
import type { ExportJob } from './export-documents';
import classes from './export-outcome.module.css';

interface ExportOutcomeProps {
  readonly job: ExportJob;
  /** Whether jobs have pages here, where the file is found again. */
  readonly hasJobs: boolean;
  readonly onClose: () => void;
}

/** How far the file is; once it is whole, where it is fetched and until when. */
export function ExportOutcome({ job, hasJobs, onClose }: ExportOutcomeProps) {
  const { t } = useTranslation(['exports', 'common']);
  const format = useFormat();
  const sentence = useSentence();
  const { state, file, problem, position, total } = job;
  const isRunning = state === 'RUNNING' || state === 'PLANNING';
  const percent = total === 0 ? 0 : Math.min(100, Math.floor((100 * position) / total));
  return (
    <Stack gap="md">
      {isRunning ? (
        <div>
          <div
            className={classes['track']}
            role="progressbar"
            aria-label={t('progress')}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percent}
          >
            <div className={classes['bar']} style={{ width: `${String(percent)}%` }} />
          </div>
          <Text size="sm" mt={8}>
            {t('of', { position: format.number(position), total: format.number(total) })}
          </Text>
          {hasJobs && (
            <Text size="sm" mt={8}>
              {t('goesOn')} <TextLink to="/jobs">{t('show')}</TextLink>
            </Text>
          )}
        </div>
      ) : state === 'COMPLETED' && file !== null ? (
        <NoticePanel
          tone="green"
          role="status"
          title={t('ready', { count: file.rowCount, shown: format.number(file.rowCount) })}
        >
          <p className={classes['name']}>{file.name}</p>
          <p>{t('until', { time: format.dateTime(file.expiresAt) })}</p>
        </NoticePanel>
      ) : (
        <NoticePanel
          tone="red"
          role="alert"
          title={
            state === 'COMPLETED'
              ? t('kept')
              : problem === null
                ? t('stopped')
                : t('stoppedWhy', {
                    why: sentence({ code: problem, path: [], params: [], message: '' }),
                  })
          }
        />
      )}
      <DialogActions>
        <Button variant="default" onClick={onClose} {...SAFE_BUTTON}>
          {t('common:close')}
        </Button>
        {typeof file?.url === 'string' && (
          <Button
            component="a"
            href={hrefOf(file.url)}
            download={file.name}
            leftSection={<IconDownload size={18} aria-hidden />}
            data-autofocus
            aria-label={t('downloadOf', { name: file.name })}
            ref={focusAtOnce}
          >
            {t('download')}
          </Button>
        )}
      </DialogActions>
    </Stack>
  );
}

/** What somebody has waited for; the button that was pressed is gone. */
function focusAtOnce(link: HTMLAnchorElement | null): void {
  link?.focus();
}
