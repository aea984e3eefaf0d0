import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { auth } from '../../shared/session/auth';
import { PasswordField } from '../../shared/session/password-field';
import { useAuthCall } from '../../shared/session/use-auth-call';
import { usePasswordCheck } from '../../shared/session/use-password-check';
import { Button, ButtonLink, NoticePanel, Stack } from '../../shared/ui';
import { OutsidePage } from './outside-page';
import { Refusal } from '../../shared/session/refusal';

const route = getRouteApi('/reset-password');

/** Sets a new password with the link from the mail. */
export function ResetPasswordPage() {
  const { t } = useTranslation('session');
  const { token, error } = route.useSearch();
  const [isDone, setDone] = useState(false);
  const password = usePasswordCheck();
  const { run, isBusy, failure } = useAuthCall();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { password: '' } });
  const submit = async (values: { password: string }) => {
    const answer = await run(auth.resetPassword(values.password, token ?? ''));
    if (answer !== undefined) setDone(true);
  };
  const isUsedUp = token === undefined || error !== undefined || failure?.code === 'INVALID_TOKEN';

  if (isDone) {
    return (
      <OutsidePage title={t('reset.done')} intro={t('reset.doneBody')}>
        <ButtonLink to="/sign-in">{t('signIn.title')}</ButtonLink>
      </OutsidePage>
    );
  }
  if (isUsedUp) {
    return (
      <OutsidePage title={t('reset.title')}>
        <Stack gap="md">
          <NoticePanel
            tone="yellow"
            title={t('reset.usedUp')}
            actions={<ButtonLink to="/forgot-password">{t('reset.again')}</ButtonLink>}
          >
            <p>{t('reset.usedUpBody')}</p>
          </NoticePanel>
        </Stack>
      </OutsidePage>
    );
  }
  return (
    <OutsidePage title={t('reset.title')} intro={t('reset.intro')}>
      <form noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
        <Stack gap="md">
          <Refusal failure={failure} />
          <PasswordField
            label={t('password.new')}
            description={password.hint}
            autoComplete="new-password"
            error={formState.errors.password?.message}
            {...register('password', { validate: password.check })}
          />
          <Button type="submit" loading={isBusy}>
            {t('reset.submit')}
          </Button>
        </Stack>
      </form>
    </OutsidePage>
  );
}
