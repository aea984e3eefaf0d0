import { useTranslation } from 'react-i18next';
import { useInvitation } from '../../../parts/remedies/use-invitation';
import { CopyButton, ErrorPanel, NoticePanel, Radio, Skeleton } from '../../../shared/ui';
import classes from './invitation.module.css';

interface InvitationProps {
  readonly creator: { readonly id: string; readonly displayName: string };
  readonly programId: string;
}

/** The text of an invitation. It is recorded, not sent: somebody copies it. */
export function Invitation({ creator, programId }: InvitationProps) {
  const { t } = useTranslation('creators');
  const invitation = useInvitation(creator.id, programId);
  const { language, setLanguage, error, refetch } = invitation;
  const text = invitation.membership?.invitationText;
  return (
    <NoticePanel
      tone="yellow"
      title={t('membership.notSent')}
      actions={
        text !== undefined && (
          <CopyButton
            value={text}
            thing={t('membership.invitation')}
            label={t('membership.copyText')}
          />
        )
      }
    >
      <p>{t('membership.notSentBody', { name: creator.displayName })}</p>
      <Radio.Group
        className={classes['languages']}
        aria-label={t('membership.language')}
        value={language}
        onChange={(value) => {
          setLanguage(value === 'ZH' ? 'ZH' : 'EN');
        }}
      >
        <div className={classes['row']}>
          <Radio value="EN" label="English" />
          <Radio value="ZH" label="中文" />
        </div>
      </Radio.Group>
      {text !== undefined ? (
        <pre
          className={classes['text']}
          lang={language === 'ZH' ? 'zh-CN' : 'en'}
          aria-label={t('membership.text')}
        >
          {text}
        </pre>
      ) : error !== undefined ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton height={120} mt={8} />
      )}
    </NoticePanel>
  );
}
