import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../../shared/ui';
import classes from './applications.module.css';
import type { MembershipRow } from './documents';

/** That a creator came by an open link, and whether a mail has shown that the address is theirs. */
export function ByLink({
  isAddressProven,
  invitationLink: { name },
}: NonNullable<MembershipRow['byLink']>) {
  const { t } = useTranslation('memberships');
  return (
    <span className={classes['byLink']}>
      <span>{name === null ? t('inbox.byLinkUnnamed') : t('inbox.byLink', { name })}</span>
      {isAddressProven ? (
        <ToneBadge tone="green">{t('inbox.proven')}</ToneBadge>
      ) : (
        <span title={t('inbox.notProvenHelp')}>
          <ToneBadge tone="yellow">{t('inbox.notProven')}</ToneBadge>
        </span>
      )}
    </span>
  );
}
