import type { PromoCodeTemplateView } from '../../../application/ports/views.js';
import {
  PROMO_CODE_TEMPLATE_COLUMNS,
  promoCodeTemplateOf,
  type PromoCodeTemplateColumns,
} from '../../rows/promo-code-template.js';
import type { Entity } from '../entity.js';
import { nobodys } from '../own-rows.js';

export const promoCodeTemplateEntity: Entity<PromoCodeTemplateColumns, PromoCodeTemplateView> = {
  name: 'PromoCodeTemplate',
  table: 'promo_code_template',
  columns: () => PROMO_CODE_TEMPLATE_COLUMNS,
  joins: () => '',
  view: promoCodeTemplateOf,
  own: nobodys,
};
