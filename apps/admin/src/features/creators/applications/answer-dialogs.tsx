import { MEMBERSHIP_MESSAGE_MAX, ok } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMembershipWords } from '../../../i18n/memberships';
import { ContractFields } from '../../../parts/remedies/contract-fields';
import {
  CONTRACT_FIELDS,
  NO_CONTRACT,
  readContract,
  type ContractValues,
} from '../../../parts/remedies/contract-values';
import { useAccount } from '../../../shared/lib/viewer';
import { wireInstant } from '../../../shared/lib/wall-time';
import { Text, Textarea, toastWarned } from '../../../shared/ui';
import { CreateDialog } from '../../../shared/ui/create-dialog';
import { AcceptApplications, AFTER_ANSWER, DeclineApplications } from './documents';

addMembershipWords();

interface AnswerDialogProps {
  readonly ids: readonly string[];
  /** They are answered: nothing is chosen any more. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Answered {
  readonly outcomes: readonly { readonly errors: readonly unknown[] }[];
}

/** Says how many were answered, and how many somebody else was quicker with. */
function useTold(done: 'accepted' | 'declined') {
  const { t } = useTranslation('memberships');
  return ({ outcomes }: Answered) => {
    const lost = outcomes.filter(({ errors }) => errors.length > 0).length;
    const count = outcomes.length - lost;
    toastWarned(t(done, { count }), lost === 0 ? [] : [t('othersWon', { count: lost })]);
  };
}

/** Accepts applications, all with one contract and one message. */
export function AcceptDialog({ ids, onDone, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('memberships');
  const { timeZone } = useAccount();
  const told = useTold('accepted');
  const [message, setMessage] = useState('');
  const count = ids.length;
  return (
    <CreateDialog
      title={t('acceptTitle', { count })}
      document={AcceptApplications}
      after={AFTER_ANSWER}
      start={NO_CONTRACT}
      names={CONTRACT_FIELDS}
      read={(typed: ContractValues) => {
        const contract = readContract(typed, timeZone);
        if (!contract.ok) return contract;
        const { contractStart, contractEnd, atEnd, keepUntil } = contract.value;
        return ok({
          membershipIds: [...ids],
          contractStart: wireInstant(contractStart),
          contractEnd: wireInstant(contractEnd),
          ...{ atEnd, keepUntil: wireInstant(keepUntil), message },
        });
      }}
      submit={t('accept')}
      lead={<Text size="sm">{t('acceptBody')}</Text>}
      onMade={(payload) => {
        told(payload);
        onDone();
      }}
      onClose={onClose}
    >
      {({ control }) => (
        <>
          <ContractFields
            control={control}
            timeZone={timeZone}
            startHelp={t('contractStartHelp')}
          />
          <Textarea
            label={t('acceptMessage')}
            description={t('acceptMessageHelp')}
            autosize
            minRows={2}
            maxLength={MEMBERSHIP_MESSAGE_MAX}
            value={message}
            onChange={({ currentTarget }) => {
              setMessage(currentTarget.value);
            }}
          />
        </>
      )}
    </CreateDialog>
  );
}

/** Declines applications, all for one reason. */
export function DeclineDialog({ ids, onDone, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('memberships');
  const told = useTold('declined');
  const count = ids.length;
  return (
    <CreateDialog
      title={t('declineTitle', { count })}
      document={DeclineApplications}
      after={AFTER_ANSWER}
      start={{ reason: '' }}
      names={['reason']}
      read={({ reason }: { reason: string }) => ok({ membershipIds: [...ids], reason })}
      submit={t('decline')}
      lead={<Text size="sm">{t('declineBody')}</Text>}
      onMade={(payload) => {
        told(payload);
        onDone();
      }}
      onClose={onClose}
    >
      {({ register, formState }) => (
        <Textarea
          label={t('declineReason')}
          description={t('declineReasonHelp')}
          autosize
          minRows={2}
          maxLength={500}
          error={formState.errors.reason?.message}
          {...register('reason')}
        />
      )}
    </CreateDialog>
  );
}
