import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { MayNot } from '../../../shared/access/may-not';
import { MessagePanel, type MessageFacts } from '../../../shared/access/message-panel';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { Button, SectionCard, Stack } from '../../../shared/ui';
import { InvitationsCard } from './invitations-card';
import { InviteDialog } from './invite-dialog';
import { MembersList } from './members-list';

/** Who works in the account, who is invited, and as what. */
export function PeoplePage() {
  const { t } = useTranslation(['people', 'settings']);
  const may = useMay();
  const [isInviting, setInviting] = useState(false);
  const [message, setMessage] = useState<MessageFacts | null>(null);
  useDocumentTitle(`${t('settings:parts.people')} · ${t('settings:title')}`);
  return (
    <Stack gap="md">
      {!may('inviteMember') && <MayNot operation="inviteMember">{t('readOnly')}</MayNot>}
      {message !== null && <MessagePanel message={message} />}
      <SectionCard
        title={t('members.title')}
        aside={
          may('inviteMember') && (
            <Button
              leftSection={<IconUserPlus size={18} aria-hidden />}
              onClick={() => {
                setInviting(true);
              }}
            >
              {t('invite.action')}
            </Button>
          )
        }
      >
        <MembersList />
      </SectionCard>
      <InvitationsCard />
      {isInviting && (
        <InviteDialog
          onInvited={setMessage}
          onClose={() => {
            setInviting(false);
          }}
        />
      )}
    </Stack>
  );
}
