import type { Role } from '@creator-codes/domain';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { MessageFacts } from '../../../shared/access/message-panel';
import { useAction } from '../../../shared/lib/use-action';
import { useFormErrors } from '../../../shared/lib/use-form-errors';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { isMailAddress } from '../../../shared/session/password-rules';
import {
  Button,
  FormDialog,
  FormErrorSummary,
  Text,
  TextInput,
  toastDone,
} from '../../../shared/ui';
import { InviteMember } from './people-documents';
import { RoleField } from './role-field';

const FIELDS = ['email', 'role'] as const;

interface Values {
  email: string;
  role: Role;
}

interface InviteDialogProps {
  readonly onInvited: (message: MessageFacts | null) => void;
  readonly onClose: () => void;
}

/** Invites a colleague by e-mail, in a role that says what it may do. */
export function InviteDialog({ onInvited, onClose }: InviteDialogProps) {
  const { t } = useTranslation(['people', 'session']);
  const form = useForm<Values>({ defaultValues: { email: '', role: 'ANALYST' } });
  const errors = useFormErrors(form, FIELDS);
  const [idempotencyKey] = useIdempotencyKey();
  const [invite, isBusy] = useAction(InviteMember, { forget: ['invitations', 'auditEvents'] });
  const submit = async ({ email, role }: Values) => {
    errors.clear();
    const input = { email: email.trim(), role, idempotencyKey };
    const payload = (await invite({ input }))?.inviteMember;
    if (payload === undefined) return;
    if (payload.invitation === null) {
      errors.show(payload.errors);
      return;
    }
    toastDone(t('invite.done', { email: payload.invitation.email }));
    onInvited(payload.invitation.message);
    onClose();
  };
  return (
    <FormDialog
      title={t('invite.action')}
      onClose={onClose}
      onSubmit={form.handleSubmit(submit)}
      submit={
        <Button type="submit" loading={isBusy}>
          {t('invite.submit')}
        </Button>
      }
    >
      <FormErrorSummary errors={errors} />
      <TextInput
        label={t('session:email')}
        type="email"
        withAsterisk
        data-autofocus
        error={form.formState.errors.email?.message}
        {...form.register('email', {
          validate: (value) => isMailAddress(value) || t('session:emailInvalid'),
        })}
      />
      <Controller
        control={form.control}
        name="role"
        render={({ field: { value, onChange } }) => <RoleField value={value} onChange={onChange} />}
      />
      <Text size="sm" c="dimmed">
        {t('invite.partners')}
      </Text>
    </FormDialog>
  );
}
