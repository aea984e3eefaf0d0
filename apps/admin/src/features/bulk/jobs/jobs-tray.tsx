import { IconListDetails } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { ActionIcon, Loader, Popover } from '../../../shared/ui';
import classes from './jobs-tray.module.css';
import { useTray } from './use-tray';

const TrayPanel = lazy(async () => ({ default: (await import('./tray-panel')).TrayPanel }));

/** In the head of every page: how many jobs are open, and what they are about. Nothing where there are none. */
export function JobsTray() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const { open, ended } = useTray();
  const [isShown, setShown] = useState(false);
  if (open.length + ended.length === 0) return null;
  return (
    <Popover
      opened={isShown}
      onChange={setShown}
      position="bottom-end"
      width="min(380px, 100vw - 20px)"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={36}
          className={classes['button']}
          aria-label={t('jobsOpen', { count: open.length })}
          onClick={() => {
            setShown((before) => !before);
          }}
        >
          <IconListDetails size={18} aria-hidden />
          {open.length > 0 && (
            <span className={classes['count']} aria-hidden>
              {format.number(open.length)}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={t('jobs')}>
        <Suspense fallback={<Loader size="sm" />}>
          <TrayPanel
            jobs={[...open, ...ended]}
            onLeave={() => {
              setShown(false);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
