import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPlanWords } from '../../../i18n/plan-words';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import type { Objection } from '../../../shared/lib/violations';
import { ConfirmDialog, ErrorSummary, Text } from '../../../shared/ui';
import type { CodesTarget } from '../codes-target';
import { useTarget } from '../use-target';
import { PlanCompletion } from './plan-documents';
import { useStartPlan } from './use-start-plan';

addPlanWords();

interface CompleteManyDialogProps {
  readonly target: CodesTarget;
  readonly onClose: () => void;
}

/** Plans that half-made codes get what they lack. */
export function CompleteManyDialog({ target: first, onClose }: CompleteManyDialogProps) {
  const { t } = useTranslation('plans');
  const { target, follow, say } = useTarget(first);
  const [idempotencyKey] = useIdempotencyKey();
  const [objections, setObjections] = useState<readonly Objection[]>([]);
  const [start, isBusy] = useStartPlan(PlanCompletion, onClose);
  const confirm = async () => {
    const wrong = await start({ input: { target: target.input, idempotencyKey } });
    setObjections(wrong);
    follow(wrong);
  };
  return (
    <ConfirmDialog
      opened
      title={t('complete.title', { count: target.count })}
      confirm={t('check')}
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ErrorSummary items={objections.map((each) => ({ message: say(each) }))} />
      <Text>{t('complete.body')}</Text>
      <Text>{t('body')}</Text>
    </ConfirmDialog>
  );
}
