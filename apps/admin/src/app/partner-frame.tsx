import '../i18n/late/mine';
import { Link } from '@tanstack/react-router';
import { IconApi, IconShieldLock, IconTicket, IconUsersGroup } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../shared/ui/language-switch';
import { ThemeMenu } from '../shared/ui/theme-menu';
import { PartnerMenu } from './partner-menu';
import classes from './partner-frame.module.css';

const PAGES = [
  { to: '/mine', label: 'codes', icon: IconTicket },
  { to: '/mine/programs', label: 'programs', icon: IconUsersGroup },
  { to: '/mine/tokens', label: 'tokens', icon: IconApi },
  { to: '/mine/security', label: 'security', icon: IconShieldLock },
] as const;

/** The frame of those who own codes: few pages, made for a phone first. */
export function PartnerFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(['mine', 'shell']);
  return (
    <div className={classes['frame']}>
      <a className={classes['skip']} href="#content">
        {t('shell:skip')}
      </a>
      <header className={classes['header']}>
        <PartnerMenu />
        <div className={classes['tools']}>
          <LanguageSwitch />
          <ThemeMenu />
        </div>
      </header>
      <nav aria-label={t('nav.label')} className={classes['nav']}>
        {PAGES.map(({ to, label, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            className={classes['link']}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'data-active': true }}
          >
            <Icon size={20} stroke={1.7} aria-hidden />
            <span>{t(`nav.${label}`)}</span>
          </Link>
        ))}
      </nav>
      <main id="content" className={classes['content']} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
