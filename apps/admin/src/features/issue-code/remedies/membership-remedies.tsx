import { IconMail, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { InviteCreatorMutation, RecordCreatorJoinedMutation } from '../api/remedy-documents';
import { useChosenProgramId } from '../fields/use-chosen-program-id';
import { RemedyButton } from './remedy-button';
import type { RemedyProps } from './remedy-props';

const REFETCH = ['WizardCreators', 'WizardCreator', 'WizardInvitation'];

/** Records an invitation; until mail exists its text is there to be copied. */
export function InviteCreator({ remedy, isPrimary }: RemedyProps) {
  const { t } = useTranslation('words');
  const programId = useChosenProgramId('CREATOR');
  const [idempotencyKey, renewKey] = useIdempotencyKey();
  const [invite] = useAction(InviteCreatorMutation, { refetch: REFETCH, forget: [] });
  return (
    <RemedyButton
      isPrimary={isPrimary}
      icon={<IconMail size={17} aria-hidden />}
      run={async () => {
        const creatorId = remedy.targetId ?? '';
        const data = await invite({ input: { creatorId, programId, idempotencyKey } });
        if (data !== null) renewKey();
        return data?.inviteCreator.errors ?? null;
      }}
    >
      {t('remedy.INVITE_CREATOR')}
    </RemedyButton>
  );
}

/** Records that the creator has accepted, by whatever means they said so. */
export function RecordCreatorJoined({ remedy, isPrimary }: RemedyProps) {
  const { t } = useTranslation('words');
  const programId = useChosenProgramId('CREATOR');
  const [idempotencyKey, renewKey] = useIdempotencyKey();
  const [record] = useAction(RecordCreatorJoinedMutation, {
    refetch: REFETCH,
    forget: [],
  });
  return (
    <RemedyButton
      isPrimary={isPrimary}
      icon={<IconUserCheck size={17} aria-hidden />}
      run={async () => {
        const creatorId = remedy.targetId ?? '';
        const data = await record({ input: { creatorId, programId, idempotencyKey } });
        if (data !== null) renewKey();
        return data?.recordCreatorJoined.errors ?? null;
      }}
    >
      {t('remedy.RECORD_CREATOR_JOINED')}
    </RemedyButton>
  );
}
