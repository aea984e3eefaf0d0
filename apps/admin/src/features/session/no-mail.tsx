import { useTranslation } from 'react-i18next';
import { NoticePanel } from '../../shared/ui';

/** In the place of a form whose link would reach nobody. */
export function NoMail() {
  const { t } = useTranslation('session');
  return (
    <NoticePanel tone="yellow" role="status" title={t('noMail.title')}>
      <p>{t('noMail.body')}</p>
    </NoticePanel>
  );
}
