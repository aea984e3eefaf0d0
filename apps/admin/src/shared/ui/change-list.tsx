import { useTranslation } from 'react-i18next';
import { useHistoryWords } from '../lib/use-history-words';
import classes from './change-list.module.css';

interface ChangeListProps {
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** What a change changed: each field, before → after. One that is the same says of which thing the others are. */
export function ChangeList({ changes }: ChangeListProps) {
  const { t } = useTranslation(['history']);
  const words = useHistoryWords();
  if (changes.length === 0) return null;
  return (
    <dl className={classes['list']}>
      {changes.map(({ field, before, after }) => {
        const from = before === null ? null : words.value(field, before);
        const to = after === null ? null : words.value(field, after);
        return (
          <div key={field} className={classes['item']}>
            <dt>{words.field(field)}</dt>
            <dd>
              {from !== null && to !== null && before !== after
                ? t('change', { before: from, after: to })
                : to}
              {from !== null && to === null && t('removed', { before: from })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
