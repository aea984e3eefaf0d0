import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import { SecurityCards } from '../../shared/security/security-cards';

/** One's own name, password, second factor and devices. */
export function SecurityPage() {
  const { t } = useTranslation('settings');
  useDocumentTitle(`${t('parts.security')} · ${t('title')}`);
  return <SecurityCards />;
}
