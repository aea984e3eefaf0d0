import type { Language } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import '../../i18n/late/issue-code';
import { useFormat } from '../../shared/lib/format';
import { CopyButton, Select } from '../../shared/ui';
import classes from './invitation.module.css';
import type { RemedyProps } from './remedy-props';
import { useInvitation } from './use-invitation';

const LANGUAGES: readonly Language[] = ['EN', 'ZH'];

/** The invitation to be copied; where the page does not show it elsewhere, as it stands: recorded, not sent by us. */
export function Invitation({ remedy, scene }: RemedyProps) {
  const { t } = useTranslation(['issueCode', 'creators', 'words']);
  const format = useFormat();
  const { creator, programIds, isInvitationShown } = scene;
  const { membership, language, setLanguage } = useInvitation(creator.id, programIds.CREATOR);
  if (membership === undefined || membership.invitedAt === null) return null;
  const { invitationText, invitedAt } = membership;
  if (isInvitationShown !== true) {
    const label = t(`words:remedy.${remedy.kind}`);
    return (
      <CopyButton value={invitationText} thing={t('creators:readiness.copied')} label={label} />
    );
  }
  return (
    <section className={classes['invitation']} aria-label={t('invitation.text')}>
      <div className={classes['facts']}>
        <span>{t('invitation.recorded', { time: format.dateTime(invitedAt) })}</span>
        <span className={classes['notSent']}>{t('invitation.notSent')}</span>
      </div>
      <span>{t('invitation.how')}</span>
      <p className={classes['text']} lang={language === 'ZH' ? 'zh-CN' : 'en'}>
        {invitationText}
      </p>
      <div className={classes['facts']}>
        <CopyButton
          value={invitationText}
          thing={t('invitation.text')}
          label={t('invitation.copy')}
        />
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
