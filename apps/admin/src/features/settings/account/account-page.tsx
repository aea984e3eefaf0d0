import { useTranslation } from 'react-i18next';
import { MayNot } from '../../../shared/access/may-not';
import { useMay } from '../../../shared/access/may';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { ButtonLink, SectionCard, Text } from '../../../shared/ui';
import classes from '../settings.module.css';
import { DetailsCard } from './details-card';
import { ModeCard } from './mode-card';
import { NoticesCard } from './notices-card';
import { OptimizeCard } from './optimize-card';

/** The account: what it is called, how codes are made in it, and its add-on. */
export function AccountPage() {
  const { t } = useTranslation(['settings', 'shell']);
  const canChange = useMay()('updateAccount');
  useDocumentTitle(`${t('parts.account')} · ${t('title')}`);
  return (
    <div className={classes['cards']}>
      {!canChange && <MayNot operation="updateAccount">{t('account.readOnly')}</MayNot>}
      <DetailsCard />
      <ModeCard />
      <OptimizeCard />
      <NoticesCard />
      <SectionCard
        title={t('account.another')}
        aside={
          <ButtonLink to="/welcome" variant="default">
            {t('shell:account.create')}
          </ButtonLink>
        }
      >
        <Text size="sm" c="dimmed">
          {t('account.anotherBody')}
        </Text>
      </SectionCard>
    </div>
  );
}
