import { useQuery, useReactiveVar } from '@apollo/client/react';
import { invitationText, type Language } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../shared/lib/graphql';
import { useAccount } from '../../shared/lib/viewer';
import { freshLinks } from './fresh-links';

/** A creator's invitations: how they went out, and what their links are good for. */
const InvitationsQuery = graphql(`
  query Invitation($creatorId: ID!) {
    node(id: $creatorId) {
      __typename
      ... on Creator {
        id
        displayName
        email
        memberships {
          id
          invitedAt
          program {
            id
            name
          }
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
  const { name: accountName } = useAccount();
  const links = useReactiveVar(freshLinks);
  const { data, previousData, error, refetch } = useQuery(InvitationsQuery, {
    variables: { creatorId },
    fetchPolicy: 'cache-and-network',
  });
  const node = (data ?? previousData)?.node;
  const creator = node?.__typename === 'Creator' ? node : undefined;
  const membership = creator?.memberships.find(
    ({ program }) => programId === null || program.id === programId,
  );
  const fresh = membership === undefined ? undefined : links.get(membership.id);
  const text =
    creator === undefined || membership === undefined
      ? undefined
      : invitationText(
          { creatorName: creator.displayName, accountName, programName: membership.program.name },
          language,
          fresh?.link ?? null,
        );
  return { creator, membership, fresh, text, language, setLanguage, error, refetch };
}
