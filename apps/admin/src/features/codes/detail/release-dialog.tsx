import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useFormat } from '../../../shared/lib/format';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useSentence, type Objection } from '../../../shared/lib/violations';
import { ConfirmDialog, ErrorSummary, Text, Textarea, toastDone } from '../../../shared/ui';
import type { CodeDetail } from './code-query';
import { ReleasePromoCodeText } from './edit-documents';
import { verdictOf } from './verdicts';

interface ReleaseDialogProps {
  readonly code: CodeDetail;
  readonly onClose: () => void;
}

/** Gives up the text of a code that has ended; before its quarantine is over with a reason. */
export function ReleaseDialog({ code, onClose }: ReleaseDialogProps) {
  const { t } = useTranslation(['codeLife', 'fields']);
  const { dateTime } = useFormat();
  const sentence = useSentence();
  const [key] = useIdempotencyKey();
  const [reason, setReason] = useState('');
  const [objections, setObjections] = useState<readonly Objection[]>([]);
  const [release, isBusy] = useAction(ReleasePromoCodeText, {
    refetch: ['Code'],
    forget: ['promoCodeByText'],
  });
  const quarantine = verdictOf(code, 'RELEASE')?.objection ?? null;
  const until = quarantine?.params.find(({ name }) => name === 'until')?.value;

  const confirm = async () => {
    const { id: promoCodeId, version } = code;
    const given = reason.trim() === '' ? null : reason.trim();
    const answer = await release({
      input: { promoCodeId, version, reason: given, idempotencyKey: key },
    });
    if (answer === null) return;
    const { errors } = answer.releasePromoCodeText;
    setObjections(errors);
    if (errors.length > 0) return;
    toastDone(t('release.done', { code: code.text }));
    onClose();
  };

  const wrong = objections.find(({ path }) => path[0] === 'reason');
  return (
    <ConfirmDialog
      opened
      tone="danger"
      title={t('release.title', { code: code.text })}
      confirm={t('release.confirm')}
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ErrorSummary
        items={objections
          .filter((each) => each !== wrong)
          .map((objection) => ({ message: sentence(objection) }))}
      />
      <Text>{t('release.body', { code: code.text })}</Text>
      {until !== undefined && (
        <Text fw={600}>{t('release.early', { until: dateTime(Number(until)) })}</Text>
      )}
      <Textarea
        label={t('fields:reason')}
        withAsterisk={until !== undefined}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        error={wrong === undefined ? undefined : sentence(wrong)}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </ConfirmDialog>
  );
}
