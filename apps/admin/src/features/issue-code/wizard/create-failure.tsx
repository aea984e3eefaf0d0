import { useTranslation } from 'react-i18next';
import type { TransportFailure } from '../../../shared/lib/transport-error';
import { Button, NoticePanel } from '../../../shared/ui';

interface CreateFailureProps {
  readonly failure: TransportFailure;
  readonly onRetry: () => void;
}

/** The attempt got no answer: nothing is lost, and trying again is safe because it carries the same key. */
export function CreateFailure({ failure, onRetry }: CreateFailureProps) {
  const { t } = useTranslation('issueCode');
  return (
    <NoticePanel
      tone="red"
      role="alert"
      title={failure.kind === 'network' ? t('check.network') : t('check.failed')}
      actions={
        <Button variant="default" onClick={onRetry}>
          {t('check.retry')}
        </Button>
      }
    >
      {failure.requestId !== null && t('check.reference', { id: failure.requestId })}
    </NoticePanel>
  );
}
