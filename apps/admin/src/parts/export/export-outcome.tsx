import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hrefOf } from '../../shared/lib/file-href';
import { useFormat } from '../../shared/lib/format';
import { useSentence } from '../../shared/lib/violations';
import { Button, DialogActions, NoticePanel, Stack, Text, TextLink } from '../../shared/ui';
import { SAFE_BUTTON } from '../../shared/ui/use-first-focus';
import { ExportActions } from './export-actions';
import type { ExportJob } from './export-documents';

// A style sheet of its own would be named by the first page, and weigh there.
const TRACK = {
  height: 8,
  overflow: 'hidden',
  borderRadius: 4,
  background: 'var(--mantine-color-default-border)',
} as const;
const BAR = { height: '100%', background: 'var(--mantine-primary-color-filled)' } as const;

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
  const url = file?.url ?? null;
  const isRunning = state === 'RUNNING' || state === 'PLANNING';
  const isPaused = state === 'STOPPED' && problem === null;
  const percent = total === 0 ? 0 : Math.min(100, Math.floor((100 * position) / total));
  return (
    <Stack gap="md">
      {isRunning ? (
        <div>
          <div
            style={TRACK}
            role="progressbar"
            aria-label={t('progress')}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percent}
          >
            <div style={{ ...BAR, width: `${String(percent)}%` }} />
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
          <p style={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{file.name}</p>
          <p>{t('until', { time: format.dateTime(file.expiresAt) })}</p>
        </NoticePanel>
      ) : (
        <NoticePanel
          tone={isPaused ? 'yellow' : 'red'}
          role={isPaused ? 'status' : 'alert'}
          title={
            isPaused
              ? t('paused')
              : state === 'COMPLETED'
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
        <ExportActions job={job} />
        {file !== null && url !== null && (
          <Button
            component="a"
            href={hrefOf(url)}
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
