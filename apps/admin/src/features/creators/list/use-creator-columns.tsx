import { useTranslation } from 'react-i18next';
import { countryName } from '../../../shared/lib/countries';
import { useFormat } from '../../../shared/lib/format';
import { MembershipBadge, TextLink, type Column } from '../../../shared/ui';
import { mainProfile, shownHandle, standingOf } from '../creator-facts';
import type { CreatorRow } from './creators-query';
import classes from './use-creator-columns.module.css';

/** What the list shows of a creator. */
export function useCreatorColumns(): readonly Column<CreatorRow>[] {
  const { t, i18n } = useTranslation(['creators', 'words', 'common', 'fields']);
  const format = useFormat();
  return [
    {
      key: 'creator',
      isTitle: true,
      header: t('fields:creator'),
      cell: ({ id, displayName, socialProfiles }) => {
        const main = mainProfile(socialProfiles);
        return (
          <>
            <TextLink
              to="/creators/$id"
              params={{ id }}
              underline="hover"
              className={classes['name']}
            >
              {displayName}
            </TextLink>
            {main !== null && (
              <span className={classes['handle']}>
                {shownHandle(main)} · {t(`words:platform.${main.platform}`)}
              </span>
            )}
          </>
        );
      },
    },
    {
      key: 'joined',
      header: t('column.joined'),
      width: '150px',
      cell: ({ memberships }) => <MembershipBadge state={standingOf(memberships)} />,
    },
    {
      key: 'followers',
      header: t('fields:followers'),
      width: '110px',
      align: 'end',
      cell: ({ socialProfiles }) => {
        const followers = mainProfile(socialProfiles)?.followers ?? null;
        return followers === null ? t('common:none') : format.compact(followers);
      },
    },
    {
      key: 'country',
      header: t('fields:country'),
      width: '160px',
      cell: ({ country }) =>
        country === null ? t('common:none') : countryName(country, i18n.language),
    },
    {
      key: 'added',
      header: t('fields:added'),
      width: '130px',
      cell: ({ createdAt }) => format.date(createdAt),
    },
    {
      key: 'codes',
      header: t('column.codes'),
      width: '130px',
      cell: ({ id, displayName }) => (
        <TextLink
          to="/codes"
          search={{ owner: id }}
          aria-label={t('showCodesOf', { name: displayName })}
        >
          {t('showCodes')}
        </TextLink>
      ),
    },
  ];
}
