import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/late/own-work';
import { OwnerLink } from '../../../parts/owner/owner-link';
import { useSentence } from '../../../shared/lib/violations';
import { ChangeList, TextLink } from '../../../shared/ui';
import type { Job } from '../documents';
import { hasTexts } from '../job-counts';
import type { JobRow } from '../row-documents';
import { fixesOfFile } from '../imports/file-fixes';
import { FileRow, isAnswered } from '../imports/file-row';
import { fixesOf } from './fixes';
import classes from './job-rows.module.css';
import { RowFixes } from './row-fixes';
import { StateBadge } from './state-badge';
import type { Fixing } from './use-fix';
import { WaitingLine } from './waiting-line';

interface JobRowLineProps {
  readonly row: JobRow;
  readonly index: number;
  /** Whether the job was applied: what was to be known of the plan is over then. */
  readonly isRun: boolean;
  readonly kind: Job['kind'];
  readonly jobState: Job['state'];
  readonly fixing: Fixing | undefined;
  readonly measure: (element: HTMLElement | null) => void;
}

/** Whether it says more than that the row waits for it. */
function isNews(waitsFor: JobRow['waitsFor']) {
  return ({ code }: JobRow['warnings'][number]) =>
    waitsFor !== 'MEDIA_SOURCE' || code !== 'MEDIA_SOURCE_REQUIRED';
}

/** One row of a job: who, which code, where it stands, why, and what helps. */
export const JobRowLine = memo(function JobRowLine(props: JobRowLineProps) {
  const { row, index, isRun, kind, jobState, fixing, measure } = props;
  const { t } = useTranslation('bulk');
  const sentence = useSentence();
  const { number, state, plan, label, text, creator, promoCode, errors, warnings } = row;
  const { waitsFor, line, answers } = row;
  const isDone = state === 'DONE';
  const isOfFile = line !== null;
  const others = isOfFile ? errors.filter((error) => !isAnswered(error, answers)) : errors;
  // What waits is told of as it stands now, also when its job is over.
  const told = isRun && waitsFor === null ? [] : warnings.filter(isNews(waitsFor));
  const reasons = isDone ? [] : [...others, ...told];
  const isLeftOut =
    !isRun &&
    plan === 'SAME' &&
    reasons.length === 0 &&
    (!isOfFile || (text === null && creator === null));
  const fixes = fixing === undefined ? [] : isOfFile ? fixesOfFile(row) : fixesOf(row, kind);
  const isNew = kind === 'ISSUE_PROMO_CODES';
  // Rows of creators are named by whom they are about.
  const isOfCodes = !isNew && kind !== 'IMPORT_CREATORS';
  // What was typed has never been there: nothing else can be chosen in its place.
  const isUnknown = isNew && creator === null;
  const owner = promoCode?.owner ?? creator;
  return (
    <tr ref={measure} className={classes['row']} data-index={index} aria-rowindex={index + 2}>
      <td className={classes['number']}>{line ?? number}</td>
      <td className={classes['who']}>
        {!isNew && promoCode?.text === label ? (
          <TextLink to="/codes/$id" params={{ id: promoCode.id }} translate="no">
            {label}
          </TextLink>
        ) : isOfCodes || creator === null ? (
          label
        ) : (
          <TextLink to="/creators/$id" params={{ id: creator.id }} underline="hover" c="inherit">
            {label}
          </TextLink>
        )}
      </td>
      {isOfCodes && <td className={classes['owner']}>{owner && <OwnerLink owner={owner} />}</td>}
      {hasTexts(kind) && (
        <td className={classes['code']} translate="no">
          {isDone && promoCode !== null && (isNew || text !== label) ? (
            <TextLink to="/codes/$id" params={{ id: promoCode.id }}>
              {promoCode.text}
            </TextLink>
          ) : (
            (isNew || text !== label) && text
          )}
        </td>
      )}
      <td className={classes['state']}>
        <StateBadge state={state} jobState={jobState} />
      </td>
      <td className={classes['why']}>
        {(reasons.length > 0 || isLeftOut || waitsFor !== null) && (
          <ul className={classes['reasons']}>
            {isLeftOut && <li>{t(isNew ? 'row.leftOut' : 'row.same')}</li>}
            <WaitingLine row={row} />
            {reasons.map((reason) => (
              <li key={`${reason.code} ${reason.path.join('.')}`}>
                {isUnknown && reason.code === 'NOT_FOUND'
                  ? t('problem.NOT_FOUND')
                  : sentence(reason)}
              </li>
            ))}
          </ul>
        )}
        {isOfFile && !isDone && (
          <FileRow
            {...{ row, isRun }}
            asksForIds={kind === 'IMPORT_PROMO_CODES'}
            fixing={plan === 'ERROR' ? fixing : undefined}
          />
        )}
        {!isOfFile && !isRun && <ChangeList changes={row.changes} />}
        {fixing !== undefined && fixes.length > 0 && <RowFixes {...{ row, fixes, fixing }} />}
      </td>
    </tr>
  );
});
