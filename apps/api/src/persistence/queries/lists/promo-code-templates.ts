import { sql } from '../../engine/sql.js';
import { ownTable, type SimpleList } from './simple-list.js';

export const promoCodeTemplateList: SimpleList<object> = {
  source: ownTable('promo_code_template', 'promo_code_template_name_key'),
  where: ({ account }) => [sql`t.account_id = ${account}`],
};
