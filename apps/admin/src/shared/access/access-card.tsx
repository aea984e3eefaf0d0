import { IconMailPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, SectionCard, Stack, Text } from '../ui';
import { InvitePartnerDialog } from './invite-partner-dialog';
import { useAccessOf } from './use-access-of';
import { useMay } from './may';
import { MessagePanel, type MessageFacts } from './message-panel';
import { TokensCard } from './tokens-card';
import classes from './tokens.module.css';

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
  const people = useAccessOf(ownerId);
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
              {t(people.length === 0 ? 'view.invite' : 'view.inviteAnother')}
            </Button>
          }
        >
          <Stack gap="md">
            <Text size="sm" c="dimmed">
              {t('view.body', { name: ownerName })}
            </Text>
            {people.length > 0 && (
              <ul className={classes['people']}>
                {people.map(({ id, email, isIn }) => (
                  <li key={id}>{t(isIn ? 'view.hasAccess' : 'view.isInvited', { email })}</li>
                ))}
              </ul>
            )}
            {message !== null && <MessagePanel message={message} />}
          </Stack>
        </SectionCard>
      )}
      {may('apiTokens') && <TokensCard ownerId={ownerId} ownerName={ownerName} />}
      {isInviting && (
        <InvitePartnerDialog
          ownerId={ownerId}
          ownerName={ownerName}
          // Whoever is in already, or asked already, is not asked again.
          email={people.some((known) => known.email === email?.toLowerCase()) ? null : email}
          onInvited={setMessage}
          onClose={() => {
            setInviting(false);
          }}
        />
      )}
    </Stack>
  );
}
