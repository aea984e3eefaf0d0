import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { Text } from '../../../shared/ui';
import { DecisionDialog } from '../../../shared/ui/decision-dialog';
import { RevokeOpenLink, type OpenLinkRow } from './link-documents';
import { useLinkName } from './use-link-name';

interface RevokeLinkDialogProps {
  readonly link: OpenLinkRow;
  readonly onClose: () => void;
}

/** Asks before an open link is void: it may be posted where nobody can take it down. */
export function RevokeLinkDialog({ link, onClose }: RevokeLinkDialogProps) {
  const { t } = useTranslation('openLinks');
  const name = useLinkName()(link);
  const [revoke, isBusy] = useAction(RevokeOpenLink, { forget: [] });
  const [idempotencyKey] = useIdempotencyKey();
  const decide = async () => {
    const data = await revoke({ input: { invitationLinkId: link.id, idempotencyKey } });
    return data?.revokeInvitationLink.errors ?? null;
  };
  return (
    <DecisionDialog
      tone="danger"
      title={t('revokeTitle', { name })}
      confirm={t('revokeConfirm')}
      isBusy={isBusy}
      decide={decide}
      done={t('revoked', { name })}
      onClose={onClose}
    >
      <Text size="sm">{t('revokeBody')}</Text>
      {link.uses > 0 && <Text size="sm">{t('revokeKept', { count: link.uses })}</Text>}
    </DecisionDialog>
  );
}
