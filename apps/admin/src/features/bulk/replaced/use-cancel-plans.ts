import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useSentence } from '../../../shared/lib/violations';
import { toastFailed } from '../../../shared/ui';
import { CancelJob } from '../mutations';

/** Cancels plans that another one has taken the place of, and says where one stays. */
export function useCancelPlans() {
  const { t } = useTranslation('bulk');
  const sentence = useSentence();
  const [cancel] = useAction(CancelJob, { forget: ['bulkJobs'] });
  return useCallback(
    async (plans: readonly { readonly id: string }[]) => {
      for (const { id } of plans) {
        const answer = await cancel({ input: { bulkJobId: id } });
        const [first] = answer?.cancelBulkJob.errors ?? [];
        if (first !== undefined) toastFailed(t('anew.left'), sentence(first));
      }
    },
    [cancel, sentence, t],
  );
}
