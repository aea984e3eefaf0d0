import { IconCheck, IconLogout, IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../shared/session/use-sign-out';
import { useViewer } from '../shared/lib/viewer';
import { MenuButton } from '../shared/ui/menu-button';
import classes from './account-menu.module.css';

/** Who is signed in and with which brand, the other brands, and the way out. */
export function PartnerMenu() {
  const { t } = useTranslation(['mine', 'shell', 'words']);
  const { viewer, switchAccount } = useViewer();
  const { person, capacity, account, accounts } = viewer;
  const [signOut, isBusy] = useSignOut();
  const brands = accounts.map(({ id, name }) => ({
    key: id,
    label: name,
    right: id === account?.id ? <IconCheck size={16} aria-hidden /> : null,
    isCurrent: id === account?.id,
    run: () => {
      if (id !== account?.id) void switchAccount(id);
    },
  }));
  return (
    <MenuButton
      position="bottom-start"
      width={260}
      heading={
        <>
          {capacity !== null && t(`words:capacity.${capacity}`)}
          {person.email !== null && ` · ${person.email}`}
        </>
      }
      button={
        <button type="button" className={classes['button']}>
          <span className={classes['face']} aria-hidden>
            {[...person.name][0]?.toUpperCase()}
          </span>
          <span className={classes['names']}>
            <span className="visually-hidden">{t('shell:person.signedInAs')} </span>
            <span className={classes['name']}>{person.name}</span>
            <span className={classes['mode']}>{t('with', { account: account?.name ?? '' })}</span>
          </span>
          <span className="visually-hidden">{t('shell:person.menu')}</span>
          <IconSelector size={16} aria-hidden />
        </button>
      }
      groups={[
        ...(accounts.length > 1 ? [brands] : []),
        [
          {
            key: 'sign-out',
            label: t('shell:person.signOut'),
            left: <IconLogout size={16} aria-hidden />,
            isDisabled: isBusy,
            run: () => void signOut(),
          },
        ],
      ]}
    />
  );
}
