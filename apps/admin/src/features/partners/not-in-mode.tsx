import { useTranslation } from 'react-i18next';
import { ButtonLink, NoticePanel } from '../../shared/ui';

/** Why an account that runs the Creator program alone cannot give codes to partners. */
export function NotInMode() {
  const { t } = useTranslation('partners');
  return (
    <NoticePanel
      tone="grey"
      title={t('notInMode.title')}
      actions={
        <ButtonLink to="/settings/account" variant="default">
          {t('notInMode.action')}
        </ButtonLink>
      }
    >
      <p>{t('notInMode.body')}</p>
    </NoticePanel>
  );
}
