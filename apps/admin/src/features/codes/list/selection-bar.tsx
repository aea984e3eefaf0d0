import { useTranslation } from 'react-i18next';
import { addViewWords } from '../../../i18n/view-words';
import { Only } from '../../../shared/access/only';
import { Button, toastDone, toastFailed } from '../../../shared/ui';
import { copyText } from '../../../shared/ui/copy-button';
import type { CodeRowData } from './codes-query';
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
  readonly onOpen: (what: Opened) => void;
}

/** What is done with the chosen rows, each by a dialog. */
export type Opened = 'dates' | 'expire' | 'complete' | 'rotate';

const ACTIONS = [
  { what: 'dates', needs: 'changePromoCodeDates', word: 'codeLife:dates.open' },
  { what: 'expire', needs: 'expirePromoCodes', word: 'selection.expire' },
  { what: 'complete', needs: 'planPromoCodeCompletion', word: 'selection.complete' },
  { what: 'rotate', needs: 'planPromoCodeRotation', word: 'codeLife:rotate.open' },
] as const;

const isHalfMade = ({ healthFlags }: CodeRowData) => healthFlags.includes('HALF_MADE');

/** What can be done with the chosen rows. */
export function SelectionBar(props: SelectionBarProps) {
  const { selection, total, loaded, canChange, onOpen } = props;
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
        {!isAll && picked >= max && (
          <span className={classes['max']}>{t('selection.max', { max })}</span>
        )}
      </span>
      {more !== null && (
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
      {canChange &&
        ACTIONS.filter(({ what }) => what !== 'complete' || isAll || selected.some(isHalfMade)).map(
          ({ what, needs, word }) => (
            <Only key={what} for={needs}>
              <Button
                variant="default"
                size="xs"
                onClick={() => {
                  onOpen(what);
                }}
              >
                {t(word)}
              </Button>
            </Only>
          ),
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
