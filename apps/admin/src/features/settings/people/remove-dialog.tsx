import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { tokenState } from '../../../shared/access/token-example';
import { useAction } from '../../../shared/lib/use-action';
import { useViewer } from '../../../shared/lib/viewer';
import { Text, TextLink } from '../../../shared/ui';
import { DecisionDialog } from '../../../shared/ui/decision-dialog';
import { OwnerLink } from '../../../parts/owner/owner-link';
import { RemoveMember, TokenMakersQuery, type MemberRow } from './people-documents';

interface RemoveDialogProps {
  readonly member: MemberRow;
  readonly isSelf: boolean;
  readonly onClose: () => void;
}

/** Asks before somebody loses the account; what they did stays in the audit log. */
export function RemoveDialog({ member, isSelf, onClose }: RemoveDialogProps) {
  const { t } = useTranslation(['people', 'access']);
  const { viewer, askAgain } = useViewer();
  const [remove, isBusy] = useAction(RemoveMember, {
    forget: ['members', 'invitations', 'apiTokens'],
  });
  const { name } = member;
  const tokens = useLiveTokens(member.id);
  const account = viewer.account?.name ?? '';
  const decide = async () =>
    (await remove({ input: { memberId: member.id } }))?.removeMember.errors ?? null;
  return (
    <DecisionDialog
      title={t(isSelf ? 'remove.leaveTitle' : 'remove.title', { name, account })}
      confirm={t(isSelf ? 'remove.leave' : 'remove.action')}
      tone="danger"
      isBusy={isBusy}
      decide={decide}
      done={t('remove.done', { name })}
      onDone={() => {
        if (isSelf) void askAgain();
      }}
      onClose={onClose}
    >
      <Text size="sm">{t(isSelf ? 'remove.leaveBody' : 'remove.body', { name, account })}</Text>
      {tokens.length > 0 && !isSelf && (
        <>
          <Text size="sm" mt="sm">
            {t('remove.tokens', { count: tokens.length })}
          </Text>
          <ul>
            {tokens.map((token) => (
              <li key={token.id}>
                <Text span size="sm">
                  {token.name} ·{' '}
                  {token.owner === null ? (
                    <TextLink to="/settings/tokens" size="sm" underline="always">
                      {t('access:account.one')}
                    </TextLink>
                  ) : (
                    <OwnerLink owner={token.owner} size="sm" underline="always" />
                  )}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </DecisionDialog>
  );
}

/** The tokens of theirs that outlive whoever is removed. */
function useLiveTokens(memberId: string) {
  const maySee = useMay()('revokeApiToken');
  const [now] = useState(() => Date.now());
  const { data } = useQuery(
    TokenMakersQuery,
    maySee ? { fetchPolicy: 'cache-and-network' } : skipToken,
  );
  const tokens = data?.apiTokens.nodes ?? [];
  return tokens.filter(
    (token) => token.makerId === memberId && tokenState(token, now) === 'active',
  );
}
