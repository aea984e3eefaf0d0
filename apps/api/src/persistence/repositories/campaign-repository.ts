import { isCampaignOpen, type AccountId, type CreatorCampaign } from '@creator-codes/domain';
import type { Session } from '../engine/database.js';
import type { Select } from '../engine/statement.js';
import { CAMPAIGN_COLUMNS, campaignOf, type CampaignColumns } from '../rows/campaign.js';
import { bytesOfOwnId } from '../tables/ids.js';
import { nameKeyOf } from '../tables/keys.js';
import { findByIds } from './find-by-ids.js';

/** Campaigns by their ids, in that order; null for what is not there. */
export function findCampaigns(select: Select, accountId: AccountId, ids: readonly string[]) {
  return findByIds<CampaignColumns, CreatorCampaign>(select, accountId, ids, {
    entity: 'CreatorCampaign',
    columns: CAMPAIGN_COLUMNS,
    from: 'campaign t',
    found: campaignOf,
  });
}

/** Whether any campaign of the account has a budget, completed ones too. */
export async function campaignsHaveBudgets(select: Select, accountId: AccountId): Promise<boolean> {
  const found = await select(
    'SELECT id FROM campaign WHERE account_id = ? AND budget IS NOT NULL LIMIT 1',
    [bytesOfOwnId(accountId)],
  );
  return found.length > 0;
}

export async function insertCampaign(
  session: Session,
  accountId: AccountId,
  campaign: CreatorCampaign,
): Promise<void> {
  await session.insert(session.tables.campaign, [{ ...campaign, ...namesOf(campaign), accountId }]);
}

export function updateCampaign(
  session: Session,
  accountId: AccountId,
  campaign: CreatorCampaign,
  seenVersion: number,
): Promise<boolean> {
  const { id, name, description, goal, status, startAt, endAt } = campaign;
  const { budget, desiredHires, dealId, templateId } = campaign;
  return session.update(
    session.tables.campaign,
    { accountId, id, seenVersion },
    {
      ...{ name, description, goal, status, startAt, endAt },
      ...{ budget, desiredHires, dealId, templateId },
      ...namesOf(campaign),
    },
  );
}

function namesOf(campaign: CreatorCampaign) {
  const { name } = campaign;
  return { nameKey: nameKeyOf(name), openName: isCampaignOpen(campaign) ? name : null };
}
