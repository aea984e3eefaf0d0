import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../../shared/lib/violations';
import { TextLink } from '../../../shared/ui';
import type { JobRow } from '../row-documents';
import { fixesOf } from './fixes';
import classes from './job-rows.module.css';
import { RowFixes } from './row-fixes';
import { StateBadge } from './state-badge';
import type { Fixing } from './use-fix';

interface JobRowLineProps {
  readonly row: JobRow;
  readonly index: number;
  /** Whether the job was applied: what was to be known of the plan is over then. */
  readonly isRun: boolean;
  readonly fixing: Fixing | undefined;
  readonly measure: (element: HTMLElement | null) => void;
}

/** One row of a job: who, which code, where it stands, why, and what helps. */
export const JobRowLine = memo(function JobRowLine(props: JobRowLineProps) {
  const { row, index, isRun, fixing, measure } = props;
  const { t } = useTranslation('bulk');
  const sentence = useSentence();
  const { number, state, plan, label, text, creator, promoCode, errors, warnings } = row;
  const isDone = state === 'DONE';
  const reasons = isDone ? [] : [...errors, ...(isRun ? [] : warnings)];
  const isLeftOut = !isRun && plan === 'SAME' && reasons.length === 0;
  const fixes = fixing === undefined ? [] : fixesOf(row);
  return (
    <tr ref={measure} className={classes['row']} data-index={index} aria-rowindex={index + 2}>
      <td className={classes['number']}>{number}</td>
      <td className={classes['who']}>
        {creator === null ? (
          label
        ) : (
          <TextLink to="/creators/$id" params={{ id: creator.id }} underline="hover" c="inherit">
            {label}
          </TextLink>
        )}
      </td>
      <td className={classes['code']} translate="no">
        {isDone && promoCode !== null ? (
          <TextLink to="/codes/$id" params={{ id: promoCode.id }}>
            {promoCode.text}
          </TextLink>
        ) : (
          text
        )}
      </td>
      <td className={classes['state']}>
        <StateBadge state={state} />
      </td>
      <td className={classes['why']}>
        {(reasons.length > 0 || isLeftOut) && (
          <ul className={classes['reasons']}>
            {isLeftOut && <li>{t('row.leftOut')}</li>}
            {reasons.map((reason) => (
              <li key={`${reason.code} ${reason.path.join('.')}`}>{sentence(reason)}</li>
            ))}
          </ul>
        )}
        {fixing !== undefined && fixes.length > 0 && <RowFixes {...{ row, fixes, fixing }} />}
      </td>
    </tr>
  );
});
