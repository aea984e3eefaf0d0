import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { useAction } from '../../../shared/lib/use-action';
import type { UserError } from '../../../shared/lib/violations';
import { ErrorPanel, NoticePanel, Skeleton, Text, TextLink } from '../../../shared/ui';
import { DecisionDialog } from '../../../shared/ui/decision-dialog';
import { AFTER_CHANGE, type CreatorDetail, type CreatorMembership } from './creator-query';
import { DeclineMembership, LiveCodesQuery, RemoveMembership } from './edit-documents';

export interface DecideDialogProps {
  readonly creator: Pick<CreatorDetail, 'id' | 'displayName'>;
  /** As it is now; it may change while the dialog is open. */
  readonly membership: CreatorMembership;
  readonly onClose: () => void;
}

/** Codes of whoever is removed are flagged from then on. */
const AFTER_REMOVAL = {
  ...AFTER_CHANGE,
  forget: [...AFTER_CHANGE.forget, 'promoCodes'] as const,
};

/** Records that an invitation or an application was declined. */
export function DeclineDialog(props: DecideDialogProps) {
  const [decline, isBusy] = useAction(DeclineMembership, AFTER_CHANGE);
  return (
    <DecideDialog
      {...props}
      decision="decline"
      isBusy={isBusy}
      decide={async (input) => (await decline({ input }))?.declineMembership.errors ?? null}
    />
  );
}

/** Ends somebody's membership, after saying which codes stay. */
export function RemoveDialog(props: DecideDialogProps) {
  const [remove, isBusy] = useAction(RemoveMembership, AFTER_REMOVAL);
  return (
    <DecideDialog
      {...props}
      decision="remove"
      tone="danger"
      isBusy={isBusy}
      decide={async (input) => (await remove({ input }))?.removeMembership.errors ?? null}
    >
      <CodesThatStay creatorId={props.creator.id} programId={props.membership.program.id} />
    </DecideDialog>
  );
}

interface DecisionProps extends DecideDialogProps {
  readonly decision: 'decline' | 'remove';
  readonly tone?: 'danger';
  readonly isBusy: boolean;
  /** Answers what is wrong; null where nothing was answered. */
  readonly decide: (input: {
    readonly membershipId: string;
    readonly version: number;
  }) => Promise<readonly UserError[] | null>;
  readonly children?: ReactNode;
}

function DecideDialog({ creator, membership, decision, decide, children, ...rest }: DecisionProps) {
  const { t } = useTranslation('creators');
  const names = { name: creator.displayName, program: membership.program.name };
  const { id: membershipId, version } = membership;
  return (
    <DecisionDialog
      {...rest}
      title={t(`membership.${decision}Title`, names)}
      confirm={t(`membership.${decision}Confirm`)}
      decide={() => decide({ membershipId, version })}
      done={t(`membership.${decision}Done`, names)}
    >
      <Text size="sm">{t(`membership.${decision}Body`, names)}</Text>
      {children}
    </DecisionDialog>
  );
}

interface CodesThatStayProps {
  readonly creatorId: string;
  readonly programId: string;
}

function CodesThatStay({ creatorId, programId }: CodesThatStayProps) {
  const { t } = useTranslation(['creators', 'words']);
  const format = useFormat();
  const { data, error, refetch } = useQuery(LiveCodesQuery, {
    variables: { creatorId, programId },
    fetchPolicy: 'cache-and-network',
  });
  const count = data?.promoCodes.count;
  if (count === undefined) {
    return error === undefined ? (
      <Skeleton height={60} />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  if (count.value === 0) return <Text size="sm">{t('membership.noLiveCodes')}</Text>;
  return (
    <NoticePanel
      tone="yellow"
      title={t('membership.liveCodes', { count: count.value, formatted: format.count(count) })}
    >
      <p>
        {t('membership.liveCodesBody', { flag: t('words:healthFlag.OWNER_NOT_JOINED') })}{' '}
        <TextLink to="/codes" search={{ owner: creatorId, program: programId }} underline="always">
          {t('membership.liveCodesShow')}
        </TextLink>
      </p>
    </NoticePanel>
  );
}
