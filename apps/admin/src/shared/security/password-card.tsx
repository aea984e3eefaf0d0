import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { auth } from '../session/auth';
import { PasswordField } from '../session/password-field';
import { Refusal } from '../session/refusal';
import { useAuthCall } from '../session/use-auth-call';
import { usePasswordCheck } from '../session/use-password-check';
import { Button, Checkbox, Group, SectionCard, Stack, toastDone } from '../ui';

interface Values {
  current: string;
  next: string;
  everywhere: boolean;
}

/** Changes one's own password, and signs the other devices out unless told otherwise. */
export function PasswordCard({ email }: { readonly email: string }) {
  const { t } = useTranslation(['security', 'session']);
  const password = usePasswordCheck();
  const { run, isBusy, failure } = useAuthCall({ signedIn: true });
  const { register, handleSubmit, formState, reset } = useForm<Values>({
    defaultValues: { current: '', next: '', everywhere: true },
  });
  const submit = async ({ current, next, everywhere }: Values) => {
    if ((await run(auth.changePassword(current, next, everywhere))) === undefined) return;
    reset();
    toastDone(t('password.done'));
  };
  return (
    <SectionCard title={t('password.title')}>
      <form noValidate method="post" onSubmit={(event) => void handleSubmit(submit)(event)}>
        <Stack gap="md">
          <Refusal failure={failure} />
          {/* Tells password managers whose password this is. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <PasswordField
            label={t('session:password.current')}
            autoComplete="current-password"
            error={formState.errors.current?.message}
            {...register('current', {
              validate: (value) => value !== '' || t('session:password.missing'),
            })}
          />
          <PasswordField
            label={t('session:password.new')}
            description={password.hint}
            autoComplete="new-password"
            error={formState.errors.next?.message}
            {...register('next', { validate: password.check })}
          />
          <Checkbox label={t('password.everywhere')} {...register('everywhere')} />
          <Group justify="flex-end">
            <Button type="submit" loading={isBusy}>
              {t('password.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SectionCard>
  );
}
