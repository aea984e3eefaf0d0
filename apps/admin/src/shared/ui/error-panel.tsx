import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { transportFailure } from '../lib/transport-error';
import { NoticePanel } from './notice-panel';

interface ErrorPanelProps {
  /** What Apollo Client gave as `error`. */
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A call that failed, where its result would stand: what happened, the request id, and another try. */
export function ErrorPanel({ error, onRetry }: ErrorPanelProps) {
  const { t } = useTranslation('common');
  const { kind, requestId } = transportFailure(error);
  return (
    <NoticePanel
      tone="red"
      role="alert"
      title={kind === 'network' ? t('error.network') : t('error.title')}
      actions={
        onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      <p>
        {kind === 'network' ? t('error.networkBody') : t('error.body')}
        {requestId !== null && <> {t('reference', { id: requestId })}</>}
      </p>
    </NoticePanel>
  );
}
