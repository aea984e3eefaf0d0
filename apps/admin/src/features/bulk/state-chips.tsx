import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/lib/format';
import { UnstyledButton } from '../../shared/ui';
import type { Job, RowState } from './documents';
import { statesOf } from './job-counts';
import { toneOf, useStateWord } from './rows/state-badge';
import classes from './state-chips.module.css';

interface StateChipsProps {
  readonly job: Job;
  /** Which rows are shown; null for all. */
  readonly chosen: RowState | null;
  readonly onChoose: (state: RowState | null) => void;
}

/** How many rows stand where; each shows its rows. */
export function StateChips({ job, chosen, onChoose }: StateChipsProps) {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const stateWord = useStateWord();
  const states = statesOf(job);
  const all = states.reduce((sum, { count }) => sum + count, 0);
  const chip = (state: RowState | null, count: number) => (
    <UnstyledButton
      key={state}
      className={classes['chip']}
      data-tone={state === null ? undefined : toneOf(job, state)}
      aria-pressed={chosen === state}
      onClick={() => {
        onChoose(state);
      }}
    >
      {state === null ? t('check.all') : stateWord(job, state)}{' '}
      <strong>{format.number(count)}</strong>
    </UnstyledButton>
  );
  return (
    <div role="group" aria-label={t('check.filter')} className={classes['chips']}>
      {states.map(({ state, count }) => chip(state, count))}
      {states.length > 1 && chip(null, all)}
    </div>
  );
}
