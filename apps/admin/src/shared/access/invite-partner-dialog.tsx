import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../lib/graphql';
import { useAction } from '../lib/use-action';
import { useFormErrors } from '../lib/use-form-errors';
import { useIdempotencyKey } from '../lib/use-idempotency-key';
import { UserErrorParts } from '../lib/violations';
import { isMailAddress } from '../session/password-rules';
import { Button, FormDialog, FormErrorSummary, Text, TextInput, toastDone } from '../ui';
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
  const form = useForm({ defaultValues: { email: email ?? '' } });
  const errors = useFormErrors(form, FIELDS);
  const [idempotencyKey] = useIdempotencyKey();
  const [invite, isBusy] = useAction(InvitePartner, {
    forget: ['invitations'],
  });
  const submit = async (values: { email: string }) => {
    errors.clear();
    const input = { ownerId, email: values.email.trim(), idempotencyKey };
    const payload = (await invite({ input }))?.invitePartner;
    if (payload === undefined) return;
    if (payload.invitation === null) {
      errors.show(payload.errors);
      return;
    }
    toastDone(t('view.invited', { email: payload.invitation.email }));
    onInvited(payload.invitation.message);
    onClose();
  };
  return (
    <FormDialog
      title={t('view.inviteTitle', { name: ownerName })}
      onClose={onClose}
      onSubmit={form.handleSubmit(submit)}
      submit={
        <Button type="submit" loading={isBusy}>
          {t('view.inviteSubmit')}
        </Button>
      }
    >
      <FormErrorSummary errors={errors} />
      <Text size="sm" c="dimmed">
        {t('view.inviteBody', { name: ownerName })}
      </Text>
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
    </FormDialog>
  );
}
