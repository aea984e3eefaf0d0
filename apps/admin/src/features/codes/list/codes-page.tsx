import { getRouteApi } from '@tanstack/react-router';
import { IconTicket } from '@tabler/icons-react';
import { lazy, Suspense, useContext, useDeferredValue, useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { PageSlots } from '../../../shared/lib/page-slots';
import { useRememberSearch } from '../../../shared/lib/last-search';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import {
  Button,
  ButtonLink,
  EmptyState,
  ErrorPanel,
  PageHeader,
  SkeletonRows,
  TextLink,
} from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import { targetOf } from '../codes-target';
import type { CodesSearch } from '../search';
import { TAB_OF, unexpiredTarget } from './all-target';
import classes from './codes-page.module.css';
import { isFiltered } from './codes-variables';
import { CodesTable } from './codes-table';
import { FilterBar } from './filter-bar';
import { StatusTabs } from './status-tabs';
import { useCodes, useCodesCount, useFilter } from './use-codes';
import type { Opened } from './selection-bar';
import { useSelection } from './use-selection';

const DatesDialog = lazyDialog(async () => (await import('../dates-dialog')).DatesDialog);
const ExpireDialog = lazyDialog(async () => (await import('../expire-dialog')).ExpireDialog);
const ManyDialog = lazyDialog(async () => (await import('../plan/many-dialog')).ManyDialog);
const SelectionBar = lazy(async () => ({
  default: (await import('./selection-bar')).SelectionBar,
}));
const route = getRouteApi('/codes');

/** All codes of the account, filtered by what stands in the address. */
export function CodesPage() {
  const { t } = useTranslation(['codes', 'common']);
  const format = useFormat();
  const search = useDeferredValue(route.useSearch());
  const navigate = route.useNavigate();
  const codes = useCodes(search);
  // The first rows are drawn in slices: the answer of a query would draw them all at once.
  const isDrawn = useDeferredValue(!codes.isLoading);
  const counts = useCodesCount(search);
  const may = useMay();
  const filter = useFilter(search);
  const selection = useSelection(codes.rows, JSON.stringify(filter));
  const { unfinished } = useContext(PageSlots);
  const [dialog, setDialog] = useState<Opened | null>(null);
  const close = () => {
    setDialog(null);
  };
  useDocumentTitle(t('list.title'));
  useRememberSearch('/codes', search);

  const tab = search.status === undefined ? 'all' : TAB_OF[search.status];
  const count = counts?.[tab].count;
  const all = selection.isAll && counts !== null ? unexpiredTarget(filter, counts) : undefined;
  const canChange =
    all === undefined
      ? selection.selected.some(({ status }) => status !== 'EXPIRED')
      : all.count > 0 && tab !== 'expired';
  return (
    <div className={classes['page']}>
      <PageHeader
        title={t('list.title')}
        aside={
          count && (
            <span>{t('list.count', { count: count.value, shown: format.count(count) })}</span>
          )
        }
        actions={
          <TextLink to="/codes/match" size="sm">
            {t('list.match')}
          </TextLink>
        }
      />
      {unfinished}
      <div className={classes['controls']}>
        <StatusTabs counts={counts} />
        <FilterBar filter={filter} />
      </div>
      {codes.error !== undefined ? (
        <ErrorPanel error={codes.error} onRetry={() => void codes.retry()} />
      ) : codes.isLoading || !isDrawn ? (
        <div className={classes['frame']}>
          <SkeletonRows rows={12} />
        </div>
      ) : codes.rows.length === 0 ? (
        <div className={classes['frame']}>
          {isFiltered(search) ? (
            <EmptyState
              title={emptyTitle(search, t)}
              action={
                <Button
                  variant="default"
                  onClick={() => void navigate({ search: { sort: search.sort } })}
                >
                  {t('common:clearFilters')}
                </Button>
              }
            >
              {search.q === undefined ? undefined : t('empty.searchedHow')}
            </EmptyState>
          ) : (
            <EmptyState
              icon={<IconTicket size={24} />}
              title={t('empty.title')}
              action={
                may('issuePromoCode') && (
                  <ButtonLink to="/codes/new">{t('empty.action')}</ButtonLink>
                )
              }
            >
              {t('empty.body')}
            </EmptyState>
          )}
        </div>
      ) : (
        <CodesTable codes={codes} selection={selection} total={count?.value ?? null} />
      )}
      <div role="status" className={classes['place']}>
        {selection.selected.length > 0 && (
          <Suspense>
            <SelectionBar
              selection={selection}
              total={count?.value ?? null}
              loaded={codes.rows.length}
              canChange={canChange}
              onOpen={setDialog}
            />
          </Suspense>
        )}
      </div>
      {dialog === 'dates' && (
        <DatesDialog
          target={all ?? targetOf(selection.selected)}
          onClose={close}
          onDone={selection.clear}
        />
      )}
      {(dialog === 'complete' || dialog === 'rotate') && (
        <ManyDialog what={dialog} target={all ?? targetOf(selection.selected)} onClose={close} />
      )}
      {dialog === 'expire' && (
        <ExpireDialog
          codes={selection.selected}
          all={all}
          onClose={close}
          onExpired={selection.clear}
        />
      )}
    </div>
  );
}

/** What nothing was found for. */
function emptyTitle({ q: query, ...others }: CodesSearch, t: TFunction<['codes', 'common']>) {
  if (query === undefined) return t('empty.filtered');
  return t(isFiltered(others) ? 'empty.searchedFiltered' : 'empty.searched', { query });
}
