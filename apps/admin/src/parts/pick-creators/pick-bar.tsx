import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../i18n/bulk';
import { useFormat } from '../../shared/lib/format';
import { Button } from '../../shared/ui';
import classes from './pick-bar.module.css';
import type { Pick } from './use-pick';

addBulkWords();

interface PickBarProps {
  readonly pick: Pick;
  /** How many match; undefined while nobody has counted. */
  readonly total: { readonly value: number; readonly isExact: boolean } | undefined;
  /** What is done with them. */
  readonly children?: ReactNode;
}

/** How many creators are chosen, and that all can be that match. */
export function PickBar({ pick, total, children }: PickBarProps) {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const { names, isAll, selectAll, clear } = pick;
  const count = isAll ? (total?.value ?? 0) : names.size;
  const shown = isAll && total !== undefined ? format.count(total) : format.number(count);
  const hasMore = !isAll && total !== undefined && total.value > names.size;
  return (
    <div className={classes['bar']}>
      <span className={classes['count']}>
        {(!isAll || total !== undefined) &&
          t(isAll ? 'pick.isAll' : 'pick.chosen', { count, shown })}
      </span>
      {hasMore && (
        <Button variant="subtle" size="xs" onClick={selectAll}>
          {t('pick.selectAll', { count: total.value, shown: format.count(total) })}
        </Button>
      )}
      {children}
      {count > 0 && (
        <Button variant="subtle" size="xs" onClick={clear}>
          {t('pick.clear')}
        </Button>
      )}
    </div>
  );
}
