import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auth } from '../../shared/session/auth';
import { NoticePanel } from '../../shared/ui';

/** Whether the server sends mail; taken for granted until it says otherwise. */
export function useSendsMail(): boolean {
  const [sendsMail, setSendsMail] = useState(true);
  useEffect(() => {
    let isGone = false;
    void auth.setup().then((answer) => {
      if (!isGone && answer.ok) setSendsMail(answer.data.sendsMail ?? true);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return sendsMail;
}

/** In the place of a form whose link would reach nobody. */
export function NoMail() {
  const { t } = useTranslation('session');
  return (
    <NoticePanel tone="yellow" role="status" title={t('noMail.title')}>
      <p>{t('noMail.body')}</p>
    </NoticePanel>
  );
}
