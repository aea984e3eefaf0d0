import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { Text, TextInput } from '../../../shared/ui';
import { DecisionDialog } from '../../../shared/ui/decision-dialog';
import { AFTER_RESERVED, EndReserved, type ReservedRow } from './reserved-documents';
import { useReservedWords } from './use-reserved-words';

interface EndReservedDialogProps {
  readonly row: ReservedRow;
  readonly onClose: () => void;
}

/** Lets everybody have a text again. */
export function EndReservedDialog({ row, onClose }: EndReservedDialogProps) {
  const { t } = useTranslation('fields');
  const words = useReservedWords();
  const [reason, setReason] = useState('');
  const [end, isBusy] = useAction(EndReserved, AFTER_RESERVED);
  const [idempotencyKey] = useIdempotencyKey();

  const decide = async () => {
    const { id: restrictedTextId, version } = row;
    const data = await end({ input: { restrictedTextId, version, reason, idempotencyKey } });
    return data?.endRestrictedText.errors ?? null;
  };

  return (
    <DecisionDialog
      tone="danger"
      title={words.endTitle(row.text)}
      confirm={words.endConfirm}
      isBusy={isBusy}
      decide={decide}
      done={words.ended(row.text)}
      onClose={onClose}
    >
      <Text>{words.endBody}</Text>
      <TextInput
        label={t('reason')}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </DecisionDialog>
  );
}
