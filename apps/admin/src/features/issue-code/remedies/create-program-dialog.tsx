import type { ProgramKind } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../shared/lib/viewer';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { Modal } from '../../../shared/ui';
import { CreateProgramMutation } from '../api/remedy-documents';
import { useWizardAccess } from '../wizard/wizard-context';
import { NameForm } from './name-form';

interface CreateProgramDialogProps {
  readonly kind: ProgramKind;
  readonly onClose: () => void;
}

/** Name and done: tracking is on from the start, for without it no code can be made. */
export function CreateProgramDialog({ kind, onClose }: CreateProgramDialogProps) {
  const { t } = useTranslation(['issueCode', 'common', 'fields']);
  const { name: account } = useAccount();
  const { remedied } = useWizardAccess();
  const [idempotencyKey] = useIdempotencyKey();
  const [create] = useAction(CreateProgramMutation, {
    refetch: ['WizardPrograms'],
    forget: [],
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`programDialog.${kind}`)}
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <NameForm
        label={t('fields:name')}
        initial={t(`programDialog.nameDefault_${kind}`, { account })}
        submitLabel={t('programDialog.submit')}
        onClose={onClose}
        onSubmit={async (name) => {
          const data = await create({ input: { name, kind, codeTracking: true, idempotencyKey } });
          const payload = data?.createProgram;
          if (payload === undefined) return null;
          if (payload.errors.length === 0) {
            onClose();
            await remedied().catch(() => undefined);
          }
          return payload.errors;
        }}
      />
    </Modal>
  );
}
