import type { AccountId, PromoCodeTemplate } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

export interface PromoCodeTemplateRow extends Omit<PromoCodeTemplate, 'isDefault'> {
  readonly accountId: AccountId;
  readonly nameKey: string;
  /** 1 for the default, else null: so the key holds it to one of an account. */
  readonly isDefault: 1 | null;
}

export const promoCodeTemplateTable = (type: ColumnTypes) =>
  table<PromoCodeTemplateRow>({
    name: 'promo_code_template',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      name: type.text(100),
      nameKey: type.text(200),
      template: type.text(100),
      isDefault: nullable(type.small()),
      createdAt: type.instant(),
      version: type.integer(),
    },
    unique: { name: ['accountId', 'name'], default: ['accountId', 'isDefault'] },
    indexes: { name_key: ['accountId', 'nameKey', 'id'] },
    foreignKeys: [{ name: 'account', to: 'account', columns: ['accountId'], referenced: ['id'] }],
  });
