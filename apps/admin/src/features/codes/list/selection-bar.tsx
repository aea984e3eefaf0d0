import { useTranslation } from 'react-i18next';
import { addViewWords } from '../../../i18n/view-words';
import { Only } from '../../../shared/access/only';
import { Button, toastDone, toastFailed } from '../../../shared/ui';
import { copyText } from '../../../shared/ui/copy-button';
import classes from './selection-bar.module.css';
import type { useSelection } from './use-selection';

addViewWords();

interface SelectionBarProps {
  readonly selection: ReturnType<typeof useSelection>;
  /** How many codes match; null while nobody has counted. */
  readonly total: number | null;
  /** How many of them are there to be seen. */
  readonly loaded: number;
  /** Whether anything that is chosen has not expired. */
  readonly canChange: boolean;
  readonly onExpire: () => void;
  readonly onMoveDates: () => void;
}

/** What can be done with the chosen rows. */
export function SelectionBar(props: SelectionBarProps) {
  const { selection, total, loaded, canChange, onExpire, onMoveDates } = props;
  const { selected, isAll, max } = selection;
  const { t } = useTranslation(['views', 'codeLife', 'common']);
  const picked = selected.length;
  const more = total !== null && !isAll && total > picked ? total : null;
  const thing = t('selection.copiedThing', { count: picked });
  const copy = async () => {
    if (await copyText(selected.map(({ text }) => text).join('\n'))) {
      toastDone(t('common:copiedThing', { thing }));
    } else {
      toastFailed(t('common:copyThing', { thing }), t('common:copyFailed'));
    }
  };
  return (
    <div className={classes['bar']}>
      <span className={classes['count']}>
        {isAll
          ? t('selection.isAll', { total: total ?? picked })
          : t('selection.count', { count: picked })}{' '}
        {picked >= Math.min(loaded, max) && (more ?? 0) > max ? (
          <span className={classes['max']}>{t('selection.tooMany', { max, total: more })}</span>
        ) : (
          !isAll &&
          picked >= max && <span className={classes['max']}>{t('selection.max', { max })}</span>
        )}
      </span>
      {more !== null && more <= max && (
        <Button
          variant="subtle"
          size="xs"
          onClick={({ currentTarget }) => {
            // The button goes: what can be done with all of them takes the focus.
            (currentTarget.nextElementSibling as HTMLElement | null)?.focus();
            selection.selectAll();
          }}
        >
          {t('selection.all', { total: more })}
        </Button>
      )}
      {canChange && (
        <Only for="changePromoCodeDates">
          <Button variant="default" size="xs" onClick={onMoveDates}>
            {t('codeLife:dates.open')}
          </Button>
        </Only>
      )}
      {canChange && (
        <Only for="expirePromoCodes">
          <Button variant="default" size="xs" onClick={onExpire}>
            {t('selection.expire')}
          </Button>
        </Only>
      )}
      {(!isAll || loaded === total) && (
        <Button variant="default" size="xs" onClick={() => void copy()}>
          {t('selection.copy')}
        </Button>
      )}
      <Button variant="subtle" size="xs" onClick={selection.clear}>
        {t('selection.clear')}
      </Button>
    </div>
  );
}
