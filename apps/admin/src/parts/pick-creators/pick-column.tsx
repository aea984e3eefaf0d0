import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../i18n/bulk';
import { Checkbox, type Column } from '../../shared/ui';
import classes from './pick-column.module.css';
import type { Pick } from './use-pick';

addBulkWords();

interface Row {
  readonly id: string;
  readonly displayName: string;
}

/** The column by which creators of a list are chosen. */
export function usePickColumn(pick: Pick, rows: readonly Row[]): Column<Row> {
  const { t } = useTranslation('bulk');
  const { names, isAll, toggle } = pick;
  const isOn = (id: string) => isAll || names.has(id);
  const shown = rows.map(({ id, displayName }) => ({ id, name: displayName }));
  const on = shown.filter(({ id }) => isOn(id)).length;
  return {
    key: 'pick',
    width: '44px',
    isNarrow: true,
    header: (
      <>
        <Checkbox
          aria-label={t('pick.all')}
          checked={on > 0 && on === shown.length}
          indeterminate={on > 0 && on < shown.length}
          onChange={({ currentTarget }) => {
            toggle(shown, currentTarget.checked);
          }}
        />
        <span className={classes['words']} aria-hidden>
          {t('pick.all')}
        </span>
      </>
    ),
    cell: ({ id, displayName }) => (
      <Checkbox
        aria-label={t('pick.select', { name: displayName })}
        checked={isOn(id)}
        onChange={() => {
          // Of all that match one is taken out: those that are shown stay.
          if (isAll) toggle(shown, true);
          toggle([{ id, name: displayName }], !isOn(id));
        }}
      />
    ),
  };
}
