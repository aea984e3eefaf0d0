import type { CreatorCampaign } from '@creator-codes/domain';
import type { CampaignRow } from '../tables/campaign.js';
import { idOfBytes } from '../tables/ids.js';
import { columnList, sameFields, type Columns } from './columns.js';

/** Fields whose columns hold just their values. */
const SAME_IN_ROW = [
  ...(['name', 'description', 'goal', 'status', 'startAt', 'endAt'] as const),
  ...(['budget', 'desiredHires', 'createdAt', 'version'] as const),
];

const FIELDS = [...SAME_IN_ROW, ...(['id', 'programId', 'dealId', 'templateId'] as const)] as const;

export type CampaignColumns = Columns<CampaignRow, Exclude<(typeof FIELDS)[number], OptionalId>> &
  Readonly<Record<'deal_id' | 'template_id', Buffer | null>>;

type OptionalId = 'dealId' | 'templateId';

/** Of a campaign `t`. */
export const CAMPAIGN_COLUMNS = columnList(FIELDS);

export function campaignOf(row: CampaignColumns): CreatorCampaign {
  return {
    ...sameFields(SAME_IN_ROW, row),
    id: idOfBytes('CreatorCampaign', row.id),
    programId: idOfBytes('Program', row.program_id),
    dealId: row.deal_id && idOfBytes('Deal', row.deal_id),
    templateId: row.template_id && idOfBytes('PromoCodeTemplate', row.template_id),
  };
}
