import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../../i18n/bulk';
import { useFormat } from '../../../shared/lib/format';
import { useAction } from '../../../shared/lib/use-action';
import { useSentence } from '../../../shared/lib/violations';
import { ConfirmDialog, TextLink, toastFailed } from '../../../shared/ui';
import { CancelJob } from '../mutations';
import { MendedRows, OpenImports, type OpenImport } from './file-documents';
import { replacedPlans } from './replaced-plans';

addBulkWords();

interface Asked {
  readonly plans: readonly OpenImport[];
  /** How many rows of them were mended. */
  readonly rows: number;
}

/**
 * Plans a file anew: asks first where that loses what was mended in the plan before, which is cancelled then.
 * @param plan gives whether there is another plan, and where it leads to
 * @returns `begin`, and the dialog that asks
 */
export function useReplacedPlans(
  fileId: string,
  kind: OpenImport['kind'],
  plan: () => Promise<(() => Promise<void>) | null>,
) {
  const { t } = useTranslation('files');
  const format = useFormat();
  const sentence = useSentence();
  const client = useApolloClient();
  const [cancel] = useAction(CancelJob, { forget: ['bulkJobs'] });
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isBusy, setBusy] = useState(false);

  const look = useCallback(async (): Promise<Asked> => {
    const { data } = await client.query({ query: OpenImports, fetchPolicy: 'no-cache' });
    const plans = replacedPlans(data?.bulkJobs.nodes ?? [], fileId, kind);
    const counts = await Promise.all(
      plans.map(async ({ id }) => {
        const answer = await client.query({
          ...{ query: MendedRows, variables: { id }, fetchPolicy: 'no-cache' },
        });
        const node = answer.data?.node;
        return node?.__typename === 'BulkJob' ? node.mendedRows : 0;
      }),
    );
    return { plans, rows: counts.reduce((sum, count) => sum + count, 0) };
  }, [client, fileId, kind]);

  const replace = async (plans: readonly OpenImport[]) => {
    const go = await plan();
    setAsked(null);
    if (go === null) return;
    for (const { id } of plans) {
      const answer = await cancel({ input: { bulkJobId: id } });
      const [first] = answer?.cancelBulkJob.errors ?? [];
      if (first !== undefined) toastFailed(t('anew.left'), sentence(first));
    }
    await go();
  };
  const busy = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const begin = () =>
    busy(async () => {
      // What cannot be looked up stays as it is: the plan is made all the same.
      const found = await look().catch(() => ({ plans: [], rows: 0 }));
      if (found.rows > 0) setAsked(found);
      else await replace(found.plans);
    });
  const [first] = asked?.plans ?? [];
  const dialog = asked !== null && first !== undefined && (
    <ConfirmDialog
      opened
      title={t('anew.title')}
      confirm={t('anew.confirm')}
      cancel={t('anew.keep')}
      isBusy={isBusy}
      onClose={() => {
        setAsked(null);
      }}
      onConfirm={() => void busy(() => replace(asked.plans))}
    >
      <p>{t('anew.rows', { count: asked.rows, shown: format.number(asked.rows) })}</p>
      <TextLink to="/imports/new/$step/{-$id}" params={{ step: 'preview', id: first.id }}>
        {t('anew.back')}
      </TextLink>
    </ConfirmDialog>
  );
  return { begin, isBusy, dialog } as const;
}
