import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useSentence, type Objection } from '../../../shared/lib/violations';
import { isOver } from '../../../shared/lib/is-over';
import { NO_WALL_TIME } from '../../../shared/lib/wall-time';
import { Button, ErrorSummary, FormDialog, Stack, Text, toastWarned } from '../../../shared/ui';
import { ReactivatePromoCode } from '../life-documents';
import type { CodeDetail } from './code-query';
import { readTerms, TermsForm, termsDraftOf } from './terms-form';

interface ReactivateDialogProps {
  readonly code: CodeDetail;
  readonly onClose: () => void;
}

/** Makes a code count again that has ended, on the terms that it had or on others. */
export function ReactivateDialog({ code, onClose }: ReactivateDialogProps) {
  const { t } = useTranslation(['codeLife', 'common']);
  const sentence = useSentence();
  const [key] = useIdempotencyKey();
  const [existing] = code.assignments;
  const isEndOver = code.assignments.every(({ endAt }) => isOver(endAt));
  const [terms, setTerms] = useState(() => ({
    ...termsDraftOf(existing),
    // Other terms count from now on unless another start is chosen.
    starts: NO_WALL_TIME,
    ...(isEndOver ? { isSame: false, ends: NO_WALL_TIME } : {}),
  }));
  const [objections, setObjections] = useState<readonly Objection[]>([]);
  const [reactivate, isBusy] = useAction(ReactivatePromoCode, {
    refetch: ['Code', 'CodesCount'],
    forget: ['promoCodes'],
  });

  const submit = async () => {
    const read = readTerms(terms);
    if (!read.ok) {
      setObjections(read.violations);
      return;
    }
    const { id: promoCodeId, version } = code;
    const input = { promoCodeId, version, terms: read.value, idempotencyKey: key };
    const answer = await reactivate({ input });
    if (answer === null) return;
    const { errors, warnings } = answer.reactivatePromoCode;
    setObjections(errors);
    if (errors.length > 0) return;
    toastWarned(t('reactivate.done', { code: code.text }), warnings.map(sentence));
    onClose();
  };

  return (
    <FormDialog
      title={t('reactivate.title', { code: code.text })}
      size="lg"
      submit={
        <Button type="submit" loading={isBusy}>
          {t('reactivate.confirm')}
        </Button>
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap="md">
        <ErrorSummary items={objections.map((objection) => ({ message: sentence(objection) }))} />
        <Text>{t('reactivate.body')}</Text>
        {isEndOver && <Text>{t('reactivate.endPassed')}</Text>}
        {existing !== undefined && (
          <TermsForm
            existing={existing}
            draft={terms}
            same={isEndOver ? null : t('reactivate.asBefore')}
            onChange={setTerms}
          />
        )}
      </Stack>
    </FormDialog>
  );
}
