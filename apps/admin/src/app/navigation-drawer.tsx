import { useTranslation } from 'react-i18next';
import { Drawer } from '../shared/ui';
import classes from './frame.module.css';
import { Sidebar } from './sidebar';

interface NavigationDrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The navigation on a narrow screen. */
export function NavigationDrawer({ opened, onClose }: NavigationDrawerProps) {
  const { t } = useTranslation('shell');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size={272}
      padding={0}
      title={<span className={classes['drawerTitle']}>{t('menu')}</span>}
      closeButtonProps={{ 'aria-label': t('closeMenu') }}
    >
      <Sidebar onNavigate={onClose} />
    </Drawer>
  );
}
