import type { AccountId, CreatorCampaign } from '@creator-codes/domain';
import { nullable, primary, table, withDefault, type ColumnTypes } from './columns.js';

export interface CampaignRow extends CreatorCampaign {
  readonly accountId: AccountId;
  readonly nameKey: string;
  /** The name while it is not completed, else null: so the key holds it to one open campaign of an account. */
  readonly openName: string | null;
}

export const campaignTable = (type: ColumnTypes) =>
  table<CampaignRow>({
    name: 'campaign',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      programId: type.id(),
      dealId: nullable(type.id()),
      templateId: nullable(type.id()),
      name: type.text(100),
      nameKey: withDefault(type.text(200), ''),
      openName: nullable(type.text(100)),
      description: nullable(type.longText()),
      goal: nullable(type.longText()),
      status: type.text(20),
      startAt: nullable(type.instant()),
      endAt: nullable(type.instant()),
      budget: nullable(type.amount()),
      desiredHires: nullable(type.integer()),
      createdAt: type.instant(),
      version: type.integer(),
    },
    unique: { open_name: ['accountId', 'openName'] },
    indexes: {
      program: ['accountId', 'programId', 'id'],
      deal: ['accountId', 'dealId'],
      template: ['accountId', 'templateId'],
      name_key: ['accountId', 'nameKey', 'id'],
      status: ['accountId', 'status', 'id'],
    },
    foreignKeys: [
      {
        name: 'program',
        to: 'program',
        columns: ['accountId', 'programId'],
        referenced: ['accountId', 'id'],
      },
      {
        name: 'deal',
        to: 'deal',
        columns: ['accountId', 'dealId'],
        referenced: ['accountId', 'id'],
      },
      {
        name: 'template',
        to: 'promo_code_template',
        columns: ['accountId', 'templateId'],
        referenced: ['accountId', 'id'],
      },
    ],
  });
