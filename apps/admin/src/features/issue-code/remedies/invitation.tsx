import { skipToken, useQuery } from '@apollo/client/react';
import type { Language } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { CopyButton, Select } from '../../../shared/ui';
import { InvitationQuery } from '../api/documents';
import { useChosenProgramId } from '../fields/use-chosen-program-id';
import type { RemedyProps } from './remedy-props';
import classes from './remedies.module.css';

const LANGUAGES: readonly Language[] = ['EN', 'ZH'];

/** The invitation as it stands: recorded, not sent by us, with its text to copy. */
export function Invitation({ remedy }: RemedyProps) {
  const { t, i18n } = useTranslation('issueCode');
  const format = useFormat();
  const [language, setLanguage] = useState<Language>(i18n.language.startsWith('zh') ? 'ZH' : 'EN');
  const programId = useChosenProgramId('CREATOR');
  const { data, previousData } = useQuery(
    InvitationQuery,
    remedy.targetId === null
      ? skipToken
      : { variables: { creatorId: remedy.targetId, language }, fetchPolicy: 'cache-and-network' },
  );
  const creator = (data ?? previousData)?.node;
  if (creator?.__typename !== 'Creator') return null;
  const membership = creator.memberships.find(
    ({ program }) => programId === null || program.id === programId,
  );
  if (membership === undefined || membership.invitedAt === null) return null;
  const { invitationText, invitedAt } = membership;
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
            const chosen = LANGUAGES.find((known) => known === value);
            if (chosen !== undefined) setLanguage(chosen);
          }}
        />
      </div>
    </section>
  );
}
