import { useRouter } from '@tanstack/react-router';
import { IconListCheck, IconLogout, IconSelector, IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../shared/session/use-sign-out';
import { useViewer } from '../shared/lib/viewer';
import { MenuButton } from '../shared/ui/menu-button';
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
    <MenuButton
      position="top-start"
      width="target"
      heading={person.email ?? undefined}
      button={
        <button type="button" className={classes['button']}>
          <span className={classes['face']} aria-hidden>
            {[...person.name][0]?.toUpperCase()}
          </span>
          <span className={classes['names']}>
            <span className="visually-hidden">{t('person.signedInAs')} </span>
            <span className={classes['name']}>{person.name}</span>
            <span className={classes['mode']}>{role ?? person.email}</span>
          </span>
          <span className="visually-hidden">{t('person.menu')}</span>
          <IconSelector size={16} aria-hidden />
        </button>
      }
      groups={[
        [
          {
            key: 'security',
            label: t('person.security'),
            left: <IconShieldLock size={16} aria-hidden />,
            run: () =>
              void router.navigate({
                to: staff === null ? '/mine/security' : '/settings/security',
              }),
          },
          ...(staff === null
            ? []
            : [
                {
                  key: 'getting-started',
                  label: t('gettingStarted'),
                  left: <IconListCheck size={16} aria-hidden />,
                  run: () => void router.navigate({ to: '/getting-started' }),
                },
              ]),
        ],
        [
          {
            key: 'sign-out',
            label: t('person.signOut'),
            left: <IconLogout size={16} aria-hidden />,
            isDisabled: isBusy,
            run: () => void signOut(),
          },
        ],
      ]}
    />
  );
}
