import type { Language } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import '../../i18n/late/issue-code';
import { addInvitationWords } from '../../i18n/invitations';
import { useFormat } from '../../shared/lib/format';
import { CopyButton, Select } from '../../shared/ui';
import classes from './invitation.module.css';
import type { RemedyProps } from './remedy-props';
import { useInvitation } from './use-invitation';

addInvitationWords();

const LANGUAGES: readonly Language[] = ['EN', 'ZH'];

/** The invitation to be copied, where the page does not show it elsewhere. */
export function Invitation({ remedy, scene }: RemedyProps) {
  const { t } = useTranslation(['issueCode', 'creators', 'invitations', 'words']);
  const format = useFormat();
  const { creator, programIds, isInvitationShown } = scene;
  const { membership, text, fresh, language, setLanguage } = useInvitation(
    creator.id,
    programIds.CREATOR,
  );
  if (membership === undefined || text === undefined || membership.invitedAt === null) return null;
  const { invitedAt, invitation } = membership;
  const sentTo = fresh === undefined ? (invitation?.sentTo ?? null) : null;
  if (isInvitationShown !== true) {
    const label = t(`words:remedy.${remedy.kind}`);
    return <CopyButton value={text} thing={t('creators:readiness.copied')} label={label} />;
  }
  return (
    <section className={classes['invitation']} aria-label={t('invitation.text')}>
      <div className={classes['facts']}>
        <span>{t('invitation.recorded', { time: format.dateTime(invitedAt) })}</span>
        <span className={classes['notSent']}>
          {sentTo === null ? t('invitation.notSent') : t('invitations:mailed', { email: sentTo })}
        </span>
      </div>
      {sentTo === null && <span>{t('invitation.how')}</span>}
      <p className={classes['text']} lang={language === 'ZH' ? 'zh-CN' : 'en'}>
        {text}
      </p>
      <div className={classes['facts']}>
        <CopyButton value={text} thing={t('invitation.text')} label={t('invitation.copy')} />
        <Select
          aria-label={t('invitation.language')}
          data={LANGUAGES.map((value) => ({ value, label: t(`invitation.languages.${value}`) }))}
          value={language}
          allowDeselect={false}
          w={120}
          onChange={(value) => {
            const chosen = LANGUAGES.find((each) => each === value);
            if (chosen !== undefined) setLanguage(chosen);
          }}
        />
      </div>
    </section>
  );
}
