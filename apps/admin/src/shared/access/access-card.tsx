import { IconMailPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, SectionCard, Stack, Text } from '../ui';
import { InvitePartnerDialog } from './invite-partner-dialog';
import { useMay } from './may';
import { MessagePanel, type MessageFacts } from './message-panel';
import { TokensCard } from './tokens-card';

interface AccessCardProps {
  readonly ownerId: string;
  readonly ownerName: string;
  readonly email: string | null;
}

/** How an owner of codes gets at what is theirs: by signing in, and by tokens. */
export function AccessCard({ ownerId, ownerName, email }: AccessCardProps) {
  const { t } = useTranslation('access');
  const may = useMay();
  const [isInviting, setInviting] = useState(false);
  const [message, setMessage] = useState<MessageFacts | null>(null);
  return (
    <Stack gap="md">
      {may('invitePartner') && (
        <SectionCard
          title={t('view.title')}
          aside={
            <Button
              variant="default"
              leftSection={<IconMailPlus size={18} aria-hidden />}
              onClick={() => {
                setInviting(true);
              }}
            >
              {t('view.invite')}
            </Button>
          }
        >
          <Stack gap="md">
            <Text size="sm" c="dimmed">
              {t('view.body', { name: ownerName })}
            </Text>
            {message !== null && <MessagePanel message={message} />}
          </Stack>
        </SectionCard>
      )}
      {may('apiTokens') && <TokensCard ownerId={ownerId} ownerName={ownerName} />}
      {isInviting && (
        <InvitePartnerDialog
          ownerId={ownerId}
          ownerName={ownerName}
          email={email}
          onInvited={setMessage}
          onClose={() => {
            setInviting(false);
          }}
        />
      )}
    </Stack>
  );
}
