import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../lib/failure-words';
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
      title={t(failureWords(kind).title)}
      actions={
        onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      <p>
        {t(failureWords(kind).body)}
        {requestId !== null && <> {t('reference', { id: requestId })}</>}
      </p>
    </NoticePanel>
  );
}
