import { MEMBERSHIP_MESSAGE_MAX, ok } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { addMembershipWords } from '../../../i18n/memberships';
import { Text, Textarea } from '../../../shared/ui';
import { CreateDialog } from '../../../shared/ui/create-dialog';
import { AFTER_CHANGE, type AccountProgram, type CreatorDetail } from './creator-query';
import { RecordCreatorApplied } from './edit-documents';

addMembershipWords();

interface AppliedDialogProps {
  readonly creator: Pick<CreatorDetail, 'id' | 'displayName'>;
  readonly program: Pick<AccountProgram, 'id' | 'name'>;
  readonly onClose: () => void;
}

/** Records that somebody asked to join by other means. */
export function AppliedDialog({ creator, program, onClose }: AppliedDialogProps) {
  const { t } = useTranslation('memberships');
  const names = { name: creator.displayName, program: program.name };
  return (
    <CreateDialog
      title={t('applying.title', names)}
      document={RecordCreatorApplied}
      after={AFTER_CHANGE}
      start={{ message: '' }}
      names={['message']}
      read={({ message }: { message: string }) =>
        ok({ creatorId: creator.id, programId: program.id, message })
      }
      submit={t('applying.confirm')}
      lead={<Text size="sm">{t('applying.body')}</Text>}
      done={() => t('applying.done', names)}
      onClose={onClose}
    >
      {({ register, formState }) => (
        <Textarea
          label={t('applying.message')}
          autosize
          minRows={2}
          maxLength={MEMBERSHIP_MESSAGE_MAX}
          error={formState.errors.message?.message}
          {...register('message')}
        />
      )}
    </CreateDialog>
  );
}
