import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from './account-menu';
import { NAVIGATION } from './navigation';
import { PersonMenu } from './person-menu';
import classes from './sidebar.module.css';

/** The account and the pages. */
export function Sidebar({ onNavigate }: { readonly onNavigate?: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <nav aria-label={t('nav.label')} className={classes['nav']}>
      <AccountMenu />
      <ul className={classes['list']}>
        {NAVIGATION.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              className={classes['link']}
              activeOptions={{ includeSearch: false }}
              activeProps={{ 'data-active': true }}
              onClick={onNavigate}
            >
              <Icon size={18} stroke={1.7} aria-hidden />
              {t(`nav.${label}`)}
            </Link>
          </li>
        ))}
      </ul>
      <div className={classes['person']}>
        <PersonMenu />
      </div>
    </nav>
  );
}
