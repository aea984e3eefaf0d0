import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addInvitationWords } from '../../../i18n/invitations';
import { useInvitation } from '../../../parts/remedies/use-invitation';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { useSendsMail } from '../../../shared/session/use-sends-mail';
import {
  Button,
  ConfirmDialog,
  CopyButton,
  ErrorPanel,
  FormErrorSummary,
  NoticePanel,
  Skeleton,
  Text,
} from '../../../shared/ui';
import { InvitationText } from './invitation-text';
import { useInvitationActions } from './use-invitation-actions';

addInvitationWords();

interface InvitationProps {
  readonly creator: { readonly id: string; readonly displayName: string };
  readonly programId: string;
}

/** How the invitation of a creator went out, and what may be done with its link. */
export function Invitation({ creator, programId }: InvitationProps) {
  const { t } = useTranslation('invitations');
  const format = useFormat();
  const may = useMay();
  const sendsMail = useSendsMail();
  const found = useInvitation(creator.id, programId);
  const { membership, fresh, text, error, refetch } = found;
  const name = creator.displayName;
  const actions = useInvitationActions(name, membership?.id);
  const [isAsking, setAsking] = useState(false);
  if (membership === undefined || text === undefined) {
    return error === undefined ? (
      <Skeleton height={90} />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }

  const { invitation } = membership;
  const isOpen = invitation?.state === 'OPEN';
  const mayAgainAt = invitation?.mayMailAgainAt ?? null;
  const canMail = sendsMail === true && (found.creator?.email ?? null) !== null;
  const date = invitation === null ? '' : format.dateTime(invitation.expiresAt);
  const mail = invitation?.mail ?? null;
  const sentTo = isOpen ? invitation.sentTo : null;
  const title =
    fresh !== undefined
      ? t('toCopy')
      : sentTo !== null
        ? t('mailed', { email: sentTo })
        : t(isOpen ? 'passedOn' : invitation?.state === 'EXPIRED' ? 'expired' : 'none');
  const isGood = fresh === undefined && isOpen && invitation.mail !== 'FAILED';

  return (
    <NoticePanel
      tone={isGood ? 'blue' : 'yellow'}
      title={title}
      actions={
        <>
          {fresh !== undefined && (
            <CopyButton value={text} thing={t('thing')} label={t('copyText')} />
          )}
          {may('resendCreatorInvitation') && (
            <>
              {canMail && mayAgainAt === null && (
                <Button
                  variant="default"
                  loading={actions.isBusy}
                  onClick={() => void actions.again(false)}
                >
                  {t(sentTo === null ? 'mailIt' : 'mailAgain')}
                </Button>
              )}
              {fresh === undefined && (
                <Button
                  variant="default"
                  loading={actions.isBusy}
                  onClick={() => void actions.again(true)}
                >
                  {t('newLink')}
                </Button>
              )}
              {isOpen && (
                <Button
                  variant="subtle"
                  onClick={() => {
                    setAsking(true);
                  }}
                >
                  {t('revoke')}
                </Button>
              )}
            </>
          )}
        </>
      }
    >
      {fresh !== undefined ? (
        <p>
          {fresh.notMailed !== null && `${t(`why.${fresh.notMailed}`, { name })} `}
          {t('toCopyBody', { name })}
        </p>
      ) : sentTo !== null ? (
        <p>
          {t('mailedBody', { name, date })}
          {mail !== null && ` ${t(`mail.${mail}`)}`}
        </p>
      ) : isOpen ? (
        <p>{t('passedOnBody', { name, date, person: invitation.createdBy })}</p>
      ) : (
        <p>{t('noneBody', { name })}</p>
      )}
      {canMail && mayAgainAt !== null && (
        <p>{t('mayAgain', { date: format.dateTime(mayAgainAt) })}</p>
      )}
      <FormErrorSummary errors={{ unplaced: actions.refusals }} />
      {fresh !== undefined && <InvitationText {...found} text={text} />}
      <ConfirmDialog
        opened={isAsking}
        title={t('revokeTitle', { name })}
        confirm={t('revoke')}
        isBusy={actions.isBusy}
        onConfirm={() =>
          void actions.revoke().then(() => {
            setAsking(false);
          })
        }
        onClose={() => {
          setAsking(false);
        }}
      >
        <Text size="sm">{t('revokeBody', { name })}</Text>
      </ConfirmDialog>
    </NoticePanel>
  );
}
