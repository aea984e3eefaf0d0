import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { auth } from '../../shared/session/auth';
import { isMailAddress } from '../../shared/session/password-rules';
import { useAuthCall } from '../../shared/session/use-auth-call';
import { Button, ButtonLink, NoticePanel, SkeletonRows, Stack, TextInput } from '../../shared/ui';
import { OutsidePage } from './outside-page';
import { NoMail } from './no-mail';
import { Refusal } from '../../shared/session/refusal';
import { useSendsMail } from '../../shared/session/use-sends-mail';

/** Asks for a mail with which a new password can be set; says the same to everybody. */
export function ForgotPasswordPage() {
  const { t } = useTranslation('session');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { run, isBusy, failure } = useAuthCall();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { email: '' } });
  const submit = async (values: { email: string }) => {
    const email = values.email.trim();
    if ((await run(auth.requestReset(email))) !== undefined) setSentTo(email);
  };
  const back = (
    <ButtonLink to="/sign-in" variant="default">
      {t('backToSignIn')}
    </ButtonLink>
  );
  const sendsMail = useSendsMail();
  return (
    <OutsidePage title={t('signIn.forgot')} intro={sendsMail ? t('forgot.intro') : undefined}>
      {sendsMail === undefined ? (
        <SkeletonRows rows={2} />
      ) : !sendsMail ? (
        <Stack gap="md">
          <NoMail />
          {back}
        </Stack>
      ) : sentTo !== null ? (
        <Stack gap="md">
          <NoticePanel tone="green" role="status" title={t('link.sent')}>
            <p>{t('forgot.sentBody', { email: sentTo })}</p>
          </NoticePanel>
          {back}
        </Stack>
      ) : (
        <form noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
          <Stack gap="md">
            <Refusal failure={failure} />
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
            <Button type="submit" loading={isBusy}>
              {t('link.submit')}
            </Button>
            {back}
          </Stack>
        </form>
      )}
    </OutsidePage>
  );
}
