import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { Button, ButtonLink, Explain, NoticePanel } from '../../../shared/ui';
import type { CodeDetail } from './code-query';

interface FlagsProps {
  readonly code: CodeDetail;
  /** Null where the code cannot be completed any more. */
  readonly onComplete: (() => void) | null;
}

/** What needs a manager's eye, each with what helps. */
export function Flags({ code, onComplete }: FlagsProps) {
  const { t } = useTranslation(['codes', 'words']);
  const format = useFormat();
  const { owner, deal, healthFlags, missingProgramKinds } = code;
  const missing = missingProgramKinds.map((kind) => t(`words:program.${kind}`)).join(', ');
  return (
    <>
      {healthFlags.includes('HALF_MADE') && (
        <NoticePanel
          tone="yellow"
          title={t('detail.halfMade')}
          actions={onComplete && <Button onClick={onComplete}>{t('detail.complete')}</Button>}
        >
          <p>
            {t('detail.halfMadeBody', { program: missing })}
            <Explain word="HALF_MADE" />
          </p>
        </NoticePanel>
      )}
      {healthFlags.includes('OWNER_NOT_JOINED') && owner.__typename === 'Creator' && (
        <NoticePanel
          tone="yellow"
          title={t('detail.notJoined', { name: owner.displayName })}
          actions={
            <ButtonLink variant="default" to="/creators/$id" params={{ id: owner.id }}>
              {t('detail.seeCreator', { name: owner.displayName })}
            </ButtonLink>
          }
        >
          <p>{t('detail.notJoinedBody')}</p>
        </NoticePanel>
      )}
      {healthFlags.includes('DEAL_ENDED') && deal?.endAt && (
        <NoticePanel tone="yellow" title={t('detail.dealEnded')}>
          <p>{t('detail.dealEndedBody', { name: deal.name, date: format.endDate(deal.endAt) })}</p>
        </NoticePanel>
      )}
    </>
  );
}
