import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { TextLink, type Column } from '../../../shared/ui';
import classes from '../campaigns.module.css';
import { ApplicantBadge } from './applicant-badge';
import type { Applicant } from './documents';
import type { ApplicantRow } from './use-applicants';

/** What the list says of each applicant. */
export function useApplicantColumns(): readonly Column<ApplicantRow>[] {
  const { t } = useTranslation(['campaigns', 'fields']);
  const format = useFormat();
  return [
    {
      key: 'creator',
      isTitle: true,
      header: t('fields:creator'),
      cell: ({ creator }) => (
        <TextLink to="/creators/$id" params={{ id: creator.id }} fw={600} underline="hover">
          {creator.displayName}
        </TextLink>
      ),
    },
    {
      key: 'state',
      header: t('fields:state'),
      cell: ({ state, stateSince }) => (
        <>
          <ApplicantBadge state={state} />
          {stateSince !== null && (
            <span className={classes['note']}>{t('since', { date: format.date(stateSince) })}</span>
          )}
        </>
      ),
    },
    {
      key: 'said',
      header: t('said'),
      width: '36%',
      cell: ({ message, proposedRate, decisionMessage }) => (
        <Said {...{ message, proposedRate, decisionMessage }} />
      ),
    },
  ];
}

/** What the creator wrote and asks for, and what they are to be told. */
export function Said({
  message,
  proposedRate,
  decisionMessage,
}: Pick<Applicant, 'message' | 'proposedRate' | 'decisionMessage'>) {
  const { t } = useTranslation('campaigns');
  return (
    <div className={classes['said']}>
      {message !== null && <p>{message}</p>}
      {proposedRate !== null && <p>{t('asksFor', { rate: proposedRate })}</p>}
      {decisionMessage !== null && <p>{t('toTell', { message: decisionMessage })}</p>}
    </div>
  );
}
