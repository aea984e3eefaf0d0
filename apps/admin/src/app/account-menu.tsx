import { useRouter } from '@tanstack/react-router';
import { IconCheck, IconPlus, IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../shared/lib/viewer';
import { Menu } from '../shared/ui';
import classes from './account-menu.module.css';

/** Shows the current account and leads to the others. */
export function AccountMenu() {
  const { t } = useTranslation(['shell', 'words']);
  const { staff, switchAccount } = useViewer();
  const router = useRouter();
  if (!staff?.account) return null;
  const { account: current, accounts } = staff;
  return (
    <Menu position="bottom-start" width="target" shadow="md">
      <Menu.Target>
        <button
          type="button"
          className={classes['button']}
          aria-label={t('account.switch', { name: current.name })}
        >
          <span className={classes['logo']} aria-hidden>
            {[...current.name][0]}
          </span>
          <span className={classes['names']}>
            <span className={classes['name']}>{current.name}</span>
            <span className={classes['mode']}>{t(`words:mode.${current.mode}`)}</span>
          </span>
          <IconSelector size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('account.heading')}</Menu.Label>
        {accounts.map(({ id, name, mode }) => (
          <Menu.Item
            key={id}
            rightSection={id === current.id ? <IconCheck size={16} aria-hidden /> : null}
            aria-current={id === current.id}
            onClick={() => {
              if (id !== current.id) void switchAccount(id);
            }}
          >
            {name}
            <span className={classes['mode']}>{t(`words:mode.${mode}`)}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => void router.navigate({ to: '/welcome' })}
        >
          {t('account.create')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
