import { useElementScrollRestoration, useRouter } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, toastDone, toastFailed, useMediaQuery } from '../../../shared/ui';
import { copyText } from '../../../shared/ui/copy-button';
import { CodeRow } from './code-row';
import { CodesTableHead } from './codes-table-head';
import classes from './codes-table.module.css';
import { useHidden } from './use-hidden';
import { useRowWords } from './row-words';
import { isNearEnd, MAX_ROWS, type useCodes } from './use-codes';
import { useRowKeys } from './use-row-keys';
import type { useSelection } from './use-selection';

const SCROLL_ID = 'codes';
const ROW_HEIGHT = 44;
/** On a phone a row is a card of five lines. */
const CARD_HEIGHT = 152;
const CARD_LINE = 24;
/** What stands above and below the table: near enough until its height is measured. */
const AROUND = 250;

interface CodesTableProps {
  readonly codes: ReturnType<typeof useCodes>;
  readonly selection: ReturnType<typeof useSelection>;
  /** How many there are in all, as far as counted. */
  readonly total: number | null;
}

/** The rows that are on the screen, out of thousands. */
export function CodesTable({ codes, selection, total }: CodesTableProps) {
  const { t } = useTranslation(['codes', 'common']);
  const words = useRowWords();
  const router = useRouter();
  const scroller = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery('(max-width: 640px)', undefined, {
    getInitialValueInEffect: false,
  });
  const restored = useElementScrollRestoration({ id: SCROLL_ID });
  const { rows, canLoadMore, more, loadMore } = codes;

  const hidden = useHidden();
  const height = isPhone === true ? CARD_HEIGHT - hidden.lines * CARD_LINE : ROW_HEIGHT;
  const before = restored?.scrollY ?? 0;
  // The list of what is on the screen changes with every scroll by design.
  // eslint-disable-next-line react-hooks/incompatible-library -- rows are memoised by hand
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 10,
    // After a reload the rows that stood there are not: the list begins at its top.
    initialOffset: before <= rows.length * height ? before : 0,
    // Rows are drawn with the table, in slices; what is measured behind it is drawn at once.
    initialRect: { width: 0, height: Math.max(0, window.innerHeight - AROUND) },
  });
  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, height]);

  const items = virtualizer.getVirtualItems();
  const lastShown = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (canLoadMore && more === 'idle' && isNearEnd(lastShown, rows.length)) loadMore();
  }, [canLoadMore, more, lastShown, rows.length, loadMore]);

  useRowKeys({ rows, scroller, virtualizer, toggle: selection.toggle, clear: selection.clear });

  const act = (event: MouseEvent<HTMLElement>) => {
    const target = (event.target as Element).closest<HTMLElement>('[data-act]');
    const index = Number(target?.closest('tr')?.dataset['index']);
    const action = target?.dataset['act'];
    if (action === 'select') selection.toggle(index, event.shiftKey);
    if (action === 'copy') void copy(target?.dataset['text'] ?? '');
    if (action === 'open') {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      router.history.push(target?.getAttribute('href') ?? '/codes');
    }
  };
  const copy = async (text: string) => {
    if (await copyText(text)) toastDone(t('common:copiedThing', { thing: text }));
    else toastFailed(t('common:copyThing', { thing: text }), t('common:copyFailed'));
  };

  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div
      ref={scroller}
      className={classes['frame']}
      data-updating={codes.isUpdating || undefined}
      data-selecting={selection.selected.length > 0 || undefined}
      data-scroll-restoration-id={SCROLL_ID}
      role="region"
      aria-label={t('list.title')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever scrolls by keyboard must be able to stand here
      tabIndex={0}
    >
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- one listener for all rows; every target of it is a link, a button or a checkbox of its own */}
      <table
        className={classes['table']}
        data-hidden={hidden.names}
        style={hidden.style}
        aria-rowcount={canLoadMore ? Math.max(total ?? 0, rows.length) + 1 : rows.length + 1}
        onClick={act}
      >
        <colgroup>
          {hidden.widths.map(([column, style]) => (
            <col key={column} style={style} />
          ))}
        </colgroup>
        <CodesTableHead rows={rows} selection={selection} />
        <tbody>
          {above > 0 && <tr className={classes['spacer']} style={{ height: above }} aria-hidden />}
          {items.map(({ index }) => {
            const code = rows[index];
            return (
              code && (
                <CodeRow
                  key={code.id}
                  code={code}
                  index={index}
                  isSelected={selection.isAll || selection.ids.has(code.id)}
                  words={words}
                />
              )
            );
          })}
          {below > 0 && <tr className={classes['spacer']} style={{ height: below }} aria-hidden />}
        </tbody>
      </table>
      <div className={classes['foot']} role="status">
        {more === 'loading' && t('list.loadingMore')}
        {more === 'failed' && (
          <>
            {t('list.moreFailed')}{' '}
            <Button variant="default" size="xs" onClick={loadMore}>
              {t('common:retry')}
            </Button>
          </>
        )}
        {codes.isCapped && t('list.capped', { limit: MAX_ROWS })}
        {codes.isUpdating && <span className="visually-hidden">{t('list.updating')}</span>}
      </div>
    </div>
  );
}
