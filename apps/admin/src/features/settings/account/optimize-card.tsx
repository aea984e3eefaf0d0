import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import {
  Button,
  ConfirmDialog,
  Explain,
  FormErrorSummary,
  NoticePanel,
  SectionCard,
  Stack,
  Text,
} from '../../../shared/ui';
import { useUpdateAccount } from './use-update-account';

/** Whether the add-on is recorded as active, by whom and when. */
export function OptimizeCard() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { account, change, isBusy, refusals } = useUpdateAccount();
  const [isAsking, setAsking] = useState(false);
  const canChange = useMay()('updateAccount');
  const { mode, optimizeActive, optimizeRecordedBy, optimizeRecordedAt } = account;
  const close = () => {
    setAsking(false);
  };

  const confirm = async () => {
    await change(
      { optimizeActive: !optimizeActive },
      t(optimizeActive ? 'optimize.withdrawDone' : 'optimize.recordDone'),
    );
    close();
  };

  return (
    <SectionCard title={t('optimize.title')}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('optimize.body')}
          <Explain word="OPTIMIZE" />
          {mode === 'CREATOR_ONLY' && <> {t('optimize.notNeeded')}</>}
        </Text>
        <FormErrorSummary errors={{ unplaced: refusals }} />
        <NoticePanel
          tone={optimizeActive ? 'green' : mode === 'CREATOR_ONLY' ? 'grey' : 'yellow'}
          title={t(optimizeActive ? 'optimize.active' : 'optimize.inactive')}
          actions={
            canChange && (
              <Button
                variant={optimizeActive || mode === 'CREATOR_ONLY' ? 'default' : 'filled'}
                onClick={() => {
                  setAsking(true);
                }}
              >
                {t(optimizeActive ? 'optimize.withdraw' : 'optimize.record')}
              </Button>
            )
          }
        >
          {optimizeActive && optimizeRecordedAt !== null && (
            <p>
              {t('optimize.activeBy', {
                person: optimizeRecordedBy ?? '',
                date: format.dateTime(optimizeRecordedAt),
              })}
            </p>
          )}
        </NoticePanel>
      </Stack>
      <ConfirmDialog
        opened={isAsking}
        title={t(optimizeActive ? 'optimize.withdrawTitle' : 'optimize.recordTitle')}
        confirm={t(optimizeActive ? 'optimize.withdrawConfirm' : 'optimize.record')}
        tone={optimizeActive ? 'danger' : 'normal'}
        isBusy={isBusy}
        onConfirm={() => void confirm()}
        onClose={close}
      >
        <Text size="sm">{t(optimizeActive ? 'optimize.withdrawBody' : 'optimize.recordBody')}</Text>
      </ConfirmDialog>
    </SectionCard>
  );
}
