import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { auth } from '../../shared/session/auth';
import { isMailAddress } from '../../shared/session/password-rules';
import { returnAddress } from '../../shared/session/return-to';
import { useAuthCall } from '../../shared/session/use-auth-call';
import { Button, NoticePanel, Stack, TextInput } from '../../shared/ui';
import { NoMail } from './no-mail';
import { Refusal } from '../../shared/session/refusal';

interface MailLinkFormProps {
  readonly email: string;
  readonly to: string | undefined;
  /** Whether the server sends mail at all. */
  readonly sendsMail: boolean;
  readonly onBack: () => void;
}

/** Asks for a link by mail. The answer is the same whether or not the e-mail is known. */
export function MailLinkForm({ email, to, sendsMail, onBack }: MailLinkFormProps) {
  const { t } = useTranslation('session');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { run, isBusy, failure } = useAuthCall();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { email } });
  const submit = async (values: { email: string }) => {
    const typed = values.email.trim();
    if ((await run(auth.mailLink(typed, returnAddress(to)))) !== undefined) setSentTo(typed);
  };
  const back = (
    <Button variant="default" onClick={onBack}>
      {t('backToSignIn')}
    </Button>
  );
  if (!sendsMail) {
    return (
      <Stack gap="md">
        <NoMail />
        {back}
      </Stack>
    );
  }
  if (sentTo !== null) {
    return (
      <Stack gap="md">
        <NoticePanel tone="green" role="status" title={t('link.sent')}>
          <p>{t('link.sentBody', { email: sentTo })}</p>
        </NoticePanel>
        {back}
      </Stack>
    );
  }
  return (
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
  );
}
