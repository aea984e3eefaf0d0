import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { auth } from '../../shared/session/auth';
import { PasswordField } from '../../shared/session/password-field';
import { isMailAddress } from '../../shared/session/password-rules';
import { useAuthCall } from '../../shared/session/use-auth-call';
import { Button, Stack, TextInput, TextLink } from '../../shared/ui';
import classes from './outside-page.module.css';
import { Refusal } from '../../shared/session/refusal';

export interface SignInValues {
  email: string;
  password: string;
}

interface SignInFormProps {
  readonly filled: SignInValues;
  readonly onDone: () => void;
  readonly onSecondFactor: () => void;
  readonly onLink: (email: string) => void;
}

/** E-mail and password. Its refusal never says whether the e-mail is known. */
export function SignInForm({ filled, onDone, onSecondFactor, onLink }: SignInFormProps) {
  const { t } = useTranslation('session');
  const { run, isBusy, failure } = useAuthCall();
  const { register, handleSubmit, formState, getValues } = useForm<SignInValues>({
    defaultValues: filled,
  });
  const submit = async ({ email, password }: SignInValues) => {
    const answer = await run(auth.signIn(email.trim(), password));
    if (answer === undefined) return;
    if (answer.data.twoFactorRedirect === true) onSecondFactor();
    else onDone();
  };
  return (
    <form noValidate method="post" onSubmit={(event) => void handleSubmit(submit)(event)}>
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
        <PasswordField
          label={t('password.label')}
          autoComplete="current-password"
          error={formState.errors.password?.message}
          {...register('password', { validate: (value) => value !== '' || t('password.missing') })}
        />
        <div className={classes['between']}>
          <Button type="submit" loading={isBusy}>
            {t('signIn.title')}
          </Button>
          <TextLink to="/forgot-password" size="sm">
            {t('signIn.forgot')}
          </TextLink>
        </div>
        <span className={classes['or']}>{t('signIn.or')}</span>
        <Button
          variant="default"
          onClick={() => {
            onLink(getValues('email'));
          }}
        >
          {t('signIn.link')}
        </Button>
      </Stack>
    </form>
  );
}
