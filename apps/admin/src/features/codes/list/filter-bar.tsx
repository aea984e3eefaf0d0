import { getRouteApi } from '@tanstack/react-router';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filtersInUse } from '../../../shared/lib/api-filter';
import { Button, NativeSelect, SearchField } from '../../../shared/ui';
import { FORM_FILTERS, type CodesApiFilter } from '../filters';
import { DEFAULT_SORT, SORTS, type CodesSearch, type CodesSort } from '../search';
import classes from './filter-bar.module.css';
import { ListTools } from './list-tools';

const FilterPopover = lazy(async () => ({
  default: (await import('./filter-popover')).FilterPopover,
}));
const FilterChips = lazy(async () => ({ default: (await import('./filter-chips')).FilterChips }));
const route = getRouteApi('/codes');
const SORT_WORD = {
  '-createdAt': 'newest',
  createdAt: 'oldest',
  text: 'az',
  '-text': 'za',
  startsAt: 'startsFirst',
  '-startsAt': 'startsLast',
  endsAt: 'endsFirst',
  '-endsAt': 'endsLast',
} as const satisfies Readonly<Record<CodesSort, string>>;

/** Search, order and further filters; all of them live in the address. */
export function FilterBar({ filter }: { readonly filter: CodesApiFilter }) {
  const { t } = useTranslation('codes');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [isWanted, setWanted] = useState(false);
  const names = filtersInUse(FORM_FILTERS, search);
  const bar = useRef<HTMLDivElement>(null);
  const set = (changes: CodesSearch) => {
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  };

  const filters = (
    <Button
      variant="default"
      leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
      aria-expanded={false}
      aria-haspopup="dialog"
      onClick={() => {
        setWanted(true);
      }}
    >
      {t('filter.button')}
    </Button>
  );
  return (
    <>
      <div ref={bar} className={classes['bar']}>
        <div className={classes['search']}>
          <SearchField
            label={t('list.search')}
            placeholder={t('list.searchPlaceholder')}
            value={search.q ?? ''}
            onChange={(q) => {
              set({ q: q === '' ? undefined : q });
            }}
          />
        </div>
        <NativeSelect
          aria-label={t('sort.label')}
          className={classes['sort']}
          value={search.sort ?? DEFAULT_SORT}
          data={SORTS.map((sort) => ({ value: sort, label: t(`sort.${SORT_WORD[sort]}`) }))}
          onChange={(event) => {
            const sort = SORTS.find((choice) => choice === event.currentTarget.value);
            set({ sort: sort === DEFAULT_SORT ? undefined : sort });
          }}
        />
        {isWanted ? (
          <Suspense fallback={filters}>
            <FilterPopover
              button={filters}
              search={search}
              onApply={(changes) => {
                void navigate({ search: (before) => ({ ...before, ...changes }) });
              }}
            />
          </Suspense>
        ) : (
          filters
        )}
        <ListTools filter={filter} />
      </div>
      {names.length > 0 && (
        <div className={classes['chips']}>
          <Suspense>
            <FilterChips
              names={names}
              search={search}
              onRemove={set}
              onNoneLeft={() => {
                bar.current?.querySelector<HTMLElement>('[aria-haspopup=dialog]')?.focus();
              }}
            />
          </Suspense>
        </div>
      )}
    </>
  );
}
