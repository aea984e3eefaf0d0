import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toastDone, toastFailed } from '../../shared/lib/toast';
import { useAction } from '../../shared/lib/use-action';
import { useSentence } from '../../shared/lib/violations';
import { ReactivatePromoCode } from './life-documents';

/** A code as it was left by its expiry. */
interface Expired {
  readonly id: string;
  readonly text: string;
  readonly version: number;
}

/** Takes an expiry back: makes each of the codes count again, on the terms that it had. */
export function useUndoExpiry(): (codes: readonly Expired[]) => Promise<void> {
  const { t } = useTranslation('codeLife');
  const sentence = useSentence();
  const [reactivate] = useAction(ReactivatePromoCode, {
    refetch: ['Code', 'CodesCount'],
    forget: ['promoCodes'],
  });
  return useCallback(
    async (codes) => {
      let done = 0;
      const failed: string[] = [];
      for (const { id: promoCodeId, version } of codes) {
        const answer = await reactivate({ input: { promoCodeId, version, terms: null } });
        const [refusal] = answer?.reactivatePromoCode.errors ?? [];
        if (answer === null) failed.push('');
        else if (refusal === undefined) done += 1;
        else failed.push(sentence(refusal));
      }
      const [single] = codes;
      if (done > 0) {
        toastDone(
          codes.length === 1 && single !== undefined
            ? t('undo.done', { code: single.text })
            : t('undo.doneMany', { count: done }),
        );
      }
      // A call that failed has been told by itself.
      const told = failed.filter((why) => why !== '');
      if (told.length > 0) {
        const why = [...new Set(told)].join(' ');
        toastFailed(t('undo.action'), t('undo.failed', { count: told.length, why }));
      }
    },
    [reactivate, sentence, t],
  );
}
