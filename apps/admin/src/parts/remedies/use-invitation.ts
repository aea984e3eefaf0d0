import { useQuery } from '@apollo/client/react';
import type { Language } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../shared/lib/graphql';

/** The texts of a creator's invitations, to be copied. */
const InvitationsQuery = graphql(`
  query Invitation($creatorId: ID!, $language: Language!) {
    node(id: $creatorId) {
      __typename
      ... on Creator {
        id
        memberships {
          id
          invitedAt
          invitationText(language: $language)
          program {
            id
          }
        }
      }
    }
  }
`);

/** The text of a creator's invitation, in a language that can be changed; null program: the creator's only one. */
export function useInvitation(creatorId: string, programId: string | null) {
  const { i18n } = useTranslation();
  const [language, setLanguage] = useState<Language>(i18n.language.startsWith('zh') ? 'ZH' : 'EN');
  const { data, previousData, error, refetch } = useQuery(InvitationsQuery, {
    variables: { creatorId, language },
    fetchPolicy: 'cache-and-network',
  });
  const creator = (data ?? previousData)?.node;
  const membership =
    creator?.__typename === 'Creator'
      ? creator.memberships.find(({ program }) => programId === null || program.id === programId)
      : undefined;
  return { membership, language, setLanguage, error, refetch };
}
