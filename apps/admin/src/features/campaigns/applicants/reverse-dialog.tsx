import { ok, parse, refused, reverseApplicantSchema } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { addCampaignWords } from '../../../i18n/campaigns';
import { Text, TextInput } from '../../../shared/ui';
import { CreateDialog } from '../../../shared/ui/create-dialog';
import { AFTER_APPLICANTS, ReverseApplicant, type Applicant } from './documents';

addCampaignWords();

interface ReverseDialogProps {
  /** As they are now; that may change while the dialog is open. */
  readonly applicant: Applicant;
  readonly onClose: () => void;
}

/** Takes back the last decision about an applicant, for a reason. */
export function ReverseDialog({ applicant, onClose }: ReverseDialogProps) {
  const { t } = useTranslation(['campaigns', 'words', 'fields']);
  const { id: applicantId, version, reversesTo, state } = applicant;
  const name = applicant.creator.displayName;
  const to = reversesTo === null ? '' : t(`words:applicant.${reversesTo}`);
  return (
    <CreateDialog
      title={t('reverse.title', { name })}
      document={ReverseApplicant}
      after={AFTER_APPLICANTS}
      start={{ reason: '' }}
      names={['reason']}
      read={({ reason }: { reason: string }) => {
        const read = parse(reverseApplicantSchema, { applicantId, version, reason });
        return read.ok ? ok(read.value) : refused(...read.violations);
      }}
      submit={t('reverse.confirm')}
      lead={
        <Text size="sm">
          {t('reverse.body', { name, state: to })}
          {state === 'REMOVED' && ` ${t('reverse.ended')}`}
        </Text>
      }
      done={() => t('reverse.done', { name })}
      onClose={onClose}
    >
      {({ register, formState }) => (
        <TextInput
          label={t('fields:reason')}
          description={t('reasonHelp')}
          required
          maxLength={500}
          error={formState.errors.reason?.message}
          {...register('reason')}
        />
      )}
    </CreateDialog>
  );
}
