import { Link } from '@tanstack/react-router';
import { getRouteApi } from '@tanstack/react-router';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import type { CodeRowData } from './codes-query';
import classes from './codes-table.module.css';
import { MAX_SELECTED, type useSelection } from './use-selection';

const route = getRouteApi('/codes');
const COLUMNS = ['owner', 'programs', 'status', 'window', 'credit'] as const;

interface CodesTableHeadProps {
  readonly rows: readonly CodeRowData[];
  readonly selection: ReturnType<typeof useSelection>;
}

/** The names of the columns; the code's name turns the order round. */
export function CodesTableHead({ rows, selection }: CodesTableHeadProps) {
  const { t } = useTranslation(['codes', 'fields']);
  const { timeZone } = useFormat();
  const { sort } = route.useSearch();
  const isText = sort === 'text' || sort === '-text';
  const count = selection.selected.length;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={classes['pick']}>
          <input
            type="checkbox"
            aria-label={t('column.select')}
            checked={count > 0 && count >= Math.min(rows.length, MAX_SELECTED)}
            ref={(box) => {
              if (box !== null) {
                box.indeterminate = count > 0 && count < Math.min(rows.length, MAX_SELECTED);
              }
            }}
            onChange={selection.toggleAll}
          />
        </th>
        <th
          scope="col"
          className={classes['code']}
          aria-sort={isText ? (sort === 'text' ? 'ascending' : 'descending') : undefined}
        >
          <Link
            from="/codes"
            to="/codes"
            search={(before) => ({ ...before, sort: sort === 'text' ? '-text' : 'text' })}
            className={classes['sort']}
            activeProps={{}}
            aria-current={undefined}
          >
            {t('fields:text')}
            {sort === 'text' && <IconArrowUp size={14} aria-hidden />}
            {sort === '-text' && <IconArrowDown size={14} aria-hidden />}
          </Link>
        </th>
        {COLUMNS.map((column) => (
          <th
            key={column}
            scope="col"
            className={classes[column]}
            title={column === 'window' ? t('list.timesIn', { zone: timeZone }) : undefined}
          >
            {t(`fields:${column === 'credit' ? 'creditPolicy' : column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
