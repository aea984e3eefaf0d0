import '../../i18n/late/mine';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import { SecurityCards } from '../../shared/security/security-cards';
import { PageHeader } from '../../shared/ui';

/** One's own name, password and devices. */
export function MySecurityPage() {
  const { t } = useTranslation('mine');
  useDocumentTitle(t('security.title'));
  return (
    <>
      <PageHeader title={t('security.title')} />
      <SecurityCards />
    </>
  );
}
