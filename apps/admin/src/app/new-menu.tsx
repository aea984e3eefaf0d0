import { useRouter } from '@tanstack/react-router';
import { IconBolt, IconChevronDown, IconListNumbers, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../shared/ui';
import { MenuButton } from '../shared/ui/menu-button';
import classes from './frame.module.css';

/** The ways to a new code. */
export function NewMenu() {
  const { t } = useTranslation('shell');
  const router = useRouter();
  return (
    <MenuButton
      position="bottom-end"
      width={220}
      button={
        <Button className={classes['newWays']} aria-label={t('newWays')}>
          <IconChevronDown size={16} aria-hidden />
        </Button>
      }
      groups={[
        [
          {
            key: 'steps',
            label: t('newSteps'),
            left: <IconListNumbers size={16} aria-hidden />,
            run: () => void router.navigate({ to: '/codes/new' }),
          },
          {
            key: 'quick',
            label: t('quick'),
            left: <IconBolt size={16} aria-hidden />,
            run: () => void router.navigate({ to: '/codes/new/quick' }),
          },
          {
            key: 'many',
            label: t('newMany'),
            left: <IconUsers size={16} aria-hidden />,
            run: () => void router.navigate({ to: '/codes/new/bulk/creators' }),
          },
        ],
      ]}
    />
  );
}
