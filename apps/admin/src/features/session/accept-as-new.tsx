import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { auth } from '../../shared/session/auth';
import { PasswordField } from '../../shared/session/password-field';
import { useAuthCall } from '../../shared/session/use-auth-call';
import { usePasswordCheck } from '../../shared/session/use-password-check';
import { Button, Stack, TextInput } from '../../shared/ui';
import { Refusal } from '../../shared/session/refusal';
import { useEnter } from './use-enter';

interface AcceptAsNewProps {
  readonly token: string;
  readonly email: string;
  /** Those who own codes may do without: they sign in by mail. */
  readonly needsPassword: boolean;
}

/** Accepts an invitation as somebody whom the server does not know yet. */
export function AcceptAsNew({ token, email, needsPassword }: AcceptAsNewProps) {
  const { t } = useTranslation('session');
  const enter = useEnter();
  const password = usePasswordCheck();
  const { run, isBusy, failure } = useAuthCall();
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { name: '', password: '' },
  });
  const submit = async (values: { name: string; password: string }) => {
    const answer = await run(
      auth.acceptInvitation({
        token,
        name: values.name.trim(),
        ...(values.password === '' ? {} : { password: values.password }),
      }),
    );
    if (answer !== undefined) await enter();
  };
  return (
    <form noValidate method="post" onSubmit={(event) => void handleSubmit(submit)(event)}>
      <Stack gap="md">
        <Refusal failure={failure} />
        <TextInput label={t('email')} value={email} readOnly autoComplete="username" />
        <TextInput
          label={t('name')}
          autoComplete="name"
          error={formState.errors.name?.message}
          {...register('name', { validate: (value) => value.trim() !== '' || t('nameMissing') })}
        />
        <PasswordField
          label={t(needsPassword ? 'password.label' : 'password.optional')}
          description={needsPassword ? password.hint : `${t('invite.noPassword')} ${password.hint}`}
          autoComplete="new-password"
          error={formState.errors.password?.message}
          {...register('password', {
            validate: (value) => (!needsPassword && value === '') || password.check(value),
          })}
        />
        <Button type="submit" loading={isBusy}>
          {t('invite.accept')}
        </Button>
      </Stack>
    </form>
  );
}
