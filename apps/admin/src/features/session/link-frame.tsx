import { useTranslation } from 'react-i18next';
import type { AuthFailure } from '../../shared/session/auth';
import { Button, NoticePanel, SkeletonRows } from '../../shared/ui';
import { OutsidePage } from './outside-page';
import type { LinkOfferState } from './use-link-offer';

interface LinkFrameProps {
  readonly state: Exclude<LinkOfferState<never>, { readonly kind: 'OFFERED' }>;
  /** Why a link of this kind may be void. */
  readonly invalid: string;
  /** What holds while the server cannot be reached; that nothing has changed unless it is said. */
  readonly offline?: string;
  readonly onRetry: () => void;
}

/** The page of a link that offers nothing: not yet, not any more, or not to be asked. */
export function LinkFrame({ state, invalid, offline, onRetry }: LinkFrameProps) {
  const { t } = useTranslation('join');
  return (
    <OutsidePage title={t('title')}>
      {state.kind === 'LOADING' && (
        <div role="status" aria-label={t('loading')}>
          <SkeletonRows rows={3} />
        </div>
      )}
      {state.kind === 'INVALID' && (
        <NoticePanel tone="yellow" role="alert" title={t('invalid')}>
          <p>{invalid}</p>
        </NoticePanel>
      )}
      {state.kind === 'FAILED' && <LinkFailed {...{ failure: state.failure, offline, onRetry }} />}
    </OutsidePage>
  );
}

interface LinkFailedProps extends Partial<Pick<LinkFrameProps, 'offline' | 'onRetry'>> {
  readonly failure: AuthFailure;
}

/** Why something did not arrive; nothing has changed by it. */
export function LinkFailed({ failure, offline, onRetry }: LinkFailedProps) {
  const { t } = useTranslation('join');
  return (
    <NoticePanel
      tone="red"
      role="alert"
      title={t('failed')}
      actions={
        onRetry !== undefined && (
          <Button variant="default" onClick={onRetry}>
            {t('again')}
          </Button>
        )
      }
    >
      <p>{failure.status === 429 ? t('tooMany') : (offline ?? t('unchanged'))}</p>
    </NoticePanel>
  );
}
