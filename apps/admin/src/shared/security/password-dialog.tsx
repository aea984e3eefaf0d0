import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AuthAnswer } from '../session/auth';
import { PasswordField } from '../session/password-field';
import { Refusal } from '../session/refusal';
import { useAuthCall } from '../session/use-auth-call';
import { Button, FormDialog, Text } from '../ui';

interface PasswordDialogProps<Data> {
  readonly title: string;
  readonly body: string;
  readonly submit: string;
  readonly danger?: boolean;
  readonly ask: (password: string) => Promise<AuthAnswer<Data>>;
  readonly onDone: (data: Data) => void;
  readonly onClose: () => void;
}

/** Asks for the password again before something that matters. */
export function PasswordDialog<Data>(props: PasswordDialogProps<Data>) {
  const { title, body, submit, danger = false, ask, onDone, onClose } = props;
  const { t } = useTranslation('session');
  const { run, isBusy, failure } = useAuthCall({ signedIn: true });
  const { register, handleSubmit, formState } = useForm({ defaultValues: { password: '' } });
  const send = async ({ password }: { password: string }) => {
    const answer = await run(ask(password));
    if (answer !== undefined) onDone(answer.data);
  };
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      onSubmit={handleSubmit(send)}
      submit={
        <Button type="submit" loading={isBusy} {...(danger ? { color: 'red.9' } : {})}>
          {submit}
        </Button>
      }
    >
      <Refusal failure={failure} />
      <Text size="sm">{body}</Text>
      <PasswordField
        label={t('password.current')}
        autoComplete="current-password"
        data-autofocus
        error={formState.errors.password?.message}
        {...register('password', { validate: (value) => value !== '' || t('password.missing') })}
      />
    </FormDialog>
  );
}
