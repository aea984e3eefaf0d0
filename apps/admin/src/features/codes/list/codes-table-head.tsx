import { Link } from '@tanstack/react-router';
import { getRouteApi } from '@tanstack/react-router';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import type { CodeRowData } from './codes-query';
import { COLUMNS, columnLabel } from '../columns';
import type { CodesSort } from '../search';
import classes from './codes-table.module.css';
import type { useSelection } from './use-selection';

const route = getRouteApi('/codes');

interface CodesTableHeadProps {
  readonly rows: readonly CodeRowData[];
  readonly selection: ReturnType<typeof useSelection>;
}

/** The names of the columns; those that the list can be sorted by turn the order round. */
export function CodesTableHead({ rows, selection }: CodesTableHeadProps) {
  const { t } = useTranslation(['codes', 'fields']);
  const { timeZone } = useFormat();
  const { sort } = route.useSearch();
  const count = selection.selected.length;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={classes['pick']}>
          <input
            type="checkbox"
            aria-label={t('column.select')}
            checked={count > 0 && count >= Math.min(rows.length, selection.max)}
            ref={(box) => {
              if (box !== null) {
                box.indeterminate = count > 0 && count < Math.min(rows.length, selection.max);
              }
            }}
            onChange={selection.toggleAll}
          />
        </th>
        <th scope="col" className={classes['code']} aria-sort={sortOf(['text'], sort)}>
          <SortLink name="text" sort={sort} />
        </th>
        {COLUMNS.map((column) =>
          column === 'window' ? (
            <th
              key={column}
              scope="col"
              className={classes[column]}
              title={t('list.timesIn', { zone: timeZone })}
              aria-sort={sortOf(['startsAt', 'endsAt'], sort)}
            >
              <SortLink name="startsAt" sort={sort} /> <span aria-hidden>→</span>{' '}
              <SortLink name="endsAt" sort={sort} />
            </th>
          ) : (
            <th key={column} scope="col" className={classes[column]}>
              {t(`fields:${columnLabel(column)}`)}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}

const FIELD_OF = { text: 'text', startsAt: 'startAt', endsAt: 'endAt' } as const;

interface SortLinkProps {
  readonly name: keyof typeof FIELD_OF;
  readonly sort: CodesSort | undefined;
}

/** Sorts by a column; pressed again, the other way round. */
function SortLink({ name, sort }: SortLinkProps) {
  const { t } = useTranslation('fields');
  return (
    <Link
      from="/codes"
      to="/codes"
      search={(before) => ({ ...before, sort: sort === name ? (`-${name}` as const) : name })}
      className={classes['sort']}
      activeProps={{}}
      aria-current={undefined}
    >
      {t(FIELD_OF[name])}
      {sort === name && <IconArrowUp size={14} aria-hidden />}
      {sort === `-${name}` && <IconArrowDown size={14} aria-hidden />}
    </Link>
  );
}

/** How a column is sorted, for those who do not see the arrow. */
function sortOf(names: readonly CodesSort[], sort: CodesSort | undefined) {
  if (sort === undefined || !names.some((name) => sort === name || sort === `-${name}`)) return;
  return sort.startsWith('-') ? 'descending' : 'ascending';
}
