import { isImportKind } from '@creator-codes/domain';
import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addBulkWords } from '../../../i18n/bulk';
import { useFormat } from '../../../shared/lib/format';
import type { ResultOf } from '../../../shared/lib/graphql';
import { ConfirmDialog, TextLink } from '../../../shared/ui';
import { paramsOf, pathOf } from '../jobs/job-words';
import { MendedRows, OpenPlans, type OpenPlan } from './documents';
import { replacedPlans, type Replaces } from './replaced-plans';

addBulkWords();

/** Makes another plan in the place of others; gives where it leads to, and nothing where there is none. */
type Plan = (replaces: string[]) => Promise<(() => Promise<void>) | null>;

interface Asked {
  readonly plan: Plan;
  readonly plans: readonly OpenPlan[];
  /** How many rows of them were mended. */
  readonly rows: number;
}

/** All that are open of a kind: the one that is looked for may be the oldest. */
async function openPlans(client: ApolloClient, kind: OpenPlan['kind']) {
  const plans: OpenPlan[] = [];
  for (let after: string | null = null, hasMore = true; hasMore;) {
    const { data }: ApolloClient.QueryResult<ResultOf<typeof OpenPlans>> = await client.query({
      ...{ query: OpenPlans, variables: { kinds: [kind], after }, fetchPolicy: 'no-cache' },
    });
    plans.push(...(data?.bulkJobs.nodes ?? []));
    after = data?.bulkJobs.pageInfo.endCursor ?? null;
    hasMore = data?.bulkJobs.pageInfo.hasNextPage === true;
  }
  return plans;
}

/**
 * Plans anew: asks first where that loses what was mended in the plan before, which is cancelled then.
 * @returns `begin`, and the dialog that asks
 */
export function useReplacedPlans(kind: OpenPlan['kind'], isReplaced: Replaces) {
  const { t } = useTranslation('bulk');
  const format = useFormat();
  const client = useApolloClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isBusy, setBusy] = useState(false);

  const look = async () => {
    const plans = replacedPlans(await openPlans(client, kind), kind, isReplaced);
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
  };
  const replace = async (plan: Plan, plans: readonly OpenPlan[]) => {
    const go = await plan(plans.map(({ id }) => id));
    setAsked(null);
    await go?.();
  };
  const busy = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const begin = (plan: Plan) =>
    busy(async () => {
      // What cannot be looked up stays as it is: the plan is made all the same.
      const found = await look().catch(() => ({ plans: [], rows: 0 }));
      if (found.rows > 0) setAsked({ plan, ...found });
      else await replace(plan, found.plans);
    });
  const [first] = asked?.plans ?? [];
  const what = isImportKind(kind) ? 'file' : 'codes';
  const dialog = asked !== null && first !== undefined && (
    <ConfirmDialog
      opened
      title={t(`anew.${what}.title`)}
      confirm={t(`anew.${what}.confirm`)}
      cancel={t('anew.keep')}
      isBusy={isBusy}
      onClose={() => {
        setAsked(null);
      }}
      onConfirm={() => void busy(() => replace(asked.plan, asked.plans))}
    >
      <p>{t(`anew.${what}.rows`, { count: asked.rows, shown: format.number(asked.rows) })}</p>
      <TextLink to={pathOf(first)} params={paramsOf(first)}>
        {t('anew.back')}
      </TextLink>
    </ConfirmDialog>
  );
  return { begin, isBusy, dialog } as const;
}
