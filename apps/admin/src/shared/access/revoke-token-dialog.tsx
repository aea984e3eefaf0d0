import { useTranslation } from 'react-i18next';
import { useAction } from '../lib/use-action';
import { Text } from '../ui';
import { DecisionDialog } from '../ui/decision-dialog';
import { RevokeApiToken, type ApiTokenRow } from './token-documents';

interface RevokeTokenDialogProps {
  readonly token: ApiTokenRow;
  readonly onClose: () => void;
}

/** Asks before a token ends: what uses it fails within seconds. */
export function RevokeTokenDialog({ token, onClose }: RevokeTokenDialogProps) {
  const { t } = useTranslation('access');
  const [revoke, isBusy] = useAction(RevokeApiToken, { forget: [] });
  const decide = async () => {
    const answer = await revoke({ input: { apiTokenId: token.id } });
    return answer?.revokeApiToken.errors ?? null;
  };
  return (
    <DecisionDialog
      title={t('tokens.revokeTitle', { name: token.name })}
      confirm={t('tokens.revoke')}
      tone="danger"
      isBusy={isBusy}
      decide={decide}
      done={t('tokens.revoked', { name: token.name })}
      onClose={onClose}
    >
      <Text size="sm">{t('tokens.revokeBody')}</Text>
    </DecisionDialog>
  );
}
