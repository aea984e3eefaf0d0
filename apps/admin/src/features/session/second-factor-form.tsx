import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { auth } from '../../shared/session/auth';
import { useAuthCall } from '../../shared/session/use-auth-call';
import { Button, Checkbox, Stack, TextInput } from '../../shared/ui';
import classes from './outside-page.module.css';
import { Refusal } from '../../shared/session/refusal';

interface SecondFactorFormProps {
  readonly onDone: () => void;
  readonly onBack: () => void;
}

interface Values {
  code: string;
  trustDevice: boolean;
}

/** The second step of signing in: the code of an app, or one of the backup codes. */
export function SecondFactorForm({ onDone, onBack }: SecondFactorFormProps) {
  const { t } = useTranslation(['session', 'common']);
  const [isBackup, setBackup] = useState(false);
  const { run, isBusy, failure, clear } = useAuthCall();
  const { register, handleSubmit, formState, reset, setFocus } = useForm<Values>({
    defaultValues: { code: '', trustDevice: false },
  });
  const submit = async ({ code, trustDevice }: Values) => {
    const typed = code.trim();
    const answer = await run(
      isBackup
        ? auth.verifyBackupCode(typed)
        : auth.verifyCode(typed.replace(/\s/g, ''), trustDevice),
    );
    if (answer !== undefined) onDone();
    else setFocus('code', { shouldSelect: true });
  };
  const swap = () => {
    clear();
    reset();
    setBackup((was) => !was);
  };
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
      <Stack gap="md">
        <Refusal failure={failure} />
        <TextInput
          key={isBackup ? 'backup' : 'code'}
          label={t(isBackup ? 'code.backup' : 'code.label')}
          description={t(isBackup ? 'code.backupHelp' : 'code.help')}
          autoComplete="one-time-code"
          inputMode={isBackup ? 'text' : 'numeric'}
          autoCapitalize="none"
          spellCheck={false}
          error={formState.errors.code?.message}
          {...register('code', { validate: (value) => value.trim() !== '' || t('code.missing') })}
        />
        {!isBackup && <Checkbox label={t('code.trust')} {...register('trustDevice')} />}
        <div className={classes['between']}>
          <Button type="submit" loading={isBusy}>
            {t('code.submit')}
          </Button>
          <Button variant="subtle" onClick={swap}>
            {t(isBackup ? 'code.useApp' : 'code.useBackup')}
          </Button>
        </div>
        <Button variant="default" onClick={onBack}>
          {t('backToSignIn')}
        </Button>
      </Stack>
    </form>
  );
}
