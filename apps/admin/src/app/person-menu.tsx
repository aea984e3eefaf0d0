import { useRouter } from '@tanstack/react-router';
import { IconLogout, IconSelector, IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../shared/session/use-sign-out';
import { useViewer } from '../shared/lib/viewer';
import { Menu } from '../shared/ui';
import classes from './account-menu.module.css';

/** Who is signed in and as what, with the way out. */
export function PersonMenu() {
  const { t } = useTranslation(['shell', 'words']);
  const { viewer, staff } = useViewer();
  const { person, capacity } = viewer;
  const router = useRouter();
  const [signOut, isBusy] = useSignOut();
  const role = capacity === null ? null : t(`words:capacity.${capacity}`);
  return (
    <Menu position="top-start" width="target" shadow="md">
      <Menu.Target>
        <button
          type="button"
          className={classes['button']}
          aria-label={t('person.menu', { name: person.name })}
        >
          <span className={classes['face']} aria-hidden>
            {[...person.name][0]?.toUpperCase()}
          </span>
          <span className={classes['names']}>
            <span className={classes['name']}>{person.name}</span>
            <span className={classes['mode']}>{role ?? person.email}</span>
          </span>
          <IconSelector size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {person.email !== null && <Menu.Label>{person.email}</Menu.Label>}
        <Menu.Item
          leftSection={<IconShieldLock size={16} aria-hidden />}
          onClick={() =>
            void router.navigate({ to: staff === null ? '/mine/security' : '/settings/security' })
          }
        >
          {t('person.security')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          disabled={isBusy}
          onClick={() => void signOut()}
        >
          {t('person.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
