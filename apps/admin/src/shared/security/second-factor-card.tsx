import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, NoticePanel, SectionCard, Stack, Text } from '../ui';
import { PasswordDialog } from './password-dialog';
import { SecondFactorDialog } from './second-factor-dialog';
import { auth } from '../session/auth';
import { toastDone } from '../lib/toast';
import { BackupCodesDialog } from './backup-codes';

interface SecondFactorCardProps {
  readonly isOn: boolean;
  readonly onChange: () => void;
}

/** The second factor: whether it is on, and the ways to turn it on or off or to make backup codes anew. */
export function SecondFactorCard({ isOn, onChange }: SecondFactorCardProps) {
  const { t } = useTranslation('security');
  const [open, setOpen] = useState<'on' | 'off' | 'codes' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const close = () => {
    setOpen(null);
  };
  const opens = (what: 'on' | 'off' | 'codes') => () => {
    setOpen(what);
  };
  return (
    <SectionCard title={t('second.title')}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('second.body')}
        </Text>
        <NoticePanel
          tone={isOn ? 'green' : 'grey'}
          title={t(isOn ? 'second.on' : 'second.off')}
          actions={
            isOn ? (
              <>
                <Button variant="default" onClick={opens('codes')}>
                  {t('second.newCodes')}
                </Button>
                <Button variant="default" onClick={opens('off')}>
                  {t('second.turnOff')}
                </Button>
              </>
            ) : (
              <Button onClick={opens('on')}>{t('second.turnOn')}</Button>
            )
          }
        />
      </Stack>
      {open === 'on' && (
        <SecondFactorDialog
          onClose={() => {
            close();
            onChange();
          }}
        />
      )}
      {open === 'off' && (
        <PasswordDialog
          title={t('second.offTitle')}
          body={t('second.offBody')}
          submit={t('second.turnOffSubmit')}
          danger
          ask={auth.disableSecondFactor}
          onDone={() => {
            toastDone(t('second.offDone'));
            close();
            onChange();
          }}
          onClose={close}
        />
      )}
      {open === 'codes' && (
        <PasswordDialog
          title={t('second.codesTitle')}
          body={t('second.codesBody')}
          submit={t('second.newCodesSubmit')}
          ask={auth.newBackupCodes}
          onDone={({ backupCodes }) => {
            close();
            setCodes(backupCodes);
          }}
          onClose={close}
        />
      )}
      {codes !== null && (
        <BackupCodesDialog
          codes={codes}
          onClose={() => {
            setCodes(null);
          }}
        />
      )}
    </SectionCard>
  );
}
