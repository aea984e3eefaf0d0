import { Navigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { auth } from '../../shared/session/auth';
import { PasswordField } from '../../shared/session/password-field';
import { isMailAddress } from '../../shared/session/password-rules';
import { useAuthCall } from '../../shared/session/use-auth-call';
import { usePasswordCheck } from '../../shared/session/use-password-check';
import { Button, Stack, TextInput } from '../../shared/ui';
import { OutsidePage } from './outside-page';
import { Refusal } from '../../shared/session/refusal';
import { useEnter } from './use-enter';

/** Makes the first person of an empty database; then the brand is asked for. */
export function SetupPage() {
  const { t } = useTranslation('session');
  const enter = useEnter();
  const password = usePasswordCheck();
  const { run, isBusy, failure } = useAuthCall();
  const [isOver, setOver] = useState(false);
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { name: '', email: '', password: '' },
  });
  useEffect(() => {
    let isGone = false;
    void auth.setup().then((answer) => {
      if (!isGone && answer.ok && !answer.data.isNeeded) setOver(true);
    });
    return () => {
      isGone = true;
    };
  }, []);
  const submit = async (values: { name: string; email: string; password: string }) => {
    const owner = { ...values, name: values.name.trim(), email: values.email.trim() };
    if ((await run(auth.setUp(owner))) !== undefined) await enter('/welcome');
  };
  if (isOver) return <Navigate to="/sign-in" replace />;
  return (
    <OutsidePage title={t('setup.title')} intro={t('setup.intro')}>
      <form noValidate method="post" onSubmit={(event) => void handleSubmit(submit)(event)}>
        <Stack gap="md">
          <Refusal failure={failure} />
          <TextInput
            label={t('name')}
            description={t('setup.nameHelp')}
            autoComplete="name"
            error={formState.errors.name?.message}
            {...register('name', { validate: (value) => value.trim() !== '' || t('nameMissing') })}
          />
          <TextInput
            label={t('email')}
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            error={formState.errors.email?.message}
            {...register('email', {
              validate: (value) => isMailAddress(value) || t('emailInvalid'),
            })}
          />
          <PasswordField
            label={t('password.label')}
            description={password.hint}
            autoComplete="new-password"
            error={formState.errors.password?.message}
            {...register('password', { validate: password.check })}
          />
          <Button type="submit" loading={isBusy}>
            {t('setup.submit')}
          </Button>
        </Stack>
      </form>
    </OutsidePage>
  );
}
