import { useQuery, useReactiveVar } from '@apollo/client/react';
import type { Language } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../shared/lib/graphql';
import { freshLinks } from './fresh-links';

/** Where a link goes in a text: links are known to this window alone. */
const PLACE = '{link}';

/** A creator's invitations: how they went out, and what their links are good for. */
const InvitationsQuery = graphql(`
  query Invitation($creatorId: ID!, $language: Language!, $link: String!) {
    node(id: $creatorId) {
      __typename
      ... on Creator {
        id
        email
        memberships {
          id
          invitedAt
          program {
            id
          }
          invitationText(language: $language)
          withLink: invitationText(language: $language, link: $link)
          invitation {
            state
            sentTo
            mail
            createdBy
            expiresAt
            mayMailAgainAt
          }
        }
      }
    }
  }
`);

/** The invitation of a creator, with its text in a language that can be changed; null program: the creator's only one. */
export function useInvitation(creatorId: string, programId: string | null) {
  const { i18n } = useTranslation();
  const [language, setLanguage] = useState<Language>(i18n.language.startsWith('zh') ? 'ZH' : 'EN');
  const links = useReactiveVar(freshLinks);
  const { data, previousData, error, refetch } = useQuery(InvitationsQuery, {
    variables: { creatorId, language, link: PLACE },
    fetchPolicy: 'cache-and-network',
  });
  const node = (data ?? previousData)?.node;
  const creator = node?.__typename === 'Creator' ? node : undefined;
  const membership = creator?.memberships.find(
    ({ program }) => programId === null || program.id === programId,
  );
  const fresh = membership === undefined ? undefined : links.get(membership.id);
  const text =
    fresh === undefined
      ? membership?.invitationText
      : membership?.withLink.replace(PLACE, () => fresh.link);
  return { creator, membership, fresh, text, language, setLanguage, error, refetch };
}
