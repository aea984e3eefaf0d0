import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { actOnEach } from '../../shared/lib/act-on-each';
import { toastEnded, toastFailed, toastProgress } from '../../shared/lib/toast';
import { forgetStale } from '../../shared/lib/use-action';
import { useSentence, type UserError } from '../../shared/lib/violations';
import { ReactivatePromoCode } from './life-documents';

/** A code as it was left by its expiry. */
interface Expired {
  readonly id: string;
  readonly text: string;
  readonly version: number;
}

/** What came of one: it counts again, it was refused, or the call failed, which has been told by itself. */
type Outcome = 'done' | 'failed' | UserError;

/** Each code has a call of its own; so many are under way together. */
const AT_ONCE = 5;

/** Takes an expiry back: makes each of the codes count again, on the terms that it had. */
export function useUndoExpiry(): (codes: readonly Expired[]) => Promise<void> {
  const { t } = useTranslation('codeLife');
  const sentence = useSentence();
  const client = useApolloClient();
  return useCallback(
    async (codes) => {
      const id = `undo-${crypto.randomUUID()}`;
      const count = codes.length;
      const outcomes: Outcome[] = [];
      const tellProgress = () => {
        if (count > AT_ONCE)
          toastProgress(id, t('undo.progress', { done: outcomes.length, count }));
      };
      tellProgress();
      await actOnEach(codes, {
        atOnce: AT_ONCE,
        act: async ({ id: promoCodeId, version }): Promise<Outcome> => {
          const input = { promoCodeId, version, terms: null };
          const call = { mutation: ReactivatePromoCode, variables: { input } };
          const answer = await client.mutate(call).catch(() => null);
          const errors = answer?.data?.reactivatePromoCode.errors;
          return errors === undefined ? 'failed' : (errors[0] ?? 'done');
        },
        heard: (outcome) => {
          outcomes.push(outcome);
          tellProgress();
          // What fails once, without a word of the server about this code, fails for the next one, too.
          return outcome !== 'failed';
        },
      });
      forgetStale(client, { refetch: ['Code', 'CodesCount'], forget: ['promoCodes'] });
      const done = outcomes.filter((outcome) => outcome === 'done').length;
      const refusals = outcomes.filter((outcome) => typeof outcome !== 'string');
      const unsure = count - done - refusals.length;
      if (done > 0 || count > AT_ONCE) {
        const single = count === 1 ? codes[0] : undefined;
        toastEnded(
          id,
          single === undefined
            ? t('undo.doneMany', { count: done })
            : t('undo.done', { code: single.text }),
        );
      }
      if (refusals.length > 0) {
        const why = [...new Set(refusals.map(sentence))].join(' ');
        toastFailed(t('undo.action'), t('undo.failed', { count: refusals.length, why }));
      }
      if (unsure > 0) toastFailed(t('undo.action'), t('undo.unsure', { count: unsure }));
    },
    [client, sentence, t],
  );
}
