import { useTranslation } from 'react-i18next';
import type { TransportFailure } from '../../../shared/lib/transport-error';
import { Button, NoticePanel, TextLink } from '../../../shared/ui';

interface CreateFailureProps {
  readonly failure: TransportFailure;
  readonly onRetry: () => void;
}

/** The attempt got no answer: nothing is lost, and trying again is safe because it carries the same key. */
export function CreateFailure({ failure, onRetry }: CreateFailureProps) {
  const { t } = useTranslation(['issueCode', 'common']);
  return (
    <NoticePanel
      tone="red"
      role="alert"
      title={failure.kind === 'network' ? t('check.network') : t('check.failed')}
      actions={
        <Button variant="default" onClick={onRetry}>
          {t('common:retry')}
        </Button>
      }
    >
      {failure.requestId !== null && t('common:reference', { id: failure.requestId })}
    </NoticePanel>
  );
}

/** A try whose answer never came had made a code from other entries: a second one is made only knowingly. */
export function EarlierTry() {
  const { t } = useTranslation('issueCode');
  return (
    <NoticePanel
      tone="yellow"
      role="alert"
      title={t('check.spent')}
      actions={<TextLink to="/codes">{t('check.spentLook')}</TextLink>}
    >
      {t('check.spentBody')}
    </NoticePanel>
  );
}
