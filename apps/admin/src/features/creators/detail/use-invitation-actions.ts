import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropLink, keepLink } from '../../../parts/remedies/fresh-links';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import type { UserError } from '../../../shared/lib/violations';
import { toastDone } from '../../../shared/ui';
import { ResendCreatorInvitation, RevokeCreatorInvitation } from './invitation-documents';

/** The history of the creator's page tells what was done. */
const AFTER = { refetch: ['Creator'], forget: [] } as const;

/** What may be done with the link of somebody who is invited. */
export function useInvitationActions(name: string, membershipId: string | undefined) {
  const { t } = useTranslation('invitations');
  const [resend, isResending] = useAction(ResendCreatorInvitation, AFTER);
  const [revoke, isRevoking] = useAction(RevokeCreatorInvitation, AFTER);
  const [refusals, setRefusals] = useState<readonly UserError[]>([]);
  const [key, renewKey] = useIdempotencyKey();

  return {
    refusals,
    isBusy: isResending || isRevoking,
    again: async (toCopy: boolean) => {
      if (membershipId === undefined) return;
      const idempotencyKey = `${key} ${toCopy ? 'copy' : 'mail'}`;
      const answer = await resend({ input: { membershipId, toCopy, idempotencyKey } });
      if (answer === null) return;
      const { errors } = answer.resendCreatorInvitation;
      setRefusals(errors);
      if (errors.length > 0) return;
      renewKey();
      keepLink(answer.resendCreatorInvitation);
      const isMailed = answer.resendCreatorInvitation.link === null;
      toastDone(t(isMailed ? 'mailedDone' : 'newLinkDone', { name }));
    },
    revoke: async () => {
      if (membershipId === undefined) return;
      const answer = await revoke({ input: { membershipId, idempotencyKey: `${key} revoke` } });
      if (answer === null) return;
      const { errors } = answer.revokeCreatorInvitation;
      setRefusals(errors);
      if (errors.length > 0) return;
      renewKey();
      dropLink(membershipId);
      toastDone(t('revokeDone', { name }));
    },
  };
}
