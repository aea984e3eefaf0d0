import { useTranslation } from 'react-i18next';
import { useLanguageWord } from '../../../parts/editing/language-select';
import { externalIdsText } from '../../../parts/external-ids/external-ids';
import { countryName } from '../../../shared/lib/countries';
import { useFormat } from '../../../shared/lib/format';
import { DefinitionList, SectionCard } from '../../../shared/ui';
import { shownHandle } from '../creator-facts';
import classes from './creator-page.module.css';
import type { CreatorDetail } from './creator-query';

/** Who the creator is and where people find them. */
export function ProfileCard({ creator }: { readonly creator: CreatorDetail }) {
  const { t, i18n } = useTranslation(['creators', 'words', 'common', 'fields']);
  const format = useFormat();
  const languageWord = useLanguageWord();
  const { legalName, email, country, timeZone, language, notes, createdAt, socialProfiles } =
    creator;
  const items = [
    { key: 'legalName', term: t('fields:legalName'), value: legalName },
    {
      key: 'email',
      term: t('fields:email'),
      value: email === null ? null : <a href={`mailto:${email}`}>{email}</a>,
    },
    {
      key: 'country',
      term: t('fields:countryOrRegion'),
      value: country === null ? null : countryName(country, i18n.language),
    },
    {
      key: 'timeZone',
      term: t('fields:timeZone'),
      value: timeZone === null ? null : format.zone(timeZone),
    },
    { key: 'language', term: t('fields:language'), value: languageWord(language) },
    {
      key: 'externalIds',
      term: t('fields:externalIds'),
      value: externalIdsText(creator.externalIds),
    },
    { key: 'notes', term: t('fields:notes'), value: notes },
    { key: 'added', term: t('profile.added'), value: format.date(createdAt) },
  ];
  return (
    <>
      <SectionCard title={t('profile.title')}>
        <div className={classes['profile']}>
          <DefinitionList items={items.filter(({ value }) => value !== null)} />
        </div>
      </SectionCard>
      <SectionCard title={t('fields:socialProfiles')}>
        {socialProfiles.length === 0 && <p className={classes['quiet']}>{t('profile.noSocial')}</p>}
        <ul className={classes['socials']}>
          {socialProfiles.map((profile) => (
            <li key={profile.id}>
              <span className={classes['handle']}>
                {profile.url === null ? (
                  shownHandle(profile)
                ) : (
                  <a href={profile.url} target="_blank" rel="noreferrer">
                    {shownHandle(profile)}
                    <span className="visually-hidden"> ({t('common:openInNewTab')})</span>
                  </a>
                )}
              </span>
              <span className={classes['quiet']}>
                {t(`words:platform.${profile.platform}`)}
                {profile.followers !== null && (
                  <>
                    {' · '}
                    {t('profile.followers', {
                      count: profile.followers,
                      formatted: format.compact(profile.followers),
                    })}
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </SectionCard>
    </>
  );
}
