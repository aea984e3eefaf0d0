import { ok, type Role } from '@creator-codes/domain';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { MessageFacts } from '../../../shared/access/message-panel';
import { isMailAddress } from '../../../shared/session/password-rules';
import { Text, TextInput } from '../../../shared/ui';
import { CreateDialog } from '../../../shared/ui/create-dialog';
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
  return (
    <CreateDialog
      document={InviteMember}
      after={{ forget: ['invitations'] }}
      start={{ email: '', role: 'ANALYST' }}
      names={FIELDS}
      read={({ email, role }: Values) => ok({ email: email.trim(), role })}
      title={t('invite.action')}
      submit={t('invite.submit')}
      done={({ email }) => t('invite.done', { email })}
      onMade={({ invitation }) => {
        onInvited(invitation?.message ?? null);
      }}
      onClose={onClose}
    >
      {({ control, formState, register }) => (
        <>
          <TextInput
            label={t('session:email')}
            type="email"
            withAsterisk
            data-autofocus
            error={formState.errors.email?.message}
            {...register('email', {
              validate: (value) => isMailAddress(value) || t('session:emailInvalid'),
            })}
          />
          <Controller
            control={control}
            name="role"
            render={({ field: { value, onChange } }) => (
              <RoleField value={value} onChange={onChange} />
            )}
          />
          <Text size="sm" c="dimmed">
            {t('invite.partners')}
          </Text>
        </>
      )}
    </CreateDialog>
  );
}
