import { campaignActions } from '@creator-codes/domain';
import type { CreatorCampaignView } from '../../../application/ports/views.js';
import type { Columns } from '../../rows/columns.js';
import { CAMPAIGN_COLUMNS, campaignOf, type CampaignColumns } from '../../rows/campaign.js';
import type { AccountRow } from '../../tables/account.js';
import type { Entity } from '../entity.js';
import { nobodys } from '../own-rows.js';

type Row = CampaignColumns & Partial<Columns<AccountRow, 'currency'>>;

export const campaignEntity: Entity<Row, CreatorCampaignView> = {
  name: 'CreatorCampaign',
  table: 'campaign',
  columns: ({ currency }) =>
    currency === undefined ? CAMPAIGN_COLUMNS : `${CAMPAIGN_COLUMNS}, acc.currency`,
  joins: ({ currency }) =>
    currency === undefined ? '' : ' JOIN account acc ON acc.id = t.account_id',
  view: (row) => {
    const campaign = campaignOf(row);
    return {
      ...campaign,
      allowedActions: campaignActions(campaign),
      ...(row.currency === undefined ? {} : { currency: row.currency }),
    };
  },
  own: nobodys,
};
