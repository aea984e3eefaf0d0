import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { useAction } from '../../../shared/lib/use-action';
import { useSentence, type UserError } from '../../../shared/lib/violations';
import {
  ConfirmDialog,
  ErrorPanel,
  ErrorSummary,
  NoticePanel,
  Skeleton,
  Text,
  TextLink,
  toastDone,
} from '../../../shared/ui';
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
export function DeclineDialog({ creator, membership, onClose }: DecideDialogProps) {
  const { t } = useTranslation('creators');
  const sentence = useSentence();
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [decline, isBusy] = useAction(DeclineMembership, AFTER_CHANGE);
  const names = { name: creator.displayName, program: membership.program.name };
  const run = async () => {
    const { id: membershipId, version } = membership;
    const answer = await decline({ input: { membershipId, version } });
    if (answer === null) return;
    setErrors(answer.declineMembership.errors);
    if (answer.declineMembership.errors.length > 0) return;
    toastDone(t('membership.declineDone', names));
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('membership.declineTitle', names)}
      confirm={t('membership.declineConfirm')}
      isBusy={isBusy}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <ErrorSummary items={errors.map((error) => ({ message: sentence(error) }))} />
      <Text size="sm">{t('membership.declineBody', names)}</Text>
    </ConfirmDialog>
  );
}

/** Ends somebody's membership, after saying which codes stay. */
export function RemoveDialog({ creator, membership, onClose }: DecideDialogProps) {
  const { t } = useTranslation('creators');
  const sentence = useSentence();
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [remove, isBusy] = useAction(RemoveMembership, AFTER_REMOVAL);
  const names = { name: creator.displayName, program: membership.program.name };
  const run = async () => {
    const { id: membershipId, version } = membership;
    const answer = await remove({ input: { membershipId, version } });
    if (answer === null) return;
    setErrors(answer.removeMembership.errors);
    if (answer.removeMembership.errors.length > 0) return;
    toastDone(t('membership.removeDone', names));
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      tone="danger"
      title={t('membership.removeTitle', names)}
      confirm={t('membership.removeConfirm')}
      isBusy={isBusy}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <ErrorSummary items={errors.map((error) => ({ message: sentence(error) }))} />
      <Text size="sm">{t('membership.removeBody', names)}</Text>
      <CodesThatStay creatorId={creator.id} programId={membership.program.id} />
    </ConfirmDialog>
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
