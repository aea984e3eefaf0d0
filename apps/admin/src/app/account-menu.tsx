import { useRouter } from '@tanstack/react-router';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../shared/lib/viewer';
import { MenuButton } from '../shared/ui/menu-button';
import classes from './account-menu.module.css';

/** Shows the current account and leads to the others. */
export function AccountMenu() {
  const { t } = useTranslation(['shell', 'words']);
  const { staff, switchAccount } = useViewer();
  const router = useRouter();
  if (!staff?.account) return null;
  const { account: current, accounts } = staff;
  return (
    <MenuButton
      position="bottom-start"
      width="target"
      heading={t('account.heading')}
      button={
        <button type="button" className={classes['button']}>
          <span className={classes['logo']} aria-hidden>
            {[...current.name][0]}
          </span>
          <span className={classes['names']}>
            <span className="visually-hidden">{t('account.label')} </span>
            <span className={classes['name']}>{current.name}</span>
            <span className={classes['mode']}>{t(`words:mode.${current.mode}`)}</span>
          </span>
          <span className="visually-hidden">{t('account.switch')}</span>
          <IconSelector size={16} aria-hidden />
        </button>
      }
      groups={[
        accounts.map(({ id, name, mode }) => ({
          key: id,
          label: (
            <>
              {name}
              <span className={classes['mode']}>{t(`words:mode.${mode}`)}</span>
            </>
          ),
          right: id === current.id ? <IconCheck size={16} aria-hidden /> : null,
          isCurrent: id === current.id,
          run: () => {
            if (id !== current.id) void switchAccount(id);
          },
        })),
        [
          {
            key: 'create',
            label: t('account.create'),
            left: <IconPlus size={16} aria-hidden />,
            run: () => void router.navigate({ to: '/welcome' }),
          },
        ],
      ]}
    />
  );
}
