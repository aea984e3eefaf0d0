import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../shared/lib/graphql';
import { CopyButton, ErrorPanel, NoticePanel, Radio, Skeleton } from '../../../shared/ui';
import type { CreatorMembership } from './creator-query';
import classes from './invitation.module.css';

const InvitationQuery = graphql(`
  query Invitation($membershipId: ID!, $language: Language!) {
    node(id: $membershipId) {
      __typename
      ... on Membership {
        id
        invitationText(language: $language)
      }
    }
  }
`);

interface InvitationProps {
  readonly name: string;
  readonly membership: Pick<CreatorMembership, 'id'>;
}

/** The text of an invitation. It is recorded, not sent: somebody copies it. */
export function Invitation({ name, membership }: InvitationProps) {
  const { t, i18n } = useTranslation('creators');
  const [language, setLanguage] = useState<'EN' | 'ZH'>(
    i18n.language.startsWith('zh') ? 'ZH' : 'EN',
  );
  const query = useQuery(InvitationQuery, {
    variables: { membershipId: membership.id, language },
  });
  const node = (query.data ?? query.previousData)?.node;
  const text = node?.__typename === 'Membership' ? node.invitationText : undefined;
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
      <p>{t('membership.notSentBody', { name })}</p>
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
      ) : query.error !== undefined ? (
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton height={120} mt={8} />
      )}
    </NoticePanel>
  );
}
