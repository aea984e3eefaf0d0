import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../shared/lib/use-document-title';
import { Button, ButtonLink, EmptyState, NoticePanel } from '../shared/ui';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation('common');
  useDocumentTitle(t('error.notFound'));
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
