import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../../i18n/bulk';
import { Button, SkeletonRows } from '../../../shared/ui';
import type { Job } from '../documents';
import { hasTexts } from '../job-counts';
import type { JobRow } from '../row-documents';
import { JobRowLine } from './job-row-line';
import classes from './job-rows.module.css';
import { useJobRows, type RowsFilter } from './use-job-rows';
import type { Fixing } from './use-fix';

addBulkWords();

const ROW_HEIGHT = 48;
const ROWS_AHEAD = 30;

interface JobRowsProps {
  readonly job: Job;
  readonly filter: RowsFilter;
  /** What mends rows; left out where nothing can be mended. */
  readonly fixing?: Fixing | undefined;
}

/** The rows of a job that are on the screen, out of thousands. */
export function JobRows({ job, filter, fixing }: JobRowsProps) {
  const { t } = useTranslation(['bulk', 'common', 'fields']);
  const scroller = useRef<HTMLDivElement>(null);
  const isRun = job.appliedAt !== null;
  const isNew = job.kind === 'ISSUE_PROMO_CODES';
  const isOfCreators = job.kind === 'IMPORT_CREATORS';
  const hasText = hasTexts(job.kind);
  const list = useJobRows(job.id, filter, `${job.revision} ${isRun ? job.state : ''}`);
  const { rows, canLoadMore, more, loadMore } = list;
  // eslint-disable-next-line react-hooks/incompatible-library -- the rows on the screen change with every scroll by design
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.number ?? index,
    overscan: 8,
  });
  // The button that mended something may be gone with it: whoever pressed it goes on from the rows.
  const seen = useRef(job.revision);
  useEffect(() => {
    if (seen.current === job.revision) return;
    seen.current = job.revision;
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, [job.revision]);

  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (canLoadMore && more === 'idle' && last >= rows.length - ROWS_AHEAD) loadMore();
  }, [canLoadMore, more, last, rows.length, loadMore]);

  if (list.hasFailed) {
    return (
      <p role="alert">
        {t('row.failed')}{' '}
        <Button variant="default" size="xs" onClick={list.retry}>
          {t('common:retry')}
        </Button>
      </p>
    );
  }
  if (list.isLoading) return <SkeletonRows rows={6} />;
  if (rows.length === 0) return <p className={classes['none']}>{t('row.none')}</p>;
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const line = (row: JobRow, index: number) => (
    <JobRowLine
      key={row.number}
      {...{ row, index, isRun, fixing }}
      kind={job.kind}
      jobState={job.state}
      measure={virtualizer.measureElement}
    />
  );
  return (
    <div
      ref={scroller}
      className={classes['frame']}
      data-updating={list.isUpdating || undefined}
      role="region"
      aria-label={t('row.list')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever scrolls by keyboard must be able to stand here
      tabIndex={0}
    >
      <table
        className={classes['table']}
        aria-label={t('row.list')}
        aria-rowcount={canLoadMore ? -1 : rows.length + 1}
      >
        <thead>
          <tr>
            <th scope="col" className={classes['number']}>
              {t('row.number')}
            </th>
            <th scope="col">{t(isNew || isOfCreators ? 'row.who' : 'row.code')}</th>
            {!isNew && !isOfCreators && <th scope="col">{t('fields:owner')}</th>}
            {hasText && <th scope="col">{t(isNew ? 'row.code' : 'row.newText')}</th>}
            <th scope="col">{t('row.state')}</th>
            <th scope="col">{t('row.why')}</th>
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr className={classes['spacer']} style={{ height: above }} aria-hidden />}
          {items.map(({ index }) => {
            const row = rows[index];
            return row && line(row, index);
          })}
          {below > 0 && <tr className={classes['spacer']} style={{ height: below }} aria-hidden />}
        </tbody>
      </table>
      <div className={classes['foot']} role="status">
        {more === 'loading' && t('row.loading')}
        {more === 'failed' && (
          <>
            {t('common:error.loadMore')}{' '}
            <Button variant="default" size="xs" onClick={loadMore}>
              {t('common:retry')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
