import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { useSendsMail } from '../../../shared/session/use-sends-mail';
import {
  Button,
  FormErrorSummary,
  NoticePanel,
  SectionCard,
  Stack,
  Text,
} from '../../../shared/ui';
import { useUpdateAccount } from './use-update-account';

/** Whether owners of codes are told by mail what happens to these, and what that needs. */
export function NoticesCard() {
  const { t } = useTranslation('settings');
  const { account, change, isBusy, refusals } = useUpdateAccount();
  const sendsMail = useSendsMail();
  const canChange = useMay()('updateAccount');
  const isOn = account.notifiesOwners;
  const reachesNobody = isOn && sendsMail === false;
  return (
    <SectionCard title={t('notices.title')}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('notices.body')}
        </Text>
        <FormErrorSummary errors={{ unplaced: refusals }} />
        <NoticePanel
          tone={reachesNobody ? 'yellow' : isOn ? 'green' : 'grey'}
          title={t(isOn ? 'notices.on' : 'notices.off')}
          actions={
            canChange && (
              <Button
                variant="default"
                loading={isBusy}
                onClick={() => {
                  void change(
                    { notifiesOwners: !isOn },
                    t(isOn ? 'notices.offDone' : 'notices.onDone'),
                  );
                }}
              >
                {t(isOn ? 'notices.switchOff' : 'notices.switchOn')}
              </Button>
            )
          }
        >
          {sendsMail === false && <p>{t('notices.noRelay')}</p>}
        </NoticePanel>
      </Stack>
    </SectionCard>
  );
}
