import { useParams } from '@tanstack/react-router';
import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../shared/lib/use-document-title';
import { ViewerContext } from '../shared/lib/viewer';
import { Button, ButtonLink, EmptyState, NoticePanel, SkeletonRows } from '../shared/ui';
import { useOtherAccountWith } from './use-other-account-with';

/** An address that leads nowhere in this account; if another account of the reader has it, the page leads there. */
export function NotFoundPage() {
  const { t } = useTranslation('common');
  const { id } = useParams({ strict: false });
  const { account: other, isSearching } = useOtherAccountWith(id);
  const access = use(ViewerContext);
  const [isSwitching, setIsSwitching] = useState(false);
  useDocumentTitle(t('error.notFound'));
  // The page does not say "nowhere" of something that it may find a moment later.
  if (isSearching) return <SkeletonRows />;
  if (other !== null && access !== null) {
    const account = other.name;
    return (
      <div role="status">
        <h1 className="visually-hidden">{t('error.elsewhere', { account })}</h1>
        <EmptyState
          title={t('error.elsewhere', { account })}
          action={
            <Button
              loading={isSwitching}
              onClick={() => {
                setIsSwitching(true);
                void access.switchAccountHere(other.id).finally(() => {
                  setIsSwitching(false);
                });
              }}
            >
              {t('error.switchTo', { account })}
            </Button>
          }
        >
          {t('error.elsewhereBody', { current: access.viewer.account?.name })}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <h1 className="visually-hidden">{t('error.notFound')}</h1>
      <EmptyState
        title={t('error.notFound')}
        action={<ButtonLink to="/codes">{t('error.toCodes')}</ButtonLink>}
      >
        {t('error.notFoundBody')}
      </EmptyState>
    </>
  );
}

/** A page that broke; the rest of the app goes on. */
export function PageError({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('common');
  useDocumentTitle(t('error.page'));
  return (
    <NoticePanel
      tone="red"
      role="alert"
      title={t('error.page')}
      actions={
        <Button
          variant="default"
          onClick={() => {
            window.location.reload();
          }}
        >
          {t('error.reload')}
        </Button>
      }
    >
      <p>{t('error.pageBody')}</p>
      {error instanceof Error && <p>{error.message}</p>}
    </NoticePanel>
  );
}
