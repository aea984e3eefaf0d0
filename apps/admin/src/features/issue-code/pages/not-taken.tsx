import { useTranslation } from 'react-i18next';
import { NoticePanel } from '../../../shared/ui';
import type { NotTaken } from '../engine/not-taken';

/** Says what the address of a new code named in vain. */
export function NotTakenNotice({ reasons }: { readonly reasons: readonly NotTaken[] }) {
  const { t } = useTranslation('issueCode');
  return (
    <NoticePanel tone="yellow" role="status" title={t('notTaken.title')}>
      {reasons.map((reason) => (
        <p key={reason}>{t(`notTaken.${reason}`)}</p>
      ))}
    </NoticePanel>
  );
}
