import { useRouter } from '@tanstack/react-router';
import {
  IconBolt,
  IconFileImport,
  IconListDetails,
  IconListNumbers,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import '../i18n/late/new-ways';
import type { MenuButtonProps } from '../shared/ui/menu-entry';
import { OpenMenu } from '../shared/ui/open-menu';

/** The menu of the ways to a new code. */
export function NewWays({ button }: Pick<MenuButtonProps, 'button'>) {
  const { t } = useTranslation('shell');
  const router = useRouter();
  return (
    <OpenMenu
      position="bottom-end"
      width={220}
      button={button}
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
          {
            key: 'file',
            label: t('newFile'),
            left: <IconFileImport size={16} aria-hidden />,
            run: () =>
              void router.navigate({ to: '/imports/new/$step/{-$id}', params: { step: 'file' } }),
          },
        ],
        // What came of the last two.
        [
          {
            key: 'imports',
            label: t('imports'),
            left: <IconFileImport size={16} aria-hidden />,
            run: () => void router.navigate({ to: '/imports' }),
          },
          {
            key: 'jobs',
            label: t('jobs'),
            left: <IconListDetails size={16} aria-hidden />,
            run: () => void router.navigate({ to: '/jobs' }),
          },
        ],
      ]}
    />
  );
}
