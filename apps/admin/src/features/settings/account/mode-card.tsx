import type { ProgramMode } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import {
  Button,
  ConfirmDialog,
  FormErrorSummary,
  Group,
  ModeField,
  SectionCard,
  Stack,
  Text,
} from '../../../shared/ui';
import classes from '../settings.module.css';
import { useUpdateAccount } from './use-update-account';

/** Which programs the account runs, and so how codes are made; a change says what it changes. */
export function ModeCard() {
  const { t } = useTranslation(['settings', 'words', 'fields']);
  const { account, change, isBusy, refusals } = useUpdateAccount();
  const [picked, setPicked] = useState<ProgramMode | null>(null);
  const [isAsking, setAsking] = useState(false);
  const canChange = useMay()('updateAccount');
  const mode = picked ?? account.mode;
  const close = () => {
    setAsking(false);
  };

  const confirm = async () => {
    await change({ mode }, t('mode.done', { mode: t(`words:mode.${mode}`) }));
    setPicked(null);
    close();
  };

  return (
    <SectionCard title={t('fields:mode')}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('mode.body')}
        </Text>
        <FormErrorSummary errors={{ unplaced: refusals }} />
        <ModeField
          label={t('fields:mode')}
          value={mode}
          current={account.mode}
          disabled={!canChange}
          onChange={setPicked}
        />
        {mode !== account.mode && (
          <Group justify="flex-end">
            <Button
              onClick={() => {
                setAsking(true);
              }}
            >
              {t('mode.change')}
            </Button>
          </Group>
        )}
      </Stack>
      <ConfirmDialog
        opened={isAsking}
        title={t('mode.confirmTitle', { mode: t(`words:mode.${mode}`) })}
        confirm={t('mode.confirm')}
        isBusy={isBusy}
        onConfirm={() => void confirm()}
        onClose={close}
      >
        <ul className={classes['changes']}>
          {(['steps', 'needs', 'existing'] as const).map((part) => (
            <li key={part}>{t(`mode.changes.${mode}.${part}`)}</li>
          ))}
        </ul>
      </ConfirmDialog>
    </SectionCard>
  );
}
