import { ok } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { graphql } from '../lib/graphql';
import { UserErrorParts } from '../lib/violations';
import { isMailAddress } from '../session/password-rules';
import { Text, TextInput } from '../ui';
import { CreateDialog } from '../ui/create-dialog';
import { MessageParts, type MessageFacts } from './message-panel';

const InvitePartner = graphql(
  `
    mutation InvitePartner($input: InvitePartnerInput!) {
      invitePartner(input: $input) {
        invitation {
          id
          email
          message {
            ...MessageParts
          }
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [MessageParts, UserErrorParts],
);

const FIELDS = ['email'] as const;

interface InvitePartnerDialogProps {
  readonly ownerId: string;
  readonly ownerName: string;
  readonly email: string | null;
  readonly onInvited: (message: MessageFacts | null) => void;
  readonly onClose: () => void;
}

/** Invites an owner of codes to sign in to the partner view. */
export function InvitePartnerDialog(props: InvitePartnerDialogProps) {
  const { ownerId, ownerName, email, onInvited, onClose } = props;
  const { t } = useTranslation(['access', 'session']);
  return (
    <CreateDialog
      document={InvitePartner}
      after={{ forget: ['invitations'] }}
      start={{ email: email ?? '' }}
      names={FIELDS}
      read={(values: { email: string }) => ok({ ownerId, email: values.email.trim() })}
      title={t('view.inviteTitle', { name: ownerName })}
      submit={t('view.inviteSubmit')}
      done={(input) => t('view.invited', { email: input.email })}
      onMade={({ invitation }) => {
        onInvited(invitation?.message ?? null);
      }}
      onClose={onClose}
    >
      {({ formState, register }) => (
        <>
          <Text size="sm" c="dimmed">
            {t('view.inviteBody', { name: ownerName })}
          </Text>
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
        </>
      )}
    </CreateDialog>
  );
}
