import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useSentence } from '../../../shared/lib/violations';
import { ConfirmDialog, ErrorSummary, Text, TextInput, toastDone } from '../../../shared/ui';
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
  const sentence = useSentence();
  const [reason, setReason] = useState('');
  const [messages, setMessages] = useState<readonly string[]>([]);
  const [end, isBusy] = useAction(EndReserved, AFTER_RESERVED);
  const [idempotencyKey] = useIdempotencyKey();

  const confirm = async () => {
    const { id: restrictedTextId, version } = row;
    const data = await end({ input: { restrictedTextId, version, reason, idempotencyKey } });
    if (data === null) return;
    const { errors } = data.endRestrictedText;
    setMessages(errors.map(sentence));
    if (errors.length > 0) return;
    toastDone(words.ended(row.text));
    onClose();
  };

  return (
    <ConfirmDialog
      opened
      tone="danger"
      title={words.endTitle(row.text)}
      confirm={words.endConfirm}
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ErrorSummary items={messages.map((message) => ({ message }))} />
      <Text>{words.endBody}</Text>
      <TextInput
        label={t('reason')}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </ConfirmDialog>
  );
}
