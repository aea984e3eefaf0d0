import { useNavigate } from '@tanstack/react-router';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../shared/access/may';
import { isComposing } from '../shared/lib/composing';
import { useShortcuts } from '../shared/lib/shortcuts';
import { ButtonLink, Kbd, useDisclosure } from '../shared/ui';
import { LanguageSwitch } from '../shared/ui/language-switch';
import { ThemeMenu } from '../shared/ui/theme-menu';
import { useReturnFocus } from '../shared/ui/use-return-focus';
import { Burger } from '@mantine/core';
import classes from './frame.module.css';

import { JobsTrayLater } from './jobs-tray-later';
import { NewMenu } from './new-menu';
import { Sidebar } from './sidebar';
import { useEarlyKeys } from './use-early-keys';

// What opens on demand is fetched on demand.
const CommandMenu = lazy(async () => ({ default: (await import('./command-menu')).CommandMenu }));
const NavigationDrawer = lazy(async () => ({
  default: (await import('./navigation-drawer')).NavigationDrawer,
}));
const ShortcutsHelp = lazy(async () => ({
  default: (await import('./shortcuts-help')).ShortcutsHelp,
}));
const IS_MAC = navigator.userAgent.includes('Mac');

/** The frame around every page: navigation, search, language, colours, and the way to a new code. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('shell');
  const [isMenuOpen, menu] = useDisclosure(false);
  const [isHelpOpen, help] = useDisclosure(false);
  const [isCommandOpen, setCommandOpen] = useState(false);
  const takeEarly = useEarlyKeys(isCommandOpen);
  const navigate = useNavigate();
  const mayIssue = useMay()('issuePromoCode');

  const bindings = useMemo(
    () => ({
      ...(mayIssue && {
        c: () => void navigate({ to: '/codes/new' }),
        q: () => void navigate({ to: '/codes/new/quick' }),
      }),
      '?': help.open,
      'g c': () => void navigate({ to: '/codes' }),
      'g r': () => void navigate({ to: '/creators' }),
      'g p': () => void navigate({ to: '/partners' }),
      'g a': () => void navigate({ to: '/audit' }),
      'g s': () => void navigate({ to: '/settings' }),
      '/': (event: KeyboardEvent) => {
        event.preventDefault();
        const field = document.querySelector<HTMLInputElement>('[data-page-search]');
        if (field === null) setCommandOpen(true);
        else field.focus();
      },
    }),
    [navigate, help.open, mayIssue],
  );
  useShortcuts(bindings);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setCommandOpen(true);
      }
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);

  return (
    <div className={classes['frame']}>
      <a className={classes['skip']} href="#content">
        {t('skip')}
      </a>
      <div className={classes['side']}>
        <Sidebar />
      </div>
      {isMenuOpen && (
        <Suspense>
          <NavigationDrawer opened onClose={menu.close} />
        </Suspense>
      )}
      <div className={classes['column']}>
        <header className={classes['header']}>
          <Burger
            className={classes['burger']}
            opened={isMenuOpen}
            onClick={menu.open}
            size="sm"
            aria-label={t('menu')}
          />
          <button
            type="button"
            className={classes['search']}
            onClick={() => {
              setCommandOpen(true);
            }}
          >
            <IconSearch size={18} aria-hidden />
            <span className={classes['searchText']}>{t('search')}</span>
            <Kbd className={classes['key']} size="xs" aria-hidden>
              {IS_MAC ? '⌘K' : 'Ctrl K'}
            </Kbd>
          </button>
          <div className={classes['tools']}>
            <JobsTrayLater />
            <LanguageSwitch />
            <ThemeMenu />
            {mayIssue && (
              <div className={classes['new']}>
                <ButtonLink
                  to="/codes/new"
                  className={classes['newCode']}
                  aria-label={t('newCode')}
                >
                  <IconPlus size={18} aria-hidden />
                  <span className={classes['newText']}>{t('newCode')}</span>
                </ButtonLink>
                <NewMenu />
              </div>
            )}
          </div>
        </header>
        <main id="content" className={classes['content']} tabIndex={-1}>
          {children}
        </main>
      </div>
      {isHelpOpen && (
        <Suspense>
          <ShortcutsHelp opened onClose={help.close} />
        </Suspense>
      )}
      {isCommandOpen && (
        <Suspense>
          <ReturnFocus />
          <CommandMenu
            takeEarly={takeEarly}
            onClose={() => {
              setCommandOpen(false);
            }}
            onHelp={help.open}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Stands beside what was opened, in the file of the app: the menu itself is fetched without other dialogs. */
function ReturnFocus() {
  useReturnFocus();
  return null;
}
