import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { IconTicket } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { loadBulkDraft, saveBulkDraft, type NamedCreator } from '../../../shared/lib/bulk-draft';
import { useAccount } from '../../../shared/lib/viewer';
import { Button, ErrorPanel, Text } from '../../../shared/ui';
import type { CampaignDetail } from '../campaign-documents';
import { countIn } from '../campaign-facts';
import classes from '../campaigns.module.css';
import { HiredQuery } from './documents';
import { draftFor } from './plan-target';

/** Leads on to codes for all who are hired and have none in the campaign's program. */
export function PlanCodes({ campaign }: { readonly campaign: CampaignDetail }) {
  const { t } = useTranslation('campaigns');
  const may = useMay();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { id: accountId } = useAccount();
  const [isBusy, setBusy] = useState(false);
  const [hasNone, setNone] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const hired = countIn(campaign, ['HIRED']);
  if (hired === 0 || !may('planPromoCodes')) return null;

  const pageBehind = async (after: string | null) => {
    const { data } = await client.query({
      query: HiredQuery,
      variables: {
        ...{ after, programId: campaign.program.id },
        filter: { campaignId: campaign.id, state: ['HIRED'] },
      },
      fetchPolicy: 'no-cache',
    });
    return data?.campaignApplicants;
  };
  const withoutCode = async (): Promise<readonly NamedCreator[]> => {
    const creators: NamedCreator[] = [];
    let page = await pageBehind(null);
    while (page !== undefined) {
      for (const { node } of page.edges) {
        const { id, displayName, promoCodes } = node.creator;
        if (promoCodes.edges.length === 0) creators.push({ id, name: displayName });
      }
      const { hasNextPage, endCursor } = page.pageInfo;
      page = hasNextPage ? await pageBehind(endCursor) : undefined;
    }
    return creators;
  };
  const plan = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const creators = await withoutCode();
      setNone(creators.length === 0);
      if (creators.length === 0) return;
      saveBulkDraft(accountId, draftFor(campaign, creators, loadBulkDraft(accountId)));
      await navigate({ to: '/codes/new/bulk/creators' });
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes['plan']}>
      <Button
        size="xs"
        variant="default"
        loading={isBusy}
        leftSection={<IconTicket size={16} aria-hidden />}
        onClick={() => void plan()}
      >
        {t('planCodes')}
      </Button>
      <Text size="sm" role="status">
        {hasNone && t('allHaveCodes', { count: hired })}
      </Text>
      {error !== undefined && <ErrorPanel error={error} onRetry={() => void plan()} />}
    </div>
  );
}
