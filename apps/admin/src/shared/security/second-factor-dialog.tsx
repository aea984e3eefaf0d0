import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { auth } from '../session/auth';
import { Refusal } from '../session/refusal';
import { useAuthCall } from '../session/use-auth-call';
import { Button, CopyButton, FormDialog, Text, TextInput, toastDone } from '../ui';
import { QrCode } from '../ui/qr-code';
import { BackupCodesDialog } from './backup-codes';
import { PasswordDialog } from './password-dialog';
import classes from './security.module.css';

interface Enabling {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Turns the second factor on: password, QR code and a first code of the app, then the backup codes. */
export function SecondFactorDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('security');
  const [enabling, setEnabling] = useState<Enabling | null>(null);
  const [isOn, setOn] = useState(false);
  if (enabling === null) {
    return (
      <PasswordDialog
        title={t('second.onTitle')}
        body={t('second.onBody')}
        submit={t('second.continue')}
        ask={auth.enableSecondFactor}
        onDone={setEnabling}
        onClose={onClose}
      />
    );
  }
  if (isOn) return <BackupCodesDialog codes={enabling.backupCodes} onClose={onClose} />;
  return (
    <Scan
      uri={enabling.totpURI}
      onDone={() => {
        toastDone(t('second.onDone'));
        setOn(true);
      }}
      onClose={onClose}
    />
  );
}

interface ScanProps {
  readonly uri: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function Scan({ uri, onDone, onClose }: ScanProps) {
  const { t } = useTranslation(['security', 'session']);
  const { run, isBusy, failure } = useAuthCall();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { code: '' } });
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const submit = async ({ code }: { code: string }) => {
    if ((await run(auth.verifyCode(code.replace(/\s/g, ''), false))) !== undefined) onDone();
  };
  return (
    <FormDialog
      title={t('second.scanTitle')}
      onClose={onClose}
      onSubmit={handleSubmit(submit)}
      submit={
        <Button type="submit" loading={isBusy}>
          {t('second.turnOn')}
        </Button>
      }
    >
      <Refusal failure={failure} />
      <Text size="sm">{t('second.scan')}</Text>
      <div className={classes['qr']}>
        <QrCode text={uri} label={t('second.qr')} />
      </div>
      <div className={classes['secret']}>
        <Text size="sm" c="dimmed">
          {t('second.byHand')}
        </Text>
        <span className={classes['key']}>
          <code translate="no">{secret.match(/.{1,4}/g)?.join(' ')}</code>
          <CopyButton value={secret} thing={t('second.key')} />
        </span>
      </div>
      <TextInput
        label={t('session:code.label')}
        description={t('session:code.help')}
        autoComplete="one-time-code"
        inputMode="numeric"
        data-autofocus
        error={formState.errors.code?.message}
        {...register('code', {
          validate: (value) => value.trim() !== '' || t('session:code.missing'),
        })}
      />
    </FormDialog>
  );
}
