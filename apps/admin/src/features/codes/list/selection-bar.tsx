import { useTranslation } from 'react-i18next';
import { Only } from '../../../shared/access/only';
import { Button, toastDone, toastFailed } from '../../../shared/ui';
import { copyText } from '../../../shared/ui/copy-button';
import type { CodeRowData } from './codes-query';
import classes from './selection-bar.module.css';
import { MAX_SELECTED } from './use-selection';

interface SelectionBarProps {
  readonly selected: readonly CodeRowData[];
  readonly onExpire: () => void;
  readonly onMoveDates: () => void;
  readonly onClear: () => void;
}

/** What can be done with the chosen rows. */
export function SelectionBar({ selected, onExpire, onMoveDates, onClear }: SelectionBarProps) {
  const { t } = useTranslation(['codes', 'codeLife', 'common']);
  const count = selected.length;
  const thing = t('selection.copiedThing', { count });
  const copy = async () => {
    if (await copyText(selected.map(({ text }) => text).join('\n'))) {
      toastDone(t('common:copiedThing', { thing }));
    } else {
      toastFailed(t('common:copyThing', { thing }), t('common:copyFailed'));
    }
  };
  return (
    <div role="status" className={classes['place']}>
      {count > 0 && (
        <div className={classes['bar']}>
          <span className={classes['count']}>
            {t('selection.count', { count })}{' '}
            {count >= MAX_SELECTED && (
              <span className={classes['max']}>{t('selection.max', { max: MAX_SELECTED })}</span>
            )}
          </span>
          {selected.some(({ status }) => status !== 'EXPIRED') && (
            <Only for="changePromoCodeDates">
              <Button variant="default" size="xs" onClick={onMoveDates}>
                {t('codeLife:dates.open')}
              </Button>
            </Only>
          )}
          {selected.some(({ status }) => status !== 'EXPIRED') && (
            <Only for="expirePromoCodes">
              <Button variant="default" size="xs" onClick={onExpire}>
                {t('selection.expire')}
              </Button>
            </Only>
          )}
          <Button variant="default" size="xs" onClick={() => void copy()}>
            {t('selection.copy')}
          </Button>
          <Button variant="subtle" size="xs" onClick={onClear}>
            {t('selection.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}
