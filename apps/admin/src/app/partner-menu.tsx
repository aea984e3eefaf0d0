import { IconCheck, IconLogout, IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../shared/session/use-sign-out';
import { useViewer } from '../shared/lib/viewer';
import { Menu } from '../shared/ui';
import classes from './account-menu.module.css';

/** Who is signed in and with which brand, the other brands, and the way out. */
export function PartnerMenu() {
  const { t } = useTranslation(['mine', 'shell', 'words']);
  const { viewer, switchAccount } = useViewer();
  const { person, capacity, account, accounts } = viewer;
  const [signOut, isBusy] = useSignOut();
  return (
    <Menu position="bottom-start" width={260} shadow="md">
      <Menu.Target>
        <button
          type="button"
          className={classes['button']}
          aria-label={t('shell:person.menu', { name: person.name })}
        >
          <span className={classes['face']} aria-hidden>
            {[...person.name][0]?.toUpperCase()}
          </span>
          <span className={classes['names']}>
            <span className={classes['name']}>{person.name}</span>
            <span className={classes['mode']}>{t('with', { account: account?.name ?? '' })}</span>
          </span>
          <IconSelector size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {capacity !== null && t(`words:capacity.${capacity}`)}
          {person.email !== null && ` · ${person.email}`}
        </Menu.Label>
        {accounts.length > 1 &&
          accounts.map(({ id, name }) => (
            <Menu.Item
              key={id}
              rightSection={id === account?.id ? <IconCheck size={16} aria-hidden /> : null}
              aria-current={id === account?.id}
              onClick={() => {
                if (id !== account?.id) void switchAccount(id);
              }}
            >
              {name}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          disabled={isBusy}
          onClick={() => void signOut()}
        >
          {t('shell:person.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
