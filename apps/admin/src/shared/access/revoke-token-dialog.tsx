import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../lib/use-action';
import type { Objection } from '../lib/violations';
import { ConfirmDialog, FormErrorSummary, Text, toastDone } from '../ui';
import { RevokeApiToken, type ApiTokenRow } from './token-documents';

interface RevokeTokenDialogProps {
  readonly token: ApiTokenRow;
  readonly onClose: () => void;
}

/** Asks before a token ends: what uses it fails within seconds. */
export function RevokeTokenDialog({ token, onClose }: RevokeTokenDialogProps) {
  const { t } = useTranslation('access');
  const [refusals, setRefusals] = useState<readonly Objection[]>([]);
  const [revoke, isBusy] = useAction(RevokeApiToken, { forget: [] });
  const confirm = async () => {
    const payload = (await revoke({ input: { apiTokenId: token.id } }))?.revokeApiToken;
    if (payload === undefined) return;
    setRefusals(payload.errors);
    if (payload.errors.length > 0) return;
    toastDone(t('tokens.revoked', { name: token.name }));
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('tokens.revokeTitle', { name: token.name })}
      confirm={t('tokens.revoke')}
      tone="danger"
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <FormErrorSummary errors={{ unplaced: refusals }} />
      <Text size="sm">{t('tokens.revokeBody')}</Text>
    </ConfirmDialog>
  );
}
