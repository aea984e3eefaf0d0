import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auth } from '../../shared/session/auth';
import { NoticePanel } from '../../shared/ui';

/** Whether the server sends mail; undefined until it has said so, true where it does not say. */
export function useSendsMail(): boolean | undefined {
  const [sendsMail, setSendsMail] = useState<boolean>();
  useEffect(() => {
    let isGone = false;
    void auth.setup().then((answer) => {
      if (!isGone) setSendsMail(!answer.ok || (answer.data.sendsMail ?? true));
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
