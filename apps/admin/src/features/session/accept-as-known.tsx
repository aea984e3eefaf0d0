import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auth } from '../../shared/session/auth';
import { useAuthCall } from '../../shared/session/use-auth-call';
import { useSignOut } from '../../shared/session/use-sign-out';
import { Button, ButtonLink, NoticePanel, Stack } from '../../shared/ui';
import { Refusal } from '../../shared/session/refusal';
import { useEnter } from './use-enter';

interface AcceptAsKnownProps {
  readonly token: string;
  readonly email: string;
  readonly signedInAs: string | null;
}

/** Accepts an invitation as somebody who has signed in here before, and has to be signed in as the one invited. */
export function AcceptAsKnown({ token, email, signedInAs }: AcceptAsKnownProps) {
  const { t } = useTranslation(['session', 'shell']);
  const enter = useEnter();
  const { run, isBusy, failure } = useAuthCall();
  const mail = useAuthCall();
  const [isSent, setSent] = useState(false);
  const [signOut, isLeaving] = useSignOut();
  const to = `/invite/${token}`;
  const isSame = signedInAs?.toLowerCase() === email.toLowerCase();

  if (isSame) {
    return (
      <Stack gap="md">
        <Refusal failure={failure} />
        <p>{t('invite.signedInAs', { email })}</p>
        <Button
          loading={isBusy}
          onClick={() =>
            void run(auth.acceptInvitation({ token })).then((answer) =>
              answer === undefined ? undefined : enter(),
            )
          }
        >
          {t('invite.accept')}
        </Button>
      </Stack>
    );
  }
  if (signedInAs !== null) {
    return (
      <NoticePanel
        tone="yellow"
        title={t('invite.other', { email: signedInAs })}
        actions={
          <Button loading={isLeaving} onClick={() => void signOut()}>
            {t('shell:person.signOut')}
          </Button>
        }
      >
        <p>{t('invite.otherBody', { email })}</p>
      </NoticePanel>
    );
  }
  return (
    <Stack gap="md">
      <Refusal failure={mail.failure} />
      <p>{t('invite.known', { email })}</p>
      {isSent && (
        <NoticePanel tone="green" role="status" title={t('link.sent')}>
          <p>{t('link.sentBody', { email })}</p>
        </NoticePanel>
      )}
      <ButtonLink to="/sign-in" search={{ to }}>
        {t('signIn.title')}
      </ButtonLink>
      <Button
        variant="default"
        loading={mail.isBusy}
        onClick={() =>
          void mail.run(auth.mailLink(email, to)).then((answer) => {
            setSent(answer !== undefined);
          })
        }
      >
        {t('signIn.link')}
      </Button>
    </Stack>
  );
}
