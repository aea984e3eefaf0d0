import type { PromoCodeTemplate } from '@creator-codes/domain';
import { idOfBytes } from '../tables/ids.js';
import type { PromoCodeTemplateRow } from '../tables/promo-code-template.js';
import { columnList, flagOf, type Columns } from './columns.js';

const FIELDS = ['id', 'name', 'template', 'isDefault', 'createdAt', 'version'] as const;

export type PromoCodeTemplateColumns = Columns<PromoCodeTemplateRow, (typeof FIELDS)[number]>;

/** Of a template `t`. */
export const PROMO_CODE_TEMPLATE_COLUMNS = columnList(FIELDS);

export function promoCodeTemplateOf(row: PromoCodeTemplateColumns): PromoCodeTemplate {
  return {
    id: idOfBytes('PromoCodeTemplate', row.id),
    name: row.name,
    template: row.template,
    isDefault: flagOf(row.is_default),
    createdAt: row.created_at,
    version: row.version,
  };
}
