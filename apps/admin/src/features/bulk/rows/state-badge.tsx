import { useTranslation } from 'react-i18next';
import type { RowState } from '../documents';
import classes from './job-rows.module.css';

/** How a state of rows looks, wherever it stands. */
export const TONE_OF: Readonly<Record<RowState, 'green' | 'blue' | 'yellow' | 'red' | 'grey'>> = {
  ...({ READY: 'green', UPDATE: 'blue', OTHER_TEXT: 'blue', SAME: 'grey' } as const),
  ...({ WAITING: 'yellow', ERROR: 'red', DONE: 'green', FAILED: 'red' } as const),
  ...({ SKIPPED: 'grey', CHANGED: 'yellow' } as const),
};

/** Where a row stands, as dot and word. */
export function StateBadge({ state }: { readonly state: RowState }) {
  const { t } = useTranslation('bulk');
  return (
    <span className={classes['badge']} data-tone={TONE_OF[state]}>
      {t(`state.${state}`)}
    </span>
  );
}
