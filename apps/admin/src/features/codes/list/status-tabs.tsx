import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import type { CodesCounts } from './use-codes';
import classes from './status-tabs.module.css';

const TABS = [
  { key: 'all', status: undefined },
  { key: 'active', status: 'ACTIVE' },
  { key: 'scheduled', status: 'SCHEDULED' },
  { key: 'expired', status: 'EXPIRED' },
] as const;

interface StatusTabsProps {
  readonly counts: CodesCounts | null;
}

/** One tab per status, with how many codes it holds. */
export function StatusTabs({ counts }: StatusTabsProps) {
  const { t } = useTranslation(['codes', 'words', 'fields']);
  const { compact } = useFormat();
  return (
    <nav className={classes['tabs']} aria-label={t('fields:status')}>
      {TABS.map(({ key, status }) => {
        const count = counts?.[key].count;
        return (
          <Link
            key={key}
            from="/codes"
            to="/codes"
            search={(before) => ({ ...before, status })}
            className={classes['tab']}
            activeOptions={{ includeSearch: true, explicitUndefined: true }}
          >
            {status === undefined ? t('list.all') : t(`words:status.${status}`)}
            {count && (
              <span className={classes['count']}>
                {compact(count.value)}
                {!count.isExact && '+'}
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
