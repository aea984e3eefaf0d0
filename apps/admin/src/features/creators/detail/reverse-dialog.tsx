import { ok, parse, refused, reverseDecisionSchema } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { addMembershipWords } from '../../../i18n/memberships';
import { Text, TextInput } from '../../../shared/ui';
import { CreateDialog } from '../../../shared/ui/create-dialog';
import { AFTER_CHANGE } from './creator-query';
import type { DecideDialogProps } from './decide-dialogs';
import { ReverseDecision } from './edit-documents';

addMembershipWords();

interface Values {
  reason: string;
}

/** Codes of whoever joins again lose their flag. */
const AFTER_REVERSAL = {
  ...AFTER_CHANGE,
  forget: [...AFTER_CHANGE.forget, 'promoCodes'] as const,
};

/** Takes the last decision about a membership back, for a reason. */
export function ReverseDialog({ creator, membership, onClose }: DecideDialogProps) {
  const { t } = useTranslation('memberships');
  const names = { name: creator.displayName, program: membership.program.name };
  const { id: membershipId, version, reversesTo, state } = membership;
  const read = ({ reason }: Values) => {
    const parsed = parse(reverseDecisionSchema, { membershipId, version, reason });
    return parsed.ok ? ok(parsed.value) : refused(...parsed.violations);
  };
  return (
    <CreateDialog
      title={t('reverse.title', names)}
      document={ReverseDecision}
      after={AFTER_REVERSAL}
      start={{ reason: '' }}
      names={['reason']}
      read={read}
      submit={t('reverse.confirm')}
      lead={
        <Text size="sm">
          {reversesTo !== null && t(`reverse.to.${reversesTo}`, names)}
          {state === 'REMOVED' && ` ${t('reverse.ended')}`}
        </Text>
      }
      done={() => t('reverse.done', names)}
      onClose={onClose}
    >
      {({ register, formState }) => (
        <TextInput
          label={t('reverse.reason')}
          description={t('reverse.reasonHelp')}
          required
          maxLength={500}
          error={formState.errors.reason?.message}
          {...register('reason')}
        />
      )}
    </CreateDialog>
  );
}
